import type { SubmissionResult } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import { useNamed } from "~/i18n/named";
import { Confirm } from "~/ui/confirm";
import { ErrorSummary } from "~/ui/error-summary";
import { Submit } from "~/ui/form";
import { Moment } from "~/ui/moment";
import { Empty, StateWord } from "~/ui/page";
import type { TopicLine, TopicsView } from "../topics-view.server";

type Answer = { refused: SubmissionResult<string[]> } | undefined;
type ListProps = { view: TopicsView; answer: Answer };

/** Proposed topics, each with where it comes from and what can be done with it. */
export function TopicList({ view, answer }: ListProps) {
  const { t } = useTranslation("lectures");
  const named = useNamed();
  return (
    <>
      {answer ? (
        <ErrorSummary
          formId="topics"
          errors={{
            "": Object.values(answer.refused.error ?? {}).flatMap(
              (codes) => codes ?? [],
            ),
          }}
          answer={answer}
          words="lectures"
        />
      ) : null}
      {view.topics.length === 0 ? (
        <Empty>{t(`topics.none.${view.state}`)}</Empty>
      ) : null}
      <ul className="lines proposed">
        {view.topics.map((topic) => (
          <li key={topic.id}>
            <span className="what">
              <b>{named(topic.title)}</b> <Outcome topic={topic} />
              <small>
                {t("topics.from")}{" "}
                <Link to={topic.path}>{named(topic.origin)}</Link>
                {topic.trade ? ` · ${named(topic.trade)}` : ""}
                {topic.note.name ? ` · ${named(topic.note)}` : ""}
                {" · "}
                <Moment at={topic.proposedAt} />
              </small>
            </span>
            {topic.state === "taken" ? null : (
              <Acts topic={topic} lectures={view.lectures} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Outcome({ topic }: { topic: TopicLine }) {
  const { t } = useTranslation("lectures");
  const named = useNamed();
  if (topic.state === "set-aside")
    return (
      <StateWord>
        {t("topics.aside.because", { reason: topic.reason })}
      </StateWord>
    );
  if (topic.state === "open" || !topic.lecture) return null;
  const { id, number, series } = topic.lecture;
  return (
    <StateWord tone="good">
      <Link to={`/lectures/${id}`}>
        {named(series)} {t("number", { number })}
      </Link>
    </StateWord>
  );
}

function Acts({
  topic,
  lectures,
}: {
  topic: TopicLine;
  lectures: TopicsView["lectures"];
}) {
  const { t } = useTranslation("lectures");
  const named = useNamed();
  const dates = useDates();
  const title = named(topic.title);
  return (
    <div className="topic-acts">
      {lectures.length > 0 ? (
        <Form method="post" className="inline-form">
          <input type="hidden" name="topic" value={topic.id} />
          <select
            name="lecture"
            aria-label={t("topics.lecture", { topic: title })}
          >
            {lectures.map(({ id, number, series, startsAt }) => (
              <option key={id} value={id}>
                {`${dates.moment(startsAt)} · ${named(series)} ${t("number", { number })}`}
              </option>
            ))}
          </select>
          <Submit name="intent" value="take" kind="plain">
            {t("topics.take")}
          </Submit>
        </Form>
      ) : (
        <p className="note">{t("topics.no-lecture")}</p>
      )}
      {topic.state === "open" ? (
        <Confirm
          label={t("topics.aside")}
          question={t("topics.aside.question", { topic: title })}
          confirm={t("topics.aside")}
          fields={{ intent: "set-aside", topic: topic.id }}
        >
          <label className="stacked">
            {t("topics.reason")}
            <input name="reason" required maxLength={200} />
          </label>
        </Confirm>
      ) : null}
    </div>
  );
}
