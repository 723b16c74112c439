import { Form } from "@remix-run/react";
import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { useListed, useNamed, useStated } from "~/i18n/named";
import { Confirm } from "~/ui/confirm";
import { AppForm, Field, Submit } from "~/ui/form";
import { Moment } from "~/ui/moment";
import { Empty } from "~/ui/page";
import type { FeederView } from "../feeding.server";
import { isByName, type BoardState } from "../rules/board";
import { answerOf } from "./stage-forms";
import { BoardWord } from "./state-words";

type Props = {
  feeders: FeederView[];
  possible: Pick<
    FeederView,
    "id" | "name" | "name_en" | "contest" | "contest_en"
  >[];
  open: boolean;
  answer: { refused?: SubmissionResult<string[]> } | undefined;
};

/** The lower contests whose first places are nominated here, each with its one button. */
export function Feeders({ feeders, possible, open, answer }: Props) {
  const { t } = useTranslation("entries");
  const named = useNamed();
  const title = ({
    contest,
    contest_en,
    ...event
  }: Props["possible"][number]) =>
    `${named({ name: contest, name_en: contest_en })} · ${named(event)}`;
  return (
    <>
      {feeders.length === 0 ? <Empty>{t("feeder.empty")}</Empty> : null}
      <ul className="lines with-acts">
        {feeders.map((feeder) => (
          <li key={feeder.id}>
            <span className="when">
              {t("feeder.places", { count: feeder.places })}
            </span>
            <span className="what">
              {title(feeder)}{" "}
              <BoardWord state={feeder.board_state as BoardState} />{" "}
              {feeder.nominated_at ? (
                <small className="note">
                  {t("feeder.done")} <Moment at={feeder.nominated_at} />
                </small>
              ) : null}
            </span>
            {open ? (
              <Form method="post" className="inline-form">
                <input type="hidden" name="from" value={feeder.id} />
                {isByName(feeder.board_state as BoardState) ? (
                  <Submit
                    name="intent"
                    value="nominate"
                    kind={feeder.nominated_at ? "plain" : undefined}
                  >
                    {t("feeder.nominate", { count: feeder.places })}
                  </Submit>
                ) : null}
              </Form>
            ) : null}
            {open ? (
              <Confirm
                label={t("stage.drop")}
                question={t("feeder.drop.question", { name: title(feeder) })}
                confirm={t("stage.drop")}
                fields={{ intent: "drop-feeder", from: feeder.id }}
                danger
              />
            ) : null}
            <LeftOut feeder={feeder} open={open} />
          </li>
        ))}
      </ul>
      {open && possible.length > 0 ? (
        <AppForm answer={answerOf(answer, "feeder", {})} words="entries">
          <Field
            name="from"
            label={t("feeder.field.from")}
            options={possible.map((each) => [String(each.id), title(each)])}
          />
          <Field name="places" type="number" label={t("feeder.field.places")} />
          <Submit name="intent" value="feeder" kind="plain">
            {t("feeder.add")}
          </Submit>
        </AppForm>
      ) : null}
    </>
  );
}

/** Who of the first places is not in the event and why, and who is next in rank, one click away. */
function LeftOut({ feeder, open }: { feeder: FeederView; open: boolean }) {
  const { t } = useTranslation("entries");
  const listed = useListed();
  const named = useNamed();
  const { left, next } = feeder;
  if (left.length + next.length === 0) return null;
  const person = ({ rank, unit, ...who }: FeederView["left"][number]) =>
    t("feeder.person", { rank, name: named(who), unit: named(unit) });
  return (
    <div className="left-out">
      <ul className="reasons">
        {left.map((each) => (
          <li key={`${each.rank} ${each.name} ${each.unit.name}`}>
            {person(each)} <WhyNot person={each} />
          </li>
        ))}
      </ul>
      {next.length > 0 ? (
        <Form method="post" className="inline-form">
          <input type="hidden" name="from" value={feeder.id} />
          {t("feeder.next", { people: listed(next.map(person)) })}{" "}
          {open ? (
            <Submit name="intent" value="nominate-next" kind="plain">
              {t("feeder.next.submit", { count: next.length })}
            </Submit>
          ) : null}
        </Form>
      ) : null}
    </div>
  );
}

function WhyNot({ person }: { person: FeederView["left"][number] }) {
  const { t } = useTranslation("entries");
  const stated = useStated();
  if (!person.known) return t("feeder.unknown");
  if (person.out !== null) return t("feeder.out", { reason: person.out });
  if (person.reasons.length === 0) return t("feeder.not-yet");
  return stated(
    person.reasons.map(({ code, params }) =>
      t(`refusal.${code as "entry-full"}`, { ...params }),
    ),
  );
}
