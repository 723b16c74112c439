import { sql } from "kysely";
import type { Actor } from "~/members/rules/actor";
import type { Db } from "~/platform/database.server";
import {
  chainOf,
  type ChainNode,
  type ChainPlace,
  type ChainStep,
} from "../rules/chain";
import { mayKeep, maySeeProblems } from "../rules/may";

/** Where the reader stands in the chain: exactly one of these. */
export type ChainStart = {
  sessionId?: number;
  problemId?: number;
  outcomeId?: number;
  methodId?: number;
};

type Row = {
  step: ChainStep;
  title: string;
  title_en: string;
  ref: string;
  hidden: boolean;
  studio_id: number | null;
  path: string | null;
};

// One statement: up from what one stands at to the question and its lecture, down to the units and the teaching lecture.
const chainRows = ({
  sessionId = 0,
  problemId = 0,
  outcomeId = 0,
  methodId = 0,
}: ChainStart) => sql<Row>`
  with own_method as (select * from named_method where id = ${methodId}),
  own_outcome as (select * from outcome where id = ${outcomeId} or id = (select outcome_id from own_method)),
  problems as (
    select * from problem where id = ${problemId} or id = (select problem_id from own_outcome)
      or question_id in (select id from question where session_id = ${sessionId})
  ),
  outcomes as (
    select * from own_outcome union
    select * from outcome where problem_id in (select id from problems where ${outcomeId} = 0 and ${methodId} = 0)
  ),
  methods as (
    select * from own_method union
    select * from named_method where outcome_id in (select id from outcomes where ${methodId} = 0) or (teaching_session_id = ${sessionId} and ${sessionId} > 0)
  ),
  questions as (select * from question where id in (select question_id from problems))
  select 'lecture' as step, coalesce(nullif(l.topic, ''), s.title) as title, coalesce(nullif(l.topic_en, ''), s.title_en) as title_en,
    '/lectures/' || l.session_id as ref, false as hidden, null::bigint as studio_id, null::text as path, l.session_id as id
    from lecture l join class_session s on s.id = l.session_id where l.session_id in (select session_id from questions)
  union all select 'question', q.body, '', '/lectures/' || q.session_id || '#question-' || q.id, false, null, null, q.id from questions q
  union all select 'problem', b.title, '', '/problems/' || b.no, false, b.studio_id, null, b.id from problems b
  union all select 'outcome', o.title, '', '/outcomes/' || o.no, o.confidential or o.state <> 'registered', o.studio_id, u.path::text, o.id
    from outcomes o join studio s on s.id = o.studio_id join unit u on u.id = s.unit_id
  union all select 'method', m.name, m.name_en, '/methods/' || m.slug, m.confidential or m.state not in ('notice', 'named', 'withdrawn'), m.studio_id, u.path::text, m.id
    from methods m join studio s on s.id = m.studio_id join unit u on u.id = s.unit_id
  union all select 'adoption', u.name, u.name_en, '/methods/' || m.slug || '#adoption', m.confidential, m.studio_id, su.path::text, a.id
    from adoption a join methods m on m.id = a.method_id join unit u on u.id = a.unit_id
    join studio s on s.id = m.studio_id join unit su on su.id = s.unit_id where a.state = 'adopted'
  union all select 'teaching', coalesce(nullif(l.topic, ''), s.title), coalesce(nullif(l.topic_en, ''), s.title_en), '/lectures/' || l.session_id, m.confidential, m.studio_id, u.path::text, m.id
    from methods m join lecture l on l.session_id = m.teaching_session_id join class_session s on s.id = l.session_id
    join studio st on st.id = m.studio_id join unit u on u.id = st.unit_id
  order by id`;

/** The chain around one thing, for one reader: what is hidden from them is left out; a visitor's problem has no page. */
export async function chainAround(
  db: Db,
  actor: Actor,
  start: ChainStart,
): Promise<ChainPlace[]> {
  const { rows } = await chainRows(start).execute(db);
  const seen = rows.filter(
    ({ hidden, path, studio_id }) =>
      !hidden ||
      (path !== null &&
        studio_id !== null &&
        mayKeep(actor, { unitPath: path, studio: studio_id })),
  );
  return chainOf(
    seen.map((row): ChainNode => ({
      step: row.step,
      title: row.title,
      titleEn: row.title_en,
      to: row.step === "problem" && !maySeeProblems(actor) ? null : row.ref,
    })),
  );
}
