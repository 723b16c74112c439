import { sql } from "kysely";
import type { Db } from "~/platform/database.server";

export type HoursRow = {
  session_id: number;
  kind: "course" | "lecture";
  title: string;
  title_en: string;
  school_name: string;
  school_name_en: string;
  starts_at: Date;
  minutes: number;
  /** Every entry in its order, as the ledger holds them. */
  entries: {
    minutes: number;
    cause: string;
    reason: string | null;
    at: string;
  }[];
};

/** What the ledger holds of a person, a line a session, the newest first. */
export async function hoursOf(
  db: Db,
  personId: number,
  { size, offset }: { size: number; offset: number },
): Promise<HoursRow[]> {
  const { rows } = await sql<HoursRow>`
    select s.id as session_id, s.kind, coalesce(c.title, s.title) as title, coalesce(c.title_en, s.title_en) as title_en,
      h.name as school_name, h.name_en as school_name_en, s.starts_at, sum(e.minutes)::int as minutes,
      json_agg(json_build_object('minutes', e.minutes, 'cause', e.cause, 'reason', e.reason, 'at', e.recorded_at) order by e.id) as entries
    from hours_entry e join class_session s on s.id = e.session_id join school h on h.id = s.school_id left join course c on c.id = s.course_id
    where e.person_id = ${personId}
    group by s.id, c.id, h.id order by s.starts_at desc limit ${size} offset ${offset}`.execute(
    db,
  );
  return rows;
}

/** The minutes of a person's ledger and at how many sessions, since `since` or ever. */
export async function hoursTotal(
  db: Db,
  personId: number,
  since?: Date,
): Promise<{ minutes: number; sessions: number }> {
  const { rows } = await sql<{ minutes: number; sessions: number }>`
    select coalesce(sum(minutes), 0)::int as minutes, count(distinct session_id)::int as sessions
    from hours_entry e join class_session s on s.id = e.session_id
    where e.person_id = ${personId} and s.starts_at >= ${since ?? new Date(0)}`.execute(
    db,
  );
  return rows[0] ?? { minutes: 0, sessions: 0 };
}
