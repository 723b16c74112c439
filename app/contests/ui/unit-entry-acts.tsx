import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Confirm } from "~/ui/confirm";
import type { EntryLine } from "./entry-table";

/** What an enterprise's officer may still do with an entry made for their unit: take it back, or put somebody in its place. */
export function UnitEntryActs({
  row,
  late,
}: {
  row: EntryLine;
  late: boolean;
}) {
  const { t } = useTranslation("entries");
  const named = useNamed();
  if (row.via !== "unit") return null;
  if (row.state !== "applied" && row.state !== "approved") return null;
  const { id: entry } = row;
  const name = named(row);
  return (
    <span className="actions">
      <Confirm
        label={t("approve.withdraw")}
        question={t(late ? "list.withdraw.late" : "approve.withdraw.question", {
          name,
        })}
        confirm={t("approve.withdraw")}
        fields={{ intent: "withdraw", entry }}
        danger
      >
        <Line name="reason" label={t("field.reason")} required />
      </Confirm>
      <Confirm
        label={t("list.replace")}
        question={t(late ? "list.replace.late" : "list.replace.question", {
          name,
        })}
        confirm={t("list.replace")}
        fields={{ intent: "replace", entry }}
      >
        <Line name="name" label={t("list.replace.name")} required />
        <Line name="phone" label={t("list.replace.phone")} />
        <Line name="reason" label={t("field.reason")} required />
      </Confirm>
    </span>
  );
}

function Line({
  name,
  label,
  required,
}: {
  name: string;
  label: string;
  required?: boolean;
}) {
  return (
    <label className="stacked">
      {label}
      <input name={name} required={required} maxLength={200} />
    </label>
  );
}
