import { hashPassword } from "better-auth/crypto";
import pg from "pg";
import { demoPassword } from "~/members/demo";
import type { Scheme } from "~/contests/rules/scheme";

// Judges, and an event they judge, made for the bench in its own database. Every judge has a sheet for every entrant and
// every mark is there already, so that a new one changes a total.

export type Panel = {
  /** /contests/CONTEST/EVENT */
  path: string;
  /** a word of six digits in the ids of its sheets */
  word: string;
  judges: number;
  sheets: number;
  aspects: string[];
  /** the id of its scheme */
  scheme: number;
};

type Shape = {
  judges: number;
  entrants: number;
  aspects: number;
  /** one agreed mark an aspect, which a board shows at once; a judge's own waits there until every sheet is in */
  measured?: boolean;
};

/** Sheets are numbered from here, entrant by entrant and judge by judge: number % judges is the judge. */
export const firstSheet = 100_000;
/** The persons of the judges have the ids that follow. */
export const firstPerson = 900_000_000;

/** The user name of a judge, from 0. */
export const judgeName = (nth: number) => `bench-judge-${nth}`;

/** The id of a sheet: fixed but for the event's word and the sheet's number, so that pgbench can write it too. */
export const sheetId = (word: string, number: number | string) =>
  `00000000-0000-4000-8000-${word}${number}`;

/** Makes people who judge, once, with accounts and the demo password; they sign in as anyone does. */
export async function addJudges(url: string, count: number): Promise<void> {
  const hash = await hashPassword(demoPassword);
  await inDatabase(url, async (client) => {
    await client.query(
      `insert into "user" (id, name, email, username, "displayUsername")
       select name, name, name || '@accounts.invalid', name, name
       from (select 'bench-judge-' || n as name from generate_series(0, $1::int - 1) n) names
       on conflict do nothing`,
      [count],
    );
    await client.query(
      `insert into account (id, "accountId", "providerId", "userId", password)
       select id || '-password', id, 'credential', id, $1 from "user" where id like 'bench-judge-%'
       on conflict do nothing`,
      [hash],
    );
    await client.query(
      `insert into person (id, name, user_id)
       select $2::bigint + n, '裁判' || n, 'bench-judge-' || n from generate_series(0, $1::int - 1) n
       on conflict do nothing`,
      [count, firstPerson],
    );
  });
}

/** Makes a live event judged by the first `judges` of them. `nth` sets events apart. */
export async function addPanel(
  url: string,
  nth: number,
  shape: Shape,
): Promise<Panel> {
  const word = String(nth).padStart(6, "0");
  const slug = `bench-${nth}`;
  const scheme = schemeOf(shape);
  let schemeId = 0;
  await inDatabase(url, async (client) => {
    const { event, version } = await addEvent(client, slug, scheme);
    schemeId = version;
    await client.query(
      `insert into entrant (event_id, number, name, work_code)
       select $1, n::text, '选手' || n, 'W' || n from generate_series(1, $2::int) n`,
      [event, shape.entrants],
    );
    await client.query(
      `insert into panel_judge (event_id, person_id, code, kind)
       select $1, $3::bigint + n, 'J' || (n + 1), $4 from generate_series(0, $2::int - 1) n`,
      [event, shape.judges, firstPerson, shape.measured ? "chief" : "judge"],
    );
    await client.query(
      `insert into mark_sheet (id, event_id, entrant_id, judge_id)
       select ($3 || ($2::bigint + row_number() over (order by e.id, j.person_id) - 1))::uuid, e.event_id, e.id, j.id
       from entrant e join panel_judge j using (event_id) where e.event_id = $1`,
      [event, firstSheet, sheetId(word, "")],
    );
    await client.query(
      `insert into mark (event_id, entrant_id, node, judge_code, value)
       select distinct $1::bigint, e.id, node, case when j.kind = 'chief' then '' else j.code end, 5
       from entrant e join panel_judge j using (event_id), unnest($2::text[]) node
       where e.event_id = $1`,
      [event, aspectsOf(shape)],
    );
    await client.query("analyze");
  });
  return {
    path: `/contests/${slug}/${slug}`,
    word,
    judges: shape.judges,
    sheets: shape.judges * shape.entrants,
    aspects: aspectsOf(shape),
    scheme: schemeId,
  };
}

async function addEvent(
  client: pg.Client,
  slug: string,
  scheme: Scheme,
): Promise<{ event: number; version: number }> {
  const { rows } = await client.query<{ event: string; version: string }>(
    `with held as (
       insert into contest (slug, unit_id, name, name_en, starts_on, ends_on, state)
       select $1, id, $1, $1, current_date, current_date, 'open' from unit where parent_id is null limit 1
       returning id
     ), event as (
       insert into contest_event (contest_id, slug, trade_code, name, name_en, starts_at, board_state)
       select held.id, $1, (select code from trade order by code limit 1), $1, $1, now(), 'live' from held
       returning id
     )
     insert into marking_scheme (event_id, version, body, frozen_at) select id, 1, $2, now() from event
     returning event_id as event, id as version`,
    [slug, JSON.stringify(scheme)],
  );
  const [made] = rows;
  if (!made) throw new Error("There is no district to judge in.");
  return { event: Number(made.event), version: Number(made.version) };
}

const aspectsOf = ({ aspects }: Shape) =>
  Array.from({ length: aspects }, (_, nth) => `A${nth + 1}`);

function schemeOf(shape: Shape): Scheme {
  return {
    version: 1,
    round: { places: 2, mode: "half-up" },
    root: {
      id: "total",
      combine: "sum",
      max: String(shape.aspects * 10),
      children: aspectsOf(shape).map((id) =>
        shape.measured
          ? { id, type: "measurement", max: "10" }
          : {
              id,
              type: "panel",
              min: "0",
              max: "10",
              judges: shape.judges,
              minJudges: shape.judges,
            },
      ),
    },
    direction: "higher",
  };
}

async function inDatabase(
  url: string,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** How the panel's sheets stand while nobody hands one in: what a mark on them is judged by. */
export const bySheets = ({ scheme }: Panel) => ({
  version: 1,
  kind: "judge",
  scheme_id: scheme,
});
