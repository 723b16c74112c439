import { Form } from "@remix-run/react";
import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { AppForm, Field, Submit } from "~/ui/form";
import { Moment } from "~/ui/moment";
import { Empty } from "~/ui/page";
import { isByName, type BoardState } from "../rules/board";
import { answerOf } from "./stages";
import { BoardWord } from "./state-words";

type Feeder = {
  id: number;
  places: number;
  nominated_at: Date | null;
  name: string;
  name_en: string;
  board_state: string;
  contest: string;
  contest_en: string;
};
type Props = {
  feeders: Feeder[];
  possible: Omit<Feeder, "places" | "nominated_at" | "board_state">[];
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
      <ul className="lines">
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
                  <Submit name="intent" value="nominate">
                    {t("feeder.nominate", { count: feeder.places })}
                  </Submit>
                ) : null}{" "}
                <Submit name="intent" value="drop-feeder" kind="plain">
                  {t("stage.drop")}
                </Submit>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {open && possible.length > 0 ? (
        <AppForm answer={answerOf(answer, "feeder")} words="entries">
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
