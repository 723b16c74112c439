import type { SubmissionResult } from "@conform-to/react";
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { AppForm, Field, Submit } from "~/ui/form";
import { Moment, Span } from "~/ui/moment";
import { Banner, Facts, Page, Section } from "~/ui/page";
import type { LectureView } from "../lecture-view.server";
import { LectureActs } from "./lecture-acts";
import { MaterialsSection, ReplaySection } from "./lecture-files";
import { PhaseWord } from "./phase-word";
import { QuestionList } from "./question-list";

type PageProps = {
  title: string;
  lecture: LectureView;
  /** The chain from question to method around this lecture, and the problems its questions became. */
  chain: ReactNode;
  problems: { questionId: number; no: string }[];
  answer?: { refused: SubmissionResult<string[]> } | null;
};

/** A lecture: when, who, what to read beforehand, what was asked and answered, and how to see it again. */
export function LecturePage(props: PageProps) {
  const { title, lecture, answer, chain, problems } = props;
  const { t } = useTranslation("lectures");
  const named = useNamed();
  return (
    <Page
      title={title}
      eyebrow={
        <>
          <Link to={`/lectures/series/${lecture.series.id}`}>
            {named(lecture.series)}
          </Link>{" "}
          {t("number", { number: lecture.number })}
        </>
      }
      aside={<PhaseWord phase={lecture.phase} />}
      actions={<LectureActs lecture={lecture} />}
    >
      {lecture.notice ? (
        <Banner tone={lecture.notice.kind === "held" ? "info" : "warn"}>
          {t(`page.${lecture.notice.kind}`, { reason: lecture.notice.reason })}
        </Banner>
      ) : null}
      {lecture.needs.length > 0 &&
      ["announced", "lobby"].includes(lecture.phase) ? (
        <Banner>
          {t("health.lacking", {
            needs: lecture.needs
              .map((need) => t(`need.${need}`))
              .join(t("need.join")),
          })}
        </Banner>
      ) : null}
      {chain}
      <LectureFacts lecture={lecture} />
      <MaterialsSection lecture={lecture} />
      <ReplaySection lecture={lecture} answer={answer} />
      <Section
        id="questions"
        title={t("questions.title")}
        note={t("questions.count", {
          count: lecture.questions.length,
          open: lecture.questions.filter((one) => one.answer === null).length,
        })}
      >
        {lecture.may.attend ? (
          <AppForm
            answer={
              answer?.refused.initialValue?.intent === "chapters"
                ? undefined
                : answer
            }
            words="lectures"
          >
            <input type="hidden" name="intent" value="ask" />
            <Field
              name="body"
              rows={2}
              label={t("question.yours")}
              hint={t("question.placeholder")}
            />
            <Submit name="send" value="ask" kind="plain">
              {t("question.ask")}
            </Submit>
          </AppForm>
        ) : null}
        <QuestionList
          questions={lecture.questions}
          problems={problems}
          lectureId={lecture.id}
          conducts={lecture.may.conduct}
          raisesProblems={lecture.may.raiseProblem}
        />
      </Section>
    </Page>
  );
}

function LectureFacts({ lecture }: { lecture: LectureView }) {
  const { t } = useTranslation("lectures");
  const named = useNamed();
  return (
    <Facts
      facts={[
        [
          t("fact.when"),
          <Span key="when" from={lecture.startsAt} to={lecture.endsAt} />,
        ],
        [
          t("fact.lecturer"),
          named(lecture.lecturer ?? { name: t("fact.none") }),
        ],
        ...(lecture.trade
          ? [[t("fact.trade"), named(lecture.trade)] as [string, string]]
          : []),
        ...(lecture.origin
          ? [
              [
                t("fact.origin"),
                <Link key="origin" to={lecture.origin.path}>
                  {named(lecture.origin)}
                </Link>,
              ] as [string, JSX.Element],
            ]
          : []),
        [
          t("fact.moderator"),
          named(lecture.moderator ?? { name: t("fact.none") }),
        ],
        [
          t("fact.school"),
          <Link key="school" to={`/schools/${lecture.school.slug}`}>
            {named(lecture.school)}
          </Link>,
        ],
        ...(lecture.phase === "announced"
          ? [
              [
                t("fact.doors"),
                <Moment key="doors" at={lecture.doorsAt} relative />,
              ] as [string, JSX.Element],
            ]
          : []),
        ...(lecture.seen > 0
          ? [
              [t("fact.seen"), t("fact.people", { count: lecture.seen })] as [
                string,
                string,
              ],
            ]
          : []),
      ]}
    />
  );
}
