import { sql, type RawBuilder } from "kysely";
import type { FigureId } from "../rules/figures";

/**
 * The rows behind each figure, as one SELECT each: on_day, ends_on (the first day on which it no longer stands, or null), title,
 * title_en, href, and part and whole where the figure is a share or an interval. A figure's number and the list that opens from it
 * are taken from the same SELECT, so they cannot differ.
 */
export type FigureRows = RawBuilder<unknown>;

const none = sql`null::date`;
const noNumbers = sql`null::numeric as part, null::numeric as whole`;

function units(condition: RawBuilder<unknown>): FigureRows {
  return sql`
    select u.founded_on as on_day, u.dissolved_on as ends_on, u.name as title, u.name_en as title_en, '/units/' || u.id as href, ${noNumbers}
    from unit u where ${condition}`;
}

// A membership ends on the first day after it; a person has at most one on a day, so rows are persons.
// A left join, though everyone has a row: PostgreSQL leaves it out where only days are counted, a third of the time of all.
const members = sql`
  select m.starts_on as on_day, m.ends_on, p.name as title, p.name_en as title_en, '/people/' || p.id as href, ${noNumbers}
  from membership m left join person p on p.id = m.person_id`;

function schools(condition: RawBuilder<unknown>): FigureRows {
  return sql`
    select s.founded_on as on_day, s.closed_on as ends_on, s.name as title, s.name_en as title_en, '/schools/' || s.slug as href, ${noNumbers}
    from school s where ${condition}`;
}

// A revoked honour never was one.
function honours(condition: RawBuilder<unknown>): FigureRows {
  return sql`
    select h.awarded_on as on_day, ${none} as ends_on, coalesce(h.collective_name, p.name) as title, coalesce(h.collective_name, p.name_en) as title_en,
      '/honours/' || h.id as href, ${noNumbers}
    from honour h left join person p on p.id = h.person_id
    where h.revoked_on is null and ${condition}`;
}

function contests(condition: RawBuilder<unknown>): FigureRows {
  return sql`
    select c.starts_on as on_day, ${none} as ends_on, c.name as title, c.name_en as title_en, '/contests/' || c.slug as href, ${noNumbers}
    from contest c join unit u on u.id = c.unit_id where c.state <> 'draft' and ${condition}`;
}

// Sent out during the contest is still having competed; staying away and withdrawing is not.
const competed = sql`entrant where status in ('entered', 'disqualified')`;
const ofContests = (people: RawBuilder<unknown>) => sql`
  (${people}) en join contest_event ev on ev.id = en.event_id join contest c on c.id = ev.contest_id and c.state <> 'draft'`;
const entrants = sql`
  select c.starts_on as on_day, ${none} as ends_on, en.name as title, null::text as title_en, '/contests/' || c.slug || '/' || ev.slug as href, ${noNumbers}
  from ${ofContests(sql`select event_id, name from ${competed}`)}`;
// The same people by event: to count forty thousand first and join two hundred takes a quarter of the time.
const entrantsByEvent = sql`
  select c.starts_on as on_day, ${none} as ends_on, en.n
  from ${ofContests(sql`select event_id, count(*) as n from ${competed} group by event_id`)}`;

const studios = sql`
  select s.founded_on as on_day, s.ended_on as ends_on, s.name as title, s.name_en as title_en, '/studios/' || s.slug as href, ${noNumbers} from studio s`;

const problems = sql`
  select p.solved_on as on_day, ${none} as ends_on, p.no || ' ' || p.title as title, null::text as title_en, '/problems/' || p.no as href, ${noNumbers}
  from problem p where p.state in ('solved', 'verified')`;

// A confidential outcome counts; its title stays with those who may see it.
const outcomes = sql`
  select o.registered_on as on_day, ${none} as ends_on, case when o.confidential then o.no else o.no || ' ' || o.title end as title, null::text as title_en,
    '/outcomes/' || o.no as href, ${noNumbers}
  from outcome o where o.state = 'registered'`;

// Withdrawn later is told by ends_on: who asks for a period that ends before still finds it named.
const methods = sql`
  select m.named_on as on_day, m.withdrawn_on as ends_on, case when m.confidential then m.document_no else m.name end as title,
    case when m.confidential then m.document_no else m.name_en end as title_en, '/methods/' || m.slug as href, ${noNumbers}
  from named_method m where m.named_on is not null`;

// Held on the day as a clock in the district shows it, not as the server's does.
function lectureDays(zone: string): RawBuilder<unknown> {
  return sql`
    select (s.starts_at at time zone ${zone})::date as on_day, s.id, l.series_id, l.topic, l.topic_en
    from lecture l join class_session s on s.id = l.session_id where s.state = 'held'`;
}

function lectures(zone: string): FigureRows {
  return sql`
    select d.on_day, ${none} as ends_on, d.topic as title, d.topic_en as title_en, '/lectures/' || d.id as href, ${noNumbers} from (${lectureDays(zone)}) d`;
}

function lectureIntervals(zone: string): FigureRows {
  return sql`
    select d.on_day, ${none} as ends_on, d.topic as title, d.topic_en as title_en, '/lectures/' || d.id as href,
      (d.on_day - lag(d.on_day) over (partition by d.series_id order by d.on_day))::numeric as part, null::numeric as whole
    from (${lectureDays(zone)}) d`;
}

const merit = sql`
  select make_date(m.year, 7, 1) as on_day, ${none} as ends_on, m.project || ' · ' || u.name as title, m.project || ' · ' || u.name_en as title_en, null::text as href,
    m.took_part::numeric as part, m.eligible::numeric as whole
  from merit_participation m join unit u on u.id = m.unit_id`;

const honoured = (kind: string) => honours(sql`h.kind = ${kind}`);
const honouredAt = (kind: string, level: string) =>
  honours(sql`h.kind = ${kind} and h.level = ${level}`);

const selects: Record<FigureId, (zone: string) => FigureRows> = {
  "basic-unions": () =>
    units(sql`u.tier = 'enterprise' and u.covered_by_id is null`),
  "units-covered": () => units(sql`u.tier = 'enterprise'`),
  members: () => members,
  subdistricts: () => units(sql`u.tier = 'subdistrict'`),
  "park-unions": () => units(sql`u.kind = 'park-union'`),
  "community-federations": () => units(sql`u.kind = 'community-federation'`),
  schools: () => schools(sql`true`),
  "schools-enterprise-built": () => schools(sql`s.builder = 'enterprise'`),
  "skilled-technicians": () => honoured("skilled-technician"),
  "chief-workers": () => honoured("chief-worker"),
  "harbour-city-craftsmen": () => honoured("harbour-city-craftsman"),
  "studios-and-task-forces": () => studios,
  "problems-solved": () => problems,
  "innovation-outcomes": () => outcomes,
  "named-methods": () => methods,
  "district-contests": () => contests(sql`u.tier = 'district'`),
  "lower-tier-contests": () => contests(sql`u.tier <> 'district'`),
  "contest-entrants": () => entrants,
  "model-workers": () => honoured("model-worker"),
  "model-workers-provincial": () => honouredAt("model-worker", "provincial"),
  "labour-certificates": () => honoured("labour-certificate"),
  "labour-medals": () => honoured("labour-medal"),
  "labour-medals-national": () => honouredAt("labour-medal", "national"),
  "pioneer-collectives": () => honoured("pioneer-collective"),
  "merit-participation-min-percent": () => merit,
  "lectures-held": lectures,
  "lecture-interval-days-median": lectureIntervals,
};

/** The same rows for counting alone: on_day, ends_on and n, how many rows stand behind the line. */
export function countsOf(id: FigureId, zone: string): RawBuilder<unknown> {
  return id === "contest-entrants"
    ? entrantsByEvent
    : sql`select on_day, ends_on, 1 as n from (${rowsOf(id, zone)}) one`;
}

/** The SELECT behind a figure; `zone` is the district's time zone, for days of moments. */
export function rowsOf(id: FigureId, zone: string): FigureRows {
  return selects[id](zone);
}
