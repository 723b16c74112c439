import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { DataTable, type Column } from "~/ui/data-table";
import { Span } from "~/ui/moment";
import type { LectureLine } from "../list-view.server";
import { PhaseWord } from "./phase-word";

type TableProps = {
  lectures: LectureLine[];
  empty: ReactNode;
  /** On a series' own page its name would stand in every row. */
  ofOneSeries?: boolean;
};

/** Lectures as rows; what is on has its Join. */
export function LectureTable({ lectures, empty, ofOneSeries }: TableProps) {
  const { t } = useTranslation("lectures");
  const named = useNamed();
  const columns: (Column<LectureLine> | false)[] = [
    {
      id: "topic",
      header: t("column.topic"),
      onPhone: "main",
      cell: (lecture) => (
        <>
          <Link to={`/lectures/${lecture.id}`}>
            {named(lecture.topic) || t("topic.none")}
          </Link>{" "}
          {/* What is simply to come says so by its date. */}
          {lecture.phase === "announced" || lecture.phase === "over" ? null : (
            <PhaseWord phase={lecture.phase} />
          )}
        </>
      ),
    },
    {
      id: "when",
      header: t("column.when"),
      onPhone: "second",
      cell: ({ startsAt, endsAt }) => <Span from={startsAt} to={endsAt} />,
    },
    !ofOneSeries && {
      id: "series",
      header: t("column.series"),
      onPhone: "second",
      cell: ({ series, number }) => (
        <>
          <Link to={`/lectures/series/${series.id}`}>{named(series)}</Link>{" "}
          {t("number", { number })}
        </>
      ),
    },
    !!ofOneSeries && {
      id: "number",
      header: t("column.number"),
      figure: true,
      cell: ({ number }) => number,
    },
    {
      id: "lecturer",
      header: t("column.lecturer"),
      cell: ({ lecturer }) => (lecturer ? named(lecturer) : t("fact.none")),
    },
    {
      id: "act",
      header: "",
      cell: (lecture) => <Act lecture={lecture} />,
    },
  ];
  return (
    <DataTable
      caption={t("title")}
      columns={columns.filter((column) => column !== false)}
      rows={lectures}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
}

function Act({ lecture }: { lecture: LectureLine }) {
  const { t } = useTranslation("lectures");
  const { id, phase, hasReplay } = lecture;
  if (phase === "live")
    return <Link to={`/lectures/${id}/room`}>{t("page.join")}</Link>;
  if (phase === "lobby")
    return <Link to={`/lectures/${id}/room`}>{t("page.wait")}</Link>;
  return hasReplay ? (
    <Link to={`/lectures/${id}/replay`}>{t("replay.watch")}</Link>
  ) : null;
}
