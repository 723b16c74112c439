import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { DataTable, type Column } from "~/ui/data-table";
import { Span } from "~/ui/moment";
import { Empty, StateWord } from "~/ui/page";
import { noticeOf, phaseAt } from "../rules/sessions";
import type { CourseSession } from "../store/sessions.server";
import { PhaseWord } from "./phase-word";
import { useRoomName } from "./room-name";
import { useLecturerName } from "./lecturer-name";

/** A course's sessions: number, when, topic, room, state. */
export function SessionsTable({
  rows,
  now,
}: {
  rows: CourseSession[];
  now: Date;
}) {
  const { t } = useTranslation("schools");
  const taughtBy = useLecturerName();
  const named = useNamed();
  const roomed = useRoomName();
  const columns: Column<CourseSession>[] = [
    {
      id: "when",
      header: t("field.when"),
      onPhone: "main",
      cell: (row) => (
        <Link to={`/sessions/${row.id}`}>
          <Span from={row.startsAt} to={row.endsAt} />
        </Link>
      ),
    },
    {
      id: "topic",
      header: t("field.topic"),
      onPhone: "second",
      cell: (row) =>
        named({ name: row.title, name_en: row.title_en }) ||
        t("session.number", { number: row.number }),
    },
    {
      id: "room",
      header: t("field.room"),
      onPhone: "second",
      cell: (row) => roomed(row) || "–",
    },
    {
      id: "lecturer",
      header: t("field.lecturer"),
      cell: (row) => taughtBy(row) || "–",
    },
    {
      id: "state",
      header: t("field.state"),
      onPhone: "second",
      cell: (row) => (
        <>
          <PhaseWord phase={phaseAt(row, now)} />{" "}
          {noticeOf(row, now) === "moved" ? (
            <StateWord tone="warn">{t("notice.moved")}</StateWord>
          ) : null}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("course.sessions")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<Empty>{t("course.noSessions")}</Empty>}
    />
  );
}
