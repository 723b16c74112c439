import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import { Empty, Section } from "~/ui/page";
import type { MethodMay } from "../method-seen.server";
import type { Method } from "../store/methods.server";
import type { NoticeRow, ScoreRow } from "../store/versions.server";
import {
  NameForm,
  NoticeForm,
  ReasonForm,
  ScoreForm,
  SubmitForm,
} from "./naming-forms";
import { sentFor, type Answer } from "./sent";

type Props = {
  method: Method;
  may: MethodMay;
  mine: ScoreRow | undefined;
  hasVersion: boolean;
  notice: (NoticeRow & { over: boolean }) | undefined;
  answer: Answer;
};

/** The next step on the way to a name, for whoever may take it. */
export function NamingNext(props: Props) {
  const { state } = props.method;
  if (state === "draft")
    return props.may.contribute ? <Draft {...props} /> : null;
  if (state === "scoring") return <Scoring {...props} />;
  if (state === "notice") return <InNotice {...props} />;
  return state === "named" && props.may.oversee ? <Named {...props} /> : null;
}

function Draft({ method, hasVersion, answer }: Props) {
  const { t } = useTranslation("studios");
  if (!hasVersion)
    return (
      <Empty
        step={
          <Link className="primary" to={`/methods/${method.slug}/version`}>
            {t("method.version.new")}
          </Link>
        }
      >
        {t("refusal.no-version")}
      </Empty>
    );
  return (
    <Section title={t("method.submit")}>
      <p className="note">{t("method.submit.note")}</p>
      <SubmitForm answer={sentFor(answer, "submit")} />
    </Section>
  );
}

function Scoring({ may, mine, answer }: Props) {
  const { t } = useTranslation("studios");
  return (
    <>
      {may.review ? (
        <Section
          title={t("method.score")}
          note={mine ? t("method.score.again") : undefined}
        >
          <ScoreForm mine={mine} answer={sentFor(answer, "score")} />
        </Section>
      ) : null}
      {may.oversee ? (
        <Section title={t("method.notice")}>
          <NoticeForm answer={sentFor(answer, "notice")} />
          <Return answer={sentFor(answer, "return")} />
        </Section>
      ) : null}
    </>
  );
}

function InNotice({ method, may, notice, answer }: Props) {
  const { t } = useTranslation("studios");
  const dates = useDates();
  const sent = sentFor(answer, "name");
  return (
    <Section title={t("method.name.act")}>
      <p>
        {notice
          ? t("method.in-notice", { until: dates.moment(notice.closesAt) })
          : null}{" "}
        <Link to={`/methods/${method.slug}/notice`}>
          {t("method.in-notice.to")}
        </Link>
      </p>
      {may.oversee && (notice?.over || sent) ? (
        <NameForm answer={sent} />
      ) : null}
      {may.oversee ? <Return answer={sentFor(answer, "return")} /> : null}
    </Section>
  );
}

function Return({ answer }: { answer: Answer }) {
  const { t } = useTranslation("studios");
  return (
    <details className="fold" open={Boolean(answer)}>
      <summary>{t("method.return")}</summary>
      <p className="note">{t("method.return.note")}</p>
      <ReasonForm
        intent="return"
        submit={t("method.return.submit")}
        answer={answer}
      />
    </details>
  );
}

function Named({ answer }: Props) {
  const { t } = useTranslation("studios");
  const sent = sentFor(answer, "withdraw");
  return (
    <details className="fold" open={Boolean(sent)}>
      <summary>{t("method.withdraw")}</summary>
      <ReasonForm
        intent="withdraw"
        submit={t("method.withdraw.submit")}
        answer={sent}
      />
    </details>
  );
}
