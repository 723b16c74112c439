import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import { useListed, useNamed } from "~/i18n/named";
import { useChanges } from "~/ui/changes";
import { AppForm, Field, Submit } from "~/ui/form";
import { Empty, Section, StateWord } from "~/ui/page";
import type { PresentRow } from "../store/presence.server";
import { CorrectHours } from "./correct-hours";
import type { SessionView } from "./session-parts";

type Props = {
  roster: PresentRow[];
  session: SessionView;
  now: Date;
  answer: Parameters<typeof AppForm>[0]["answer"];
  correct: boolean;
  /** Whether sign-in is open. */
  open: boolean;
};

/** Who is there and who is not yet, live; entries by hand; corrections once it is over. */
export function Presence(props: Props) {
  const { roster, session, now, answer, correct, open } = props;
  const { t } = useTranslation("schools");
  useChanges(`/sessions/${session.id}/events`);
  const over = session.endsAt <= now;
  const begun = session.startsAt <= now;
  const present = roster.filter(
    ({ since, minutes }) => since !== null || minutes > 0,
  );
  const absent = roster.filter(
    ({ since, minutes }) => since === null && minutes <= 0,
  );
  return (
    <>
      <div className="columns">
        <Section
          title={t("presence.present")}
          note={t("presence.count", { count: present.length })}
        >
          {present.length === 0 ? (
            <Empty
              step={
                open ? (
                  <Link to={`/sessions/${session.id}/sign-in`}>
                    {t("session.showCode")}
                  </Link>
                ) : undefined
              }
            >
              {t("presence.nobody")}
            </Empty>
          ) : null}
          <ul className="plain-list">
            {present.map((row) => (
              <PresentLine
                key={row.person_id}
                row={row}
                over={over}
                correct={correct && over}
                answer={answer}
              />
            ))}
          </ul>
        </Section>
        <Section
          title={t(over ? "presence.absent" : "presence.notYet")}
          note={t("presence.count", { count: absent.length })}
        >
          <ul className="plain-list">
            {absent.map((row) => (
              <li key={row.person_id}>
                <span>
                  <Who row={row} />
                </span>
                {correct && over ? (
                  <CorrectHours row={row} answer={answer} />
                ) : null}
              </li>
            ))}
          </ul>
        </Section>
      </div>
      {begun && session.state !== "cancelled" ? (
        <ByHand session={session} now={now} answer={answer} />
      ) : null}
    </>
  );
}

function PresentLine({
  row,
  over,
  correct,
  answer,
}: {
  row: PresentRow;
  over: boolean;
  correct: boolean;
  answer: Props["answer"];
}) {
  const { t } = useTranslation("schools");
  const dates = useDates();
  const listed = useListed();
  return (
    <li>
      <span>
        <Who row={row} />{" "}
        {row.enrolled ? null : (
          <StateWord tone="warn">{t("presence.walkIn")}</StateWord>
        )}
      </span>
      <span className="present-facts">
        <small>
          {row.since ? dates.time(row.since) : ""}{" "}
          {listed(row.sources.map((source) => t(`source.${source}`)))}
        </small>
        {over ? (
          <b className="figure">{t("hours.minutes", { count: row.minutes })}</b>
        ) : null}
        {correct ? <CorrectHours row={row} answer={answer} /> : null}
      </span>
    </li>
  );
}

function Who({ row }: { row: PresentRow }) {
  const named = useNamed();
  return (
    <>
      {named(row)}{" "}
      <small>
        {named({ name: row.unit_name ?? "", name_en: row.unit_name_en })}
      </small>
    </>
  );
}

function ByHand({
  session,
  now,
  answer,
}: Pick<Props, "session" | "now" | "answer">) {
  const { t } = useTranslation("schools");
  const dates = useDates();
  return (
    <Section title={t("hand.title")} note={t("hand.note")}>
      <AppForm
        answer={answer}
        words="schools"
        defaults={{
          from: dates.time(session.startsAt),
          to: dates.time(session.endsAt < now ? session.endsAt : now),
        }}
      >
        <input type="hidden" name="intent" value="hand" />
        <Field
          name="person"
          label={t("hand.person")}
          hint={t("hand.person.hint")}
        />
        <div className="side-by-side">
          <Field name="from" label={t("hand.from")} type="time" />
          <Field name="to" label={t("hand.to")} type="time" />
        </div>
        <Field
          name="reason"
          label={t("field.reason")}
          hint={t("hand.reason.hint")}
        />
        <Submit kind="plain">{t("hand.submit")}</Submit>
      </AppForm>
    </Section>
  );
}
