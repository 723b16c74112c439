import pg from "pg";

/** A page that is measured, by the name it has in the table. */
export type Address = {
  what: string;
  path: string;
  /** who asks; nobody signed in, if not said */
  as?: string;
};

export const reportPath = "/reports/2013-2018";

// Of each kind the one with the most on its page, so that no easy page is picked.
const busiest = {
  school: `select s.slug as path from school s order by (select count(*) from class_session c
    where c.school_id = s.id and c.starts_at between now() - interval '7 days' and now() + interval '7 days') desc, s.id limit 1`,
  contest: `select c.slug as path from contest c where c.state <> 'draft' order by (select count(*) from entrant n
    join contest_event e on e.id = n.event_id where e.contest_id = c.id) desc, c.id limit 1`,
  liveBoard: `select c.slug || '/' || e.slug || '/board' as path from contest_event e join contest c on c.id = e.contest_id
    where e.board_state = 'live' and c.state = 'open' order by (select count(*) from mark m where m.event_id = e.id) desc limit 1`,
  fullBoard: `select c.slug || '/' || e.slug || '/board' as path from contest_event e join contest c on c.id = e.contest_id
    where e.board_state = 'final' and c.state <> 'draft' order by (select count(*) from entrant n where n.event_id = e.id) desc, e.id limit 1`,
  studio: `select s.slug as path from studio s where s.ended_on is null
    order by (select count(*) from problem p where p.studio_id = s.id) desc, s.id limit 1`,
} as const;

/** The pages of the bench in a database of the app's, each of its kind the fullest. */
export async function addressesIn(url: string): Promise<Address[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const one = async (kind: keyof typeof busiest) => {
    const { rows } = await client.query<{ path: string }>(busiest[kind]);
    return rows[0]?.path ?? "";
  };
  try {
    return [
      { what: "front page", path: "/" },
      { what: "Today of a worker", path: "/", as: "worker" },
      { what: "timetable", path: "/timetable" },
      { what: "school", path: `/schools/${await one("school")}` },
      { what: "contest", path: `/contests/${await one("contest")}` },
      { what: "board, live", path: `/contests/${await one("liveBoard")}` },
      {
        what: "board, most lines",
        path: `/contests/${await one("fullBoard")}`,
      },
      { what: "studio", path: `/studios/${await one("studio")}` },
      { what: "method library", path: "/methods" },
      { what: "report", path: reportPath },
    ];
  } finally {
    await client.end();
  }
}
