import { sql } from "kysely";
import type { Actor } from "~/members/rules/actor";
import type { Db } from "~/platform/database.server";
import {
  chainOf,
  type ChainNode,
  type ChainPlace,
  type ChainStep,
} from "../rules/chain";
import { maySeeMethod, maySeeOutcome, maySeeProblems } from "../rules/may";
import type { ProblemState } from "../rules/problem";

/** Where the reader stands in the chain: exactly one of these. */
export type ChainStart = {
  sessionId?: number;
  problemId?: number;
  outcomeId?: number;
  methodId?: number;
};

type Row = {
  id: number;
  step: ChainStep;
  title: string;
  title_en: string;
  ref: string;
  no: string | null;
  /** Of a problem, an outcome, or the method that is taught or adopted; a lecture and its question have none. */
  state: string | null;
  confidential: boolean;
  studio_id: number;
  path: string;
  insider: boolean;
};
type Start = {
  sessionId: number;
  problemId: number;
  outcomeId: number;
  methodIds: number[];
  personId: number;
};

// One statement: up from what one stands at to the question and its lecture, down to the units and the teaching lecture.
const chainRows = (start: Start) => sql<Row>`
  with own_method as (select * from named_method where id = any(${start.methodIds}::bigint[])),
  from_problems as (
    select * from problem where id = ${start.problemId}
      or question_id in (select id from question where session_id = ${start.sessionId})
  ),
  from_outcomes as (
    select * from outcome where id = ${start.outcomeId} union
    select * from outcome where problem_id in (select id from from_problems)
  ),
  methods as (
    select m.*, u.path::text as path,
      ${worksIn(start.personId)} or m.inventor_id = ${start.personId} as insider
    from (
      select * from own_method union
      select * from named_method where outcome_id in (select id from from_outcomes)
        or (teaching_session_id = ${start.sessionId} and ${start.sessionId} > 0)
    ) m join studio s on s.id = m.studio_id join unit u on u.id = s.unit_id
  ),
  outcomes as (
    select * from from_outcomes union
    select * from outcome where id in (select outcome_id from own_method)
  ),
  problems as (
    select * from from_problems union
    select * from problem where id in (select problem_id from outcomes)
  ),
  questions as (select * from question where id in (select question_id from problems)),
  open as (select null::text as no, null::text as state, false as confidential, 0::bigint as studio_id, '' as path, false as insider)
  select l.session_id as id, 'lecture' as step, coalesce(nullif(l.topic, ''), s.title) as title, coalesce(nullif(l.topic_en, ''), s.title_en) as title_en,
    '/lectures/' || l.session_id as ref, open.*
    from lecture l join class_session s on s.id = l.session_id, open where l.session_id in (select session_id from questions)
  union all select q.id, 'question', q.body, '', '/lectures/' || q.session_id || '#question-' || q.id, open.* from questions q, open
  union all select b.id, 'problem', b.title, '', '/problems/' || b.no, b.no, b.state, false, 0, '', false from problems b
  union all select o.id, 'outcome', o.title, '', '/outcomes/' || o.no, null, o.state, o.confidential, o.studio_id, u.path::text,
    ${worksIn(start.personId)} or exists (select 1 from outcome_share h where h.outcome_id = o.id and h.person_id = ${start.personId})
    from outcomes o join studio s on s.id = o.studio_id join unit u on u.id = s.unit_id
  union all select m.id, 'method', m.name, m.name_en, '/methods/' || m.slug, null, m.state, m.confidential, m.studio_id, m.path, m.insider
    from methods m
  union all select a.id, 'adoption', u.name, u.name_en, '/methods/' || m.slug || '#adoption', null, m.state, m.confidential, m.studio_id, m.path, m.insider
    from adoption a join methods m on m.id = a.method_id join unit u on u.id = a.unit_id where a.state = 'adopted'
  union all select m.id, 'teaching', coalesce(nullif(l.topic, ''), s.title), coalesce(nullif(l.topic_en, ''), s.title_en),
    '/lectures/' || l.session_id, null, m.state, m.confidential, m.studio_id, m.path, m.insider
    from methods m join lecture l on l.session_id = m.teaching_session_id join class_session s on s.id = l.session_id
  order by id`;

/** Whether a person works in studio `s` today, as `worksIn` of the places says it for one studio. */
const worksIn = (personId: number) => sql`
  (s.lead_id = ${personId} or exists (
    select 1 from studio_member w where w.studio_id = s.id and w.person_id = ${personId} and w.left_on is null))`;

/** Whether the reader may know of what stands in a row; each step asks the rule of its own page. */
function maySee(actor: Actor, row: Row): boolean {
  const { step, state, confidential, insider } = row;
  const place = { studio: row.studio_id, unitPath: row.path };
  if (state === null || step === "problem") return true;
  if (step !== "outcome")
    return maySeeMethod(actor, { place, state, confidential, insider });
  const registered = state === "registered";
  return maySeeOutcome(actor, { place, registered, confidential, insider });
}

async function seenRows(
  db: Db,
  actor: Actor,
  start: Partial<Start>,
): Promise<Row[]> {
  const { rows } = await chainRows({
    sessionId: 0,
    problemId: 0,
    outcomeId: 0,
    methodIds: [],
    personId: actor.person?.id ?? 0,
    ...start,
  }).execute(db);
  return rows.filter((row) => maySee(actor, row));
}

/**
 * What leads up to the methods that a lecture teaches. Read from the methods that the reader sees, so that a hidden one
 * does not show by the problem it came from.
 */
async function upFromTaught(
  db: Db,
  actor: Actor,
  sessionId: number,
  rows: Row[],
): Promise<Row[]> {
  const here = `/lectures/${sessionId}`;
  const methodIds = rows
    .filter(({ step, ref }) => step === "teaching" && ref === here)
    .map(({ id }) => id);
  if (methodIds.length === 0) return rows;
  const keyOf = ({ step, id }: Row) => `${step} ${id}`;
  const known = new Set(rows.map(keyOf));
  const more = await seenRows(db, actor, { methodIds });
  return [...rows, ...more.filter((row) => !known.has(keyOf(row)))];
}

/** The chain around one thing, for one reader: what is hidden from them is left out; a visitor's problem is a number and its step. */
export async function chainAround(
  db: Db,
  actor: Actor,
  { methodId, sessionId = 0, ...start }: ChainStart,
): Promise<ChainPlace[]> {
  const methodIds = methodId === undefined ? [] : [methodId];
  const rows = await seenRows(db, actor, { ...start, sessionId, methodIds });
  const all = await upFromTaught(db, actor, sessionId, rows);
  return chainOf(all.map((row) => nodeOf(row, maySeeProblems(actor))));
}

function nodeOf(row: Row, open: boolean): ChainNode {
  const { step, title, title_en: titleEn, ref: to } = row;
  return step === "problem" && !open
    ? {
        step,
        title: row.no ?? "",
        titleEn: "",
        to: null,
        state: row.state as ProblemState,
      }
    : { step, title, titleEn, to };
}
