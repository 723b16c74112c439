import { sql } from "kysely";
import type { Db } from "~/platform/database.server";

const told = (...names: (string | null)[]) => names.filter(Boolean).join(" · ");

export type Busy = {
  id: number;
  title: string;
  titleEn: string;
  startsAt: Date;
  endsAt: Date;
  room_id: number | null;
  lecturer_id: number | null;
  who: string;
  whoEn: string;
};

/** What already takes one of `rooms` or `lecturers` between `from` and `to`, with words for it: class, school, room or lecturer. */
export async function busyWith(
  db: Db,
  rooms: number[],
  lecturers: number[],
  from: Date,
  to: Date,
  except: readonly number[] = [],
): Promise<Busy[]> {
  const rows = await db
    .selectFrom("class_session as s")
    .innerJoin("school as h", "h.id", "s.school_id")
    .leftJoin("course as c", "c.id", "s.course_id")
    .leftJoin("person as p", "p.id", "s.lecturer_id")
    .select([
      "s.id",
      "s.title",
      "c.title as course_title",
      sql<string>`coalesce(nullif(c.title_en, ''), c.title, nullif(s.title_en, ''), s.title)`.as(
        "title_en",
      ),
      "s.starts_at",
      "s.ends_at",
      "s.room_id",
      "s.lecturer_id",
      "h.name as school_name",
      "h.name_en as school_name_en",
      "p.name as lecturer_name",
      "p.name_en as lecturer_name_en",
    ])
    .$if(except.length > 0, (query) => query.where("s.id", "not in", except))
    .where("s.state", "in", ["scheduled", "held"])
    .where("s.ends_at", ">", from)
    .where("s.starts_at", "<", to)
    .where((where) =>
      where.or([
        ...(rooms.length > 0 ? [where("s.room_id", "in", rooms)] : []),
        ...(lecturers.length > 0
          ? [where("s.lecturer_id", "in", lecturers)]
          : []),
      ]),
    )
    .orderBy("s.starts_at")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.course_title ?? row.title,
    titleEn: row.title_en,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    room_id: row.room_id,
    lecturer_id: row.lecturer_id,
    who: told(row.school_name, row.lecturer_name),
    whoEn: told(row.school_name_en, row.lecturer_name_en ?? row.lecturer_name),
  }));
}
