import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { AppForm, Field, Submit } from "~/ui/form";
import { Day, Moment } from "~/ui/moment";
import { Empty, StateWord } from "~/ui/page";
import type { ShownGrant } from "../person-page.server";
import { roles } from "../rules/actor";
import { UnitField } from "./unit-field";

type Answer = { refused?: SubmissionResult<string[]> };

/** The roles of a person: over what, from when to when, and how they ended. */
export function GrantsTable({
  grants,
  answer,
}: {
  grants: ShownGrant[];
  answer?: Answer;
}) {
  const { t } = useTranslation("members");
  return (
    <DataTable
      caption={t("person.grants")}
      rows={grants}
      rowKey={(row) => row.id}
      empty={<Empty>{t("person.grants.none")}</Empty>}
      columns={[
        {
          id: "role",
          header: t("grant.role"),
          onPhone: "main",
          cell: (row) => t(`role.${row.role}`),
        },
        {
          id: "scope",
          header: t("grant.scope"),
          onPhone: "second",
          cell: (row) => (
            <>
              <small>{t(`scope.${row.scopeKind}`)}</small> {row.scope}
            </>
          ),
        },
        {
          id: "from",
          header: t("grant.from"),
          cell: (row) => <Day on={row.startsOn} />,
        },
        {
          id: "to",
          header: t("grant.to"),
          onPhone: "second",
          cell: (row) =>
            row.endsOn ? <Day on={row.endsOn} /> : t("grant.open"),
        },
        {
          id: "by",
          header: t("grant.by"),
          cell: (row) => row.grantedBy ?? "–",
        },
        {
          id: "state",
          header: t("grant.state"),
          onPhone: "second",
          cell: (row) =>
            row.mayRevoke ? (
              <Revoke grant={row} answer={answer} />
            ) : (
              <GrantState grant={row} />
            ),
        },
      ]}
    />
  );
}

function GrantState({ grant }: { grant: ShownGrant }) {
  const { t } = useTranslation("members");
  if (grant.open)
    return <StateWord tone="good">{t("grant.inForce")}</StateWord>;
  return (
    <>
      <StateWord>
        {grant.revokedAt ? t("grant.revoked") : t("grant.ended")}
      </StateWord>{" "}
      {grant.revokedAt ? <Moment at={grant.revokedAt} /> : null}{" "}
      <small>{grant.reason}</small>
    </>
  );
}

function Revoke({ grant, answer }: { grant: ShownGrant; answer?: Answer }) {
  const { t } = useTranslation("members");
  const asked = answer?.refused?.initialValue;
  const mine =
    asked?.act === "revoke" && asked.grant === String(grant.id)
      ? answer
      : undefined;
  return (
    <details open={mine !== undefined} className="act-details">
      <summary>{t("grant.revoke")}</summary>
      <AppForm answer={mine} words="members">
        <input type="hidden" name="act" value="revoke" />
        <input type="hidden" name="grant" value={grant.id} />
        <Field name="reason" label={t("grant.reason")} />
        <Submit kind="danger">
          {t("grant.revoke.role", { role: t(`role.${grant.role}`) })}
        </Submit>
      </AppForm>
    </details>
  );
}

/** Giving a role over a unit, a school, a contest or a studio, for a period. */
export function GrantForm({
  answer,
  today,
}: {
  answer?: Answer;
  today: string;
}) {
  const { t } = useTranslation("members");
  return (
    <details open={answer !== undefined} className="act-details">
      <summary>{t("grant.give")}</summary>
      <AppForm answer={answer} words="members">
        <input type="hidden" name="act" value="grant" />
        <Field
          name="role"
          label={t("grant.role")}
          options={roles.map((role) => [role, t(`role.${role}`)])}
        />
        <Field
          name="scopeKind"
          label={t("grant.scopeKind")}
          options={(["unit", "school", "contest", "studio"] as const).map(
            (kind) => [kind, t(`scope.${kind}`)],
          )}
          defaultValue="unit"
        />
        <UnitField
          name="scope"
          label={t("grant.scope")}
          hint={t("grant.scope.hint")}
        />
        <Field
          name="startsOn"
          type="date"
          label={t("grant.from")}
          defaultValue={today}
        />
        <Field
          name="endsOn"
          type="date"
          label={t("grant.to")}
          hint={t("grant.to.hint")}
          optional
        />
        <Submit>{t("grant.give")}</Submit>
      </AppForm>
    </details>
  );
}
