import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { Submit } from "~/ui/form";
import { Banner } from "~/ui/page";
import type { CheckedList } from "../entry-upload.server";
import { ListProblems } from "./list-problems";
import { ListSource } from "./list-source";

type Answer = (CheckedList & { checked: boolean }) | undefined;

/** An enterprise's list: checked first; entered whole when every row is right, or its right rows on purpose. */
export function EntryListForm({ answer }: { answer: Answer }) {
  const { t } = useTranslation("entries");
  if (answer?.checked)
    return (
      <>
        <Banner tone="good">
          {t("list.right", { count: answer.good.length })}
        </Banner>
        <Preview list={answer} />
        <EnterForm list={answer} intent="enter" />
      </>
    );
  return (
    <>
      {answer ? <Wrong list={answer} /> : null}
      <Form method="post" encType="multipart/form-data" className="form">
        <p className="hint">
          {t("list.columns")}{" "}
          <Link to="/contests/files/empty/entry-list.xlsx" reloadDocument>
            {t("list.template")}
          </Link>
        </p>
        <ListSource words="entries" answer={answer} />
      </Form>
    </>
  );
}

function Wrong({ list }: { list: CheckedList }) {
  const { t } = useTranslation("entries");
  const bad = new Set(list.problems.map(({ row }) => row)).size;
  return (
    <>
      <ListProblems
        words="entries"
        title={t("list.wrong")}
        refusals={list.refusals}
        problems={list.problems}
      />
      {list.good.length > 0 ? (
        <>
          <p>{t("list.mixed", { good: list.good.length, bad })}</p>
          <Preview list={list} />
          <EnterForm list={list} intent="enter-good" />
        </>
      ) : null}
    </>
  );
}

function EnterForm({
  list,
  intent,
}: {
  list: CheckedList;
  intent: "enter" | "enter-good";
}) {
  const { t } = useTranslation("entries");
  return (
    <Form method="post" className="actions">
      <input type="hidden" name="list" value={list.text} />
      <Submit
        name="intent"
        value={intent}
        kind={intent === "enter" ? "primary" : "plain"}
      >
        {t(`list.${intent}`, { count: list.good.length })}
      </Submit>
      {intent === "enter" ? <Link to="">{t("list.another")}</Link> : null}
    </Form>
  );
}

function Preview({ list }: { list: CheckedList }) {
  const { t } = useTranslation("entries");
  return (
    <DataTable
      caption={t("list.preview")}
      rows={list.good}
      rowKey={({ row }) => row}
      empty={null}
      columns={[
        {
          id: "row",
          header: t("field.row"),
          figure: true,
          cell: ({ row }) => row,
        },
        {
          id: "name",
          header: t("field.name"),
          onPhone: "main",
          cell: ({ name }) => name,
        },
        {
          id: "unit",
          header: t("field.unit"),
          onPhone: "second",
          cell: ({ unit }) => unit,
        },
        {
          id: "grade",
          header: t("field.grade"),
          onPhone: "second",
          cell: ({ grade }) =>
            grade === null ? "–" : t(`grade.${grade as 5}`),
        },
      ]}
    />
  );
}
