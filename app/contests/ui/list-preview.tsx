import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { Submit } from "~/ui/form";
import { Banner, StateWord } from "~/ui/page";
import type { ReadList } from "../entrant-upload.server";
import { ListProblems } from "./list-problems";

/** What a checked list would enter, row by row, before anything is written; and what the event's terms have against it. */
export function ListPreview({ list }: { list: ReadList }) {
  const { t } = useTranslation("contests");
  const count = list.entrants.length;
  const against = new Set(list.reasons.map(({ row }) => row)).size;
  return (
    <>
      {list.reasons.length + list.refusals.length > 0 ? (
        <ListProblems
          words="entries"
          title={t("list-form.reasons", { count, against })}
          refusals={list.refusals}
          problems={list.reasons}
        />
      ) : (
        <Banner tone="good">{t("list-form.right", { count })}</Banner>
      )}
      <PreviewTable list={list} />
      <EnterForm list={list} good={count - against} />
    </>
  );
}

function EnterForm({ list, good }: { list: ReadList; good: number }) {
  const { t } = useTranslation("contests");
  const count = list.entrants.length;
  const against = good < count;
  const wrong = list.refusals.length > 0;
  return (
    <Form method="post" className="form">
      <input type="hidden" name="list" value={list.text} />
      {against || list.late ? (
        <div className={wrong ? "field wrong" : "field"}>
          <label htmlFor="over-reason">{t("list-form.reason")}</label>
          <p className="hint" id="over-reason-hint">
            {t(against ? "list-form.reason.over" : "list-form.reason.late")}
          </p>
          <input
            id="over-reason"
            name="reason"
            maxLength={200}
            defaultValue={list.reason}
            aria-invalid={wrong || undefined}
            aria-describedby="over-reason-hint"
          />
        </div>
      ) : null}
      <div className="actions">
        {against && good > 0 ? (
          <Submit name="intent" value="enter-good">
            {t("list-form.enter-good", { count: good })}
          </Submit>
        ) : null}
        <Submit
          name="intent"
          value="enter"
          kind={against ? "plain" : "primary"}
        >
          {t(against ? "list-form.enter-over" : "list-form.enter", { count })}
        </Submit>
        <Link to="">{t("list-form.another")}</Link>
      </div>
    </Form>
  );
}

function PreviewTable({ list }: { list: ReadList }) {
  const { t } = useTranslation("contests");
  return (
    <DataTable
      caption={t("list-form.preview")}
      rows={list.entrants}
      rowKey={(row) => row.row}
      empty={null}
      columns={[
        {
          id: "number",
          header: t("field.number"),
          onPhone: "second",
          cell: (row) => row.number,
        },
        {
          id: "name",
          header: t("field.person"),
          onPhone: "main",
          cell: (row) => row.name,
        },
        {
          id: "unit",
          header: t("field.unit"),
          onPhone: "second",
          cell: (row) => (
            <>
              {row.unitName || "–"}{" "}
              {row.foreignUnit ? (
                <StateWord tone="warn">{t("list-form.foreign")}</StateWord>
              ) : null}
            </>
          ),
        },
        {
          id: "member",
          header: t("field.member"),
          cell: (row) =>
            row.personId === null
              ? t("list-form.no-member")
              : t("list-form.member"),
        },
      ]}
    />
  );
}
