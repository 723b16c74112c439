import { Link, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { AppForm, Submit } from "~/ui/form";
import { Moment } from "~/ui/moment";
import { Facts, Section } from "~/ui/page";
import { useRefusals } from "~/ui/refusals";
import { placesLeft, type EnrolmentState } from "../rules/enrolment";
import type { CourseFacts } from "../store/courses.server";
import { useLecturerName } from "./lecturer-name";

type CourseView = Omit<CourseFacts, "school">;

/** Trade, level, form, lecturer, terms. */
export function CourseFactsList({ course }: { course: CourseView }) {
  const { t } = useTranslation("schools");
  const taughtBy = useLecturerName();
  const named = useNamed();
  return (
    <Facts
      facts={[
        [
          t("field.trade"),
          course.trade_name
            ? named({ name: course.trade_name, name_en: course.trade_name_en })
            : "–",
        ],
        [t("field.level"), t(`level.${course.level}`)],
        [t("field.mode"), t(`mode.${course.mode}`)],
        [t("field.lecturer"), taughtBy(course) || t("lecturer.none")],
        [t("field.enrolment"), t(`enrolment.${course.enrolment}`)],
        [
          t("field.enrolUntil"),
          course.enrolUntil ? (
            <Moment key="until" at={course.enrolUntil} />
          ) : (
            t("course.noLimit")
          ),
        ],
        [
          t("field.cancelUntil"),
          course.cancelUntil ? (
            <Moment key="cancel" at={course.cancelUntil} />
          ) : (
            t("course.noLimit")
          ),
        ],
        [t("field.hoursRule"), t("hours.rule.presence-1")],
      ]}
    />
  );
}

type PanelProps = {
  page: {
    course: CourseView;
    enrolled: number;
    own: EnrolmentState | undefined;
    reason: string | null | undefined;
    refusal: string | undefined;
    mayCancel: boolean;
  };
  answer: Parameters<typeof AppForm>[0]["answer"];
};

/** Places left, where I stand, and the one step that is open to me. */
export function EnrolPanel({ page, answer }: PanelProps) {
  const { t } = useTranslation("schools");
  const { pathname } = useLocation();
  const refusal = useRefusals("schools");
  const { course, enrolled, own, refusal: code, mayCancel } = page;
  const left = placesLeft(course.capacity, enrolled);
  const inForce = own === "enrolled" || own === "requested";
  return (
    <div className="panel">
      <p className="panel-figure">
        <b>{course.state === "open" ? left : enrolled}</b>{" "}
        {course.state === "open"
          ? t("panel.left", { capacity: course.capacity })
          : t("panel.enrolled", { capacity: course.capacity })}
      </p>
      <div>
        {own ? (
          <p className="panel-own">
            {own === "cancelled" && page.reason
              ? t("own.takenOff")
              : t(`own.${own}`)}
          </p>
        ) : null}
        {!inForce && page.reason ? <p className="note">{page.reason}</p> : null}
        {!inForce && code && course.state !== "draft" ? (
          <p className="note">{refusal(code)}</p>
        ) : null}
        {inForce && !mayCancel ? (
          <p className="note">{refusal("cancel-over")}</p>
        ) : null}
        <AppForm answer={answer} words="schools" className="inline">
          {inForce && mayCancel ? (
            <Submit kind="plain" name="intent" value="cancel">
              {t(own === "enrolled" ? "panel.cancel" : "panel.withdraw")}
            </Submit>
          ) : null}
          {!inForce && !code ? (
            <Submit name="intent" value="enrol">
              {t(course.enrolment === "open" ? "panel.enrol" : "panel.request")}
            </Submit>
          ) : null}
        </AppForm>
        {course.state === "draft" ? (
          <p className="note">
            {t("panel.draft")}{" "}
            <Link to={`${pathname}/edit`}>{t("course.edit")}</Link>
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** What is taught, line by line, and what to bring. */
export function Outline({
  outline,
  materials,
}: {
  outline: string;
  materials: string;
}) {
  const { t } = useTranslation("schools");
  const lines = outline.split("\n").filter((line) => line.trim() !== "");
  if (lines.length === 0 && !materials) return null;
  return (
    <div className="columns">
      <Section title={t("course.outline")}>
        {lines.length > 0 ? (
          <ol className="outline">
            {lines.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ol>
        ) : (
          <p className="empty">–</p>
        )}
      </Section>
      <Section title={t("course.materials")}>
        <p className="prose">{materials || "–"}</p>
      </Section>
    </div>
  );
}
