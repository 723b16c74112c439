import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Confirm } from "~/ui/confirm";
import { Filters, FilterSelect, FilterText } from "~/ui/data-table";
import { Submit } from "~/ui/form";
import { Empty } from "~/ui/page";
import { useRefusals } from "~/ui/refusals";
import { EntryTable, type EntryLine } from "./entry-table";

/** What the list of entries is narrowed to. */
export function EntriesFilters() {
  const { t } = useTranslation("entries");
  return (
    <Filters>
      <FilterSelect
        name="state"
        label={t("field.state")}
        options={(["applied", "approved", "refused", "withdrawn"] as const).map(
          (state) => [state, t(`state.${state}`)],
        )}
      />
      <FilterSelect
        name="via"
        label={t("field.via")}
        options={(["self", "unit", "feeder", "officer"] as const).map((via) => [
          via,
          t(`via.${via}`),
        ])}
      />
      <FilterText name="q" label={t("field.name-or-unit")} />
    </Filters>
  );
}

type Props = {
  rows: EntryLine[];
  counts: { applied: number };
  open: boolean;
  filtered: string;
  answer: { refused?: SubmissionResult<string[]> } | undefined;
};

/** Entries to approve or refuse, the chosen ones or all at once. */
export function EntryApproval({ rows, open, filtered, answer }: Props) {
  const { t } = useTranslation("entries");
  const refusal = useRefusals("entries");
  const [choice, withdrawal] = [useChoice(), useWithdrawal()];
  const waiting = rows.filter(({ state }) => state === "applied");
  const adding = answer?.refused?.initialValue?.intent === "add";
  const codes = adding
    ? []
    : Object.values(answer?.refused?.error ?? {}).flatMap((each) => each ?? []);
  const empty = <Empty>{t(filtered ? "approve.none" : "approve.empty")}</Empty>;
  return (
    <>
      {codes.length > 0 ? (
        <div className="summary" role="alert">
          {codes.map((code) => (
            <p key={code}>{refusal(code)}</p>
          ))}
        </div>
      ) : null}
      <EntryTable
        rows={rows}
        empty={empty}
        first={open && waiting.length > 0 ? [choice] : []}
        last={open ? [withdrawal] : []}
      />
      {open && waiting.length > 0 ? <Decide waiting={waiting} /> : null}
    </>
  );
}

// The boxes stand in the table and belong to the form below it by its id.
const formId = "decide";

function useChoice() {
  const { t } = useTranslation("entries");
  const named = useNamed();
  return {
    id: "choose",
    header: t("field.choose"),
    onPhone: "second" as const,
    cell: (row: EntryLine) =>
      row.state === "applied" ? (
        <input
          type="checkbox"
          name="entry"
          value={row.id}
          form={formId}
          aria-label={t("approve.choose", { name: named(row) })}
        />
      ) : null,
  };
}

function useWithdrawal() {
  const { t } = useTranslation("entries");
  const named = useNamed();
  return {
    id: "act",
    header: "",
    onPhone: "second" as const,
    cell: (row: EntryLine) =>
      row.state === "applied" || row.state === "approved" ? (
        <Confirm
          label={t("approve.withdraw")}
          question={t("approve.withdraw.question", { name: named(row) })}
          confirm={t("approve.withdraw")}
          fields={{ intent: "withdraw", entry: row.id }}
          danger
        >
          <ReasonField />
        </Confirm>
      ) : null,
  };
}

function ReasonField() {
  const { t } = useTranslation("entries");
  return (
    <label className="stacked">
      {t("field.reason")}
      <input name="reason" required maxLength={200} />
    </label>
  );
}

function Decide({ waiting }: { waiting: EntryLine[] }) {
  const { t } = useTranslation("entries");
  return (
    <div className="actions decide">
      <Form method="post" id={formId} className="actions">
        <Submit name="intent" value="approve">
          {t("approve.submit")}
        </Submit>
        <label className="stacked">
          {t("approve.refuse.reason")}
          <input name="reason" maxLength={200} />
        </label>
        <Submit name="intent" value="refuse" kind="plain">
          {t("approve.refuse")}
        </Submit>
      </Form>
      <Form method="post">
        {waiting.map(({ id }) => (
          <input key={id} type="hidden" name="entry" value={id} />
        ))}
        <Submit name="intent" value="approve" kind="plain">
          {t("approve.all", { count: waiting.length })}
        </Submit>
      </Form>
    </div>
  );
}
