import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { Submit } from "~/ui/form";
import { Banner, StateWord } from "~/ui/page";
import type { ReadList } from "../entrant-upload.server";

/** What a checked list would enter, row by row, before anything is written. */
export function ListPreview({ list }: { list: ReadList }) {
  const { t } = useTranslation("contests");
  return (
    <>
      <Banner tone="good">
        {t("list-form.right", { count: list.entrants.length })}
      </Banner>
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
      <Form method="post" className="actions">
        <input type="hidden" name="list" value={list.text} />
        <Submit name="intent" value="enter">
          {t("list-form.enter", { count: list.entrants.length })}
        </Submit>
        <Link to="">{t("list-form.another")}</Link>
      </Form>
    </>
  );
}
