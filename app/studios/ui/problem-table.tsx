import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import { useNamed } from "~/i18n/named";
import { DataTable, type Column } from "~/ui/data-table";
import { Empty } from "~/ui/page";
import type { ProblemRow } from "../store/problem-list.server";
import { ProblemWord } from "./state-words";
import { Due } from "./step-line";

/** Problems with the step they stand at, who has them and when they are due. */
export function ProblemTable({
  problems,
  today,
}: {
  problems: ProblemRow[];
  today: string;
}) {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const dates = useDates();
  const columns: Column<ProblemRow>[] = [
    {
      id: "no",
      header: t("problem.no"),
      sort: "no",
      cell: ({ no }) => <span className="nowrap">{no}</span>,
    },
    {
      id: "title",
      header: t("problem.title"),
      onPhone: "main",
      cell: ({ no, title }) => <Link to={`/problems/${no}`}>{title}</Link>,
    },
    {
      id: "state",
      header: t("problem.state"),
      onPhone: "second",
      cell: ({ state }) => <ProblemWord state={state} />,
    },
    {
      id: "studio",
      header: t("problem.studio"),
      onPhone: "second",
      cell: ({ studio }) =>
        studio ? (
          <Link to={`/studios/${studio.slug}`}>{named(studio)}</Link>
        ) : (
          t("problem.studio.none")
        ),
    },
    {
      id: "owner",
      header: t("problem.owner"),
      cell: ({ owner }) => (owner ? named(owner) : "–"),
    },
    {
      id: "due",
      header: t("problem.due"),
      sort: "due",
      onPhone: "second",
      cell: ({ dueOn, state }) =>
        ["raised", "accepted", "trial", "solved"].includes(state) ? (
          <Due on={dueOn} today={today} />
        ) : (
          "–"
        ),
    },
    {
      id: "raised",
      header: t("problem.raisedAt"),
      sort: "raised",
      figure: true,
      cell: ({ raisedAt }) => dates.day(raisedAt),
    },
  ];
  return (
    <DataTable
      caption={t("problems.title")}
      columns={columns}
      rows={problems}
      rowKey={({ no }) => no}
      empty={
        <Empty
          yet={t("problem.none-yet")}
          step={<Link to="/problems/new">{t("problem.new")}</Link>}
        >
          {t("problem.none")}
        </Empty>
      }
    />
  );
}
