import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useListed, useNamed } from "~/i18n/named";
import { Confirm } from "~/ui/confirm";
import { Submit } from "~/ui/form";
import { Empty, StateWord, type Tone } from "~/ui/page";
import type { DeskAnswer } from "../desk-acts.server";
import type { DeskNodeView } from "../desk-page.server";
import { SettleDifference } from "./settle-difference";

type Row = DeskNodeView["rows"][number];
type Answer = Pick<DeskAnswer, "wrong" | "typed"> | undefined;

const formId = "keying";
const tones: Record<Row["state"], Tone> = {
  none: "neutral",
  once: "warn",
  differs: "bad",
  alike: "good",
  settled: "good",
};

/** Every entrant with what is to be keyed by the reader, what differs, and what is done. */
export function KeyingTable({
  view,
  answer,
}: {
  view: DeskNodeView;
  answer: Answer;
}) {
  const { t } = useTranslation("contests");
  if (view.rows.length === 0) return <Empty>{t("start-list.empty")}</Empty>;
  const open = view.open && view.rows.some(({ mine }) => mine !== null);
  return (
    <>
      <Form method="post" id={formId} className="keying-form" />
      <div className="table-box">
        <table className="data keying">
          <caption className="unseen">{t("keying.title")}</caption>
          <thead>
            <tr>
              <th scope="col">
                {t(view.byCode ? "field.code" : "field.entrant")}
              </th>
              <th scope="col">{t("keying.value")}</th>
              <th scope="col">{t("field.state")}</th>
              <th scope="col">{t("field.act")}</th>
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <KeyingRow
                key={row.id}
                row={row}
                open={view.open}
                answer={answer}
              />
            ))}
          </tbody>
        </table>
      </div>
      {open ? (
        <p className="actions keying-save">
          <button
            type="submit"
            form={formId}
            name="intent"
            value="key"
            className="primary"
          >
            {t("keying.save")}
          </button>
        </p>
      ) : null}
    </>
  );
}

function KeyingRow({
  row,
  open,
  answer,
}: {
  row: Row;
  open: boolean;
  answer: Answer;
}) {
  const { t } = useTranslation("contests");
  const listed = useListed();
  const named = useNamed();
  const who = named(row.label);
  const state =
    row.mark !== null && row.state === "none" ? "imported" : row.state;
  return (
    <tr>
      <td className="phone-main">{who}</td>
      <td className="phone-second">
        {open && row.mine !== null ? (
          <KeyingField row={row} answer={answer} />
        ) : row.both.length > 0 ? (
          row.both.map(({ value, by }) => (
            <span key={by.name} className="keyed-value">
              {named(by)} <b>{value}</b>
            </span>
          ))
        ) : (
          <b>{row.mark ?? "–"}</b>
        )}
      </td>
      <td className="phone-second">
        <StateWord tone={state === "imported" ? "good" : tones[row.state]}>
          {t(`keying.state.${state}`)}
        </StateWord>{" "}
        <small className="note">
          {state === "once"
            ? listed(row.keyers.map(named))
            : (row.reason ?? "")}
        </small>
      </td>
      <td className="phone-second">
        {open && row.maySettle ? (
          <SettleDifference who={who} fields={{ entrant: row.id }} />
        ) : null}
        {open && row.mark !== null ? (
          <Again entrant={row.id} label={who} />
        ) : null}
      </td>
    </tr>
  );
}

function KeyingField({ row, answer }: { row: Row; answer: Answer }) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  const wrong = answer?.wrong[row.id];
  const label = t(row.mine === 2 ? "keying.second" : "keying.first", {
    who: named(row.label),
  });
  return (
    <>
      <input
        form={formId}
        name={`v-${row.id}`}
        aria-label={label}
        placeholder={t(
          row.mine === 2 ? "keying.second.short" : "keying.first.short",
        )}
        inputMode="decimal"
        autoComplete="off"
        maxLength={80}
        aria-invalid={wrong ? true : undefined}
        defaultValue={answer?.typed[row.id] ?? row.typed}
      />
      {wrong ? (
        <p className="refusal" role="alert">
          {t(`refusal.${wrong.code as "mark-not-a-number"}`, wrong.params)}
        </p>
      ) : null}
    </>
  );
}

function Again({ entrant, label }: { entrant: number; label: string }) {
  const { t } = useTranslation("contests");
  return (
    <Confirm
      label={t("keying.again")}
      question={t("keying.again.question", { who: label })}
      confirm={t("keying.again")}
      fields={{ intent: "again", entrant }}
      danger
    >
      <label className="confirm-reason">
        {t("field.reason")}
        <input name="reason" maxLength={200} required />
      </label>
    </Confirm>
  );
}

/** The button of a form that keys a sheet. */
export function KeyingSubmit({ pass }: { pass: 1 | 2 }) {
  const { t } = useTranslation("contests");
  return (
    <Submit name="intent" value="key">
      {t(pass === 2 ? "paper.key.second" : "paper.key.first")}
    </Submit>
  );
}
