import type { SubmissionResult } from "@conform-to/react";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { DataTable } from "~/ui/data-table";
import { AppForm, Field, Submit } from "~/ui/form";
import { Day } from "~/ui/moment";
import { Empty } from "~/ui/page";
import { answerFor } from "./answer-for";
import { UnitField } from "./unit-field";

type Row = {
  id: number;
  unit_id: number;
  name: string;
  name_en: string;
  member_no: string | null;
  from: string;
  to: string | null;
};

/** Where a person belonged and belongs, dated. */
export function MembershipsTable({ rows }: { rows: Row[] }) {
  const { t } = useTranslation("members");
  const named = useNamed();
  return (
    <DataTable
      caption={t("person.memberships")}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<Empty>{t("person.memberships.none")}</Empty>}
      columns={[
        {
          id: "unit",
          header: t("person.unit"),
          onPhone: "main",
          cell: (row) => <Link to={`/units/${row.unit_id}`}>{named(row)}</Link>,
        },
        {
          id: "number",
          header: t("person.memberNo"),
          onPhone: "second",
          cell: (row) => row.member_no ?? "–",
        },
        {
          id: "from",
          header: t("person.from"),
          onPhone: "second",
          cell: (row) => <Day on={row.from} />,
        },
        {
          id: "to",
          header: t("person.to"),
          onPhone: "second",
          cell: (row) =>
            row.to ? <Day on={row.to} /> : t("person.stillMember"),
        },
      ]}
    />
  );
}

type FormsProps = {
  answer?: { refused?: SubmissionResult<string[]> };
  today: string;
};

/** Moving to another enterprise from a day on, and leaving the rolls. Opened when wanted. */
export function MembershipForms({ answer, today }: FormsProps) {
  const { t } = useTranslation("members");
  const [move, leave] = [answerFor(answer, "move"), answerFor(answer, "leave")];
  return (
    <>
      <details open={move !== undefined} className="act-details">
        <summary>{t("person.move")}</summary>
        <AppForm answer={move} words="members">
          <input type="hidden" name="act" value="move" />
          <UnitField name="unit" label={t("person.move.to")} />
          <Field
            name="day"
            type="date"
            label={t("person.move.day")}
            hint={t("person.move.hint")}
            defaultValue={today}
          />
          <Field name="memberNo" label={t("person.memberNo")} optional />
          <Submit>{t("person.move")}</Submit>
        </AppForm>
      </details>
      <details open={leave !== undefined} className="act-details">
        <summary>{t("person.leave")}</summary>
        <AppForm answer={leave} words="members">
          <input type="hidden" name="act" value="leave" />
          <Field
            name="day"
            type="date"
            label={t("person.leave.day")}
            hint={t("person.leave.hint")}
            defaultValue={today}
          />
          <Submit kind="danger">{t("person.leave")}</Submit>
        </AppForm>
      </details>
    </>
  );
}
