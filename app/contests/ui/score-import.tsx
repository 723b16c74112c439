import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { DataTable } from "~/ui/data-table";
import { Submit } from "~/ui/form";
import { Moment } from "~/ui/moment";
import { Banner, Empty } from "~/ui/page";
import type { DeskAnswer } from "../desk-acts.server";
import type { DeskNodeView } from "../desk-page.server";
import { ListProblems } from "./list-problems";
import { ListSource } from "./list-source";

type List = DeskAnswer["list"];

/** Scores of an exam system, pasted or as a file: checked first, taken only when every row is right. */
export function ScoreImport({ list }: { list: List }) {
  const { t } = useTranslation("contests");
  if (list?.checked) return <Checked list={list} />;
  return (
    <Form method="post" encType="multipart/form-data" className="form">
      {list ? (
        <ListProblems
          words="contests"
          title={t("scores.wrong")}
          refusals={list.refusals}
          problems={list.problems}
        />
      ) : null}
      <p className="hint">{t("scores.about")}</p>
      <div className="field">
        <label htmlFor="scores-reason">{t("scores.reason")}</label>
        <p className="hint">{t("scores.reason.hint")}</p>
        <input
          id="scores-reason"
          type="text"
          name="reason"
          maxLength={200}
          defaultValue={list?.reason}
        />
      </div>
      <ListSource words="contests" answer={list} />
    </Form>
  );
}

/** What a checked list would bring, before anything is written. */
function Checked({ list }: { list: NonNullable<List> }) {
  const { t } = useTranslation("contests");
  const { text, fileName, fileHash, reason } = list;
  return (
    <>
      <Banner tone="good">
        {t("scores.right", { count: list.scores.length })}
      </Banner>
      {list.without > 0 ? (
        <Banner>{t("scores.without", { count: list.without })}</Banner>
      ) : null}
      <DataTable
        caption={t("scores.title")}
        rows={list.scores}
        rowKey={({ row }) => row}
        empty={null}
        columns={[
          {
            id: "row",
            header: t("scores.row"),
            figure: true,
            cell: ({ row }) => row,
          },
          {
            id: "who",
            header: t("field.entrant"),
            onPhone: "main",
            cell: ({ who, name }) => `${who} ${name}`,
          },
          {
            id: "score",
            header: t("scores.score"),
            figure: true,
            onPhone: "second",
            cell: ({ value }) => value,
          },
        ]}
      />
      <Form method="post" className="actions">
        {Object.entries({ list: text, fileName, fileHash, reason }).map(
          ([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ),
        )}
        <Submit name="intent" value="enter">
          {t("scores.enter", { count: list.scores.length })}
        </Submit>
        <Link to="">{t("list-form.another")}</Link>
      </Form>
    </>
  );
}

/** What was imported, when, by whom, and the file's hash to find it again. */
export function ScoreImports({ imports }: Pick<DeskNodeView, "imports">) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  return (
    <DataTable
      caption={t("scores.made")}
      rows={imports}
      rowKey={({ id }) => id}
      empty={<Empty>{t("scores.none")}</Empty>}
      columns={[
        {
          id: "file",
          header: t("list.file"),
          onPhone: "main",
          cell: (row) => row.file_name || t("scores.pasted"),
        },
        {
          id: "count",
          header: t("scores.count"),
          figure: true,
          onPhone: "second",
          cell: (row) => row.count,
        },
        {
          id: "by",
          header: t("field.by"),
          onPhone: "second",
          cell: (row) => (
            <>
              {named({ name: row.by, name_en: row.by_en })}{" "}
              <Moment at={row.imported_at} />
            </>
          ),
        },
        {
          id: "reason",
          header: t("field.reason"),
          cell: (row) => row.reason || "–",
        },
        {
          id: "hash",
          header: "SHA-256",
          cell: (row) => <small>{row.file_hash.slice(0, 16)}</small>,
        },
      ]}
    />
  );
}
