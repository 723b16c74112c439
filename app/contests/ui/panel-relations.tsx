import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Confirm } from "~/ui/confirm";
import { DataTable } from "~/ui/data-table";
import { AppForm, Field, Submit } from "~/ui/form";
import { Moment } from "~/ui/moment";
import { Empty, StateWord } from "~/ui/page";
import type { PanelView } from "../panel-page.server";

/** The relations declared for a panel, with who declared each and, where it was withdrawn, why. */
export function RelationList({
  relations,
  open,
}: Pick<PanelView, "relations" | "open">) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  return (
    <DataTable
      caption={t("relation.title")}
      rows={relations}
      rowKey={(row) => row.id}
      empty={<Empty>{t("relation.none")}</Empty>}
      columns={[
        {
          id: "judge",
          header: t("field.judge-code"),
          onPhone: "second",
          cell: (row) => row.code,
        },
        {
          id: "name",
          header: t("relation.to"),
          onPhone: "main",
          cell: (row) => row.name,
        },
        {
          id: "kind",
          header: t("relation.kind"),
          onPhone: "second",
          cell: (row) => t(`recusal.${row.kind}`),
        },
        {
          id: "reason",
          header: t("field.reason"),
          onPhone: "second",
          cell: (row) => row.reason,
        },
        {
          id: "by",
          header: t("field.by"),
          cell: (row) => (
            <>
              {named(row.by)} <Moment at={row.at} />
            </>
          ),
        },
        {
          id: "state",
          header: t("field.act"),
          onPhone: "second",
          cell: (row) =>
            row.withdrawn !== null ? (
              <StateWord>
                {t("relation.withdrawn", { reason: row.withdrawn })}
              </StateWord>
            ) : (
              <>
                {row.waits ? (
                  <StateWord tone="warn">{t("relation.waits")}</StateWord>
                ) : null}
                {open && row.waits ? (
                  <ConfirmRelation
                    relation={row}
                    fields={{ intent: "confirm" }}
                  />
                ) : null}
                {open ? (
                  <Withdraw id={row.id} code={row.code} name={row.name} />
                ) : null}
              </>
            ),
        },
      ]}
    />
  );
}

/** Confirms a relation that waits; `fields` name the act as the page's action knows it. */
export function ConfirmRelation({
  relation: { id, code, name },
  fields,
}: {
  relation: Pick<PanelView["relations"][number], "id" | "code" | "name">;
  fields: Record<string, string>;
}) {
  const { t } = useTranslation("contests");
  return (
    <Confirm
      label={t("relation.confirm")}
      question={t("relation.confirm.question", { code, name })}
      confirm={t("relation.confirm")}
      fields={{ ...fields, relation: id }}
    />
  );
}

function Withdraw({
  id,
  code,
  name,
}: {
  id: number;
  code: string;
  name: string;
}) {
  const { t } = useTranslation("contests");
  return (
    <Confirm
      label={t("relation.withdraw")}
      question={t("relation.withdraw.question", { code, name })}
      confirm={t("relation.withdraw")}
      fields={{ intent: "withdraw", relation: id }}
      danger
    >
      <label className="confirm-reason">
        {t("field.reason")}
        <input name="reason" maxLength={200} required />
      </label>
    </Confirm>
  );
}

type Answer = { refused?: SubmissionResult<string[]> } | undefined;

/** A relation to be declared; `seats` where an officer says whose it is, left out where a judge declares their own. */
export function RelationForm({
  answer,
  seats,
}: {
  answer: Answer;
  seats?: PanelView["seats"];
}) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  return (
    <AppForm answer={answer} words="contests">
      {seats ? (
        <Field
          name="seat"
          label={t("relation.of")}
          options={seats.map(
            (seat) => [String(seat.id), `${seat.code} ${named(seat)}`] as const,
          )}
        />
      ) : null}
      <Field
        name="name"
        label={t("relation.to")}
        hint={t("relation.to.hint")}
        maxLength={80}
      />
      <Field
        name="kind"
        label={t("relation.kind")}
        options={(["declared", "mentor"] as const).map(
          (kind) => [kind, t(`recusal.${kind}`)] as const,
        )}
      />
      <Field name="reason" label={t("relation.reason")} maxLength={200} />
      <Submit name="intent" value="relation">
        {t("relation.submit")}
      </Submit>
    </AppForm>
  );
}
