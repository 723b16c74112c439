import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { DataTable, type Column } from "~/ui/data-table";
import { Moment } from "~/ui/moment";
import { Empty, StateWord, type Tone } from "~/ui/page";
import { placesLeft } from "../rules/enrolment";
import type { ListedCourse } from "../store/courses.server";
import { Shape } from "./shape";
import { useLecturerName } from "./lecturer-name";

const tones: Record<ListedCourse["state"], Tone> = {
  draft: "warn",
  open: "good",
  closed: "neutral",
};

/** A school's courses: level, when it goes on, places left, and the state of enrolment as a word. */
export function CoursesTable({ rows }: { rows: ListedCourse[] }) {
  const { t } = useTranslation("schools");
  const taughtBy = useLecturerName();
  const named = useNamed();
  const columns: Column<ListedCourse>[] = [
    {
      id: "title",
      header: t("field.course"),
      onPhone: "main",
      cell: (row) => (
        <>
          <Shape mode={row.mode} />{" "}
          <Link to={`/courses/${row.id}`}>
            {named({ name: row.title, name_en: row.title_en })}
          </Link>
        </>
      ),
    },
    {
      id: "level",
      header: t("field.level"),
      cell: (row) => t(`level.${row.level}`),
    },
    {
      id: "lecturer",
      header: t("field.lecturer"),
      cell: (row) => taughtBy(row) || "–",
    },
    {
      id: "next",
      header: t("field.next"),
      onPhone: "second",
      cell: (row) => (row.next_at ? <Moment at={row.next_at} /> : "–"),
    },
    {
      id: "sessions",
      header: t("field.sessions"),
      figure: true,
      cell: (row) => row.sessions,
    },
    {
      id: "places",
      header: t("field.places"),
      figure: true,
      onPhone: "second",
      cell: (row) =>
        row.state === "open"
          ? t("course.places", {
              left: placesLeft(row.capacity, row.enrolled),
              capacity: row.capacity,
            })
          : "–",
    },
    {
      id: "state",
      header: t("field.state"),
      onPhone: "second",
      cell: (row) => (
        <StateWord tone={tones[row.state]}>
          {t(`course.state.${row.state}`)}
        </StateWord>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("school.courses")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<Empty>{t("school.noCourses")}</Empty>}
    />
  );
}
