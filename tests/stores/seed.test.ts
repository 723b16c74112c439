import { verifyPassword } from "better-auth/crypto";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { resultHash } from "~/contests/result-lines.server";
import { schemeProblems } from "~/contests/rules/scheme-validation";
import { standingOf } from "~/contests/standing.server";
import { sheetsInTheWay } from "~/contests/store/clearance.server";
import { newestResult } from "~/contests/store/results.server";
import { demoPassword } from "~/members/demo";
import { database, databaseUrl } from "~/platform/database.server";
import { demoUsernames } from "~db/seed/demo-accounts";
import { NotEmptyError, seed } from "~db/seed/seed";
import { testDatabase } from "~tests/support/database";

testDatabase("demo");

async function count(query: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from (${query}) q`.execute(database());
  return rows[0]?.n ?? 0;
}

describe("the demo district", () => {
  it("has one account a role, whose password is known", async () => {
    const accounts = await database()
      .selectFrom("account")
      .innerJoin("user", "user.id", "account.userId")
      .innerJoin("person", "person.user_id", "user.id")
      .select(["username", "password", "demo_account"])
      .where("providerId", "=", "credential")
      .execute();
    expect(accounts.map(({ username }) => username).sort()).toEqual(
      [...demoUsernames].sort(),
    );
    expect(accounts.every(({ demo_account }) => demo_account)).toBe(true);
    const hash = accounts[0]?.password ?? "";
    expect(await verifyPassword({ hash, password: demoPassword })).toBe(true);
  });

  it("runs from a question to the lecture that teaches the method, three times at least", async () => {
    const whole = sql`
      select m.id from question q
      join problem p on p.question_id = q.id and p.state = 'verified'
      join outcome o on o.problem_id = p.id and o.state = 'registered'
      join named_method m on m.outcome_id = o.id and m.state = 'named' and m.teaching_session_id is not null
      where exists (select from adoption a where a.method_id = m.id and a.state = 'adopted')`;
    expect(await count(whole)).toBeGreaterThanOrEqual(3);
  });

  it("writes a trade within an English sentence small, but for letters that stand for words", async () => {
    const named = sql`select 1 from contest where name_en like '%CNC operator%'`;
    expect(await count(named)).toBeGreaterThan(0);
    const small = sql`select 1 from contest where name_en like '%cnc%' or name_en like '%: Welder%'`;
    expect(await count(small)).toBe(0);
  });

  it("has something on now, and sheets that wait for the judge", async () => {
    const on = sql`select 1 from lecture l join class_session s on s.id = l.session_id where l.opened_at is not null and l.closed_at is null`;
    expect(await count(on)).toBe(1);
    const sheets = sql`select 1 from mark_sheet s join panel_judge j on j.id = s.judge_id join person p on p.id = j.person_id
      where p.user_id = 'demo-judge' and s.state = 'draft'`;
    expect(await count(sheets)).toBe(4);
  });

  it("keeps the shares of registered outcomes whole, and methods on a year of measurements", async () => {
    const broken = sql`select o.id from outcome o join outcome_share s on s.outcome_id = o.id where o.state = 'registered'
      group by o.id having sum(s.percent) <> 100 or bool_or(s.confirmed_at is null)`;
    expect(await count(broken)).toBe(0);
    const short = sql`select 1 from method_version v where v.measured_to < v.measured_from + 365`;
    expect(await count(short)).toBe(0);
  });

  it("gives no two methods of a trade the same steps, and measures in them what the trial measured", async () => {
    const alike = sql`select m.trade_code from named_method m join method_version v on v.method_id = m.id
      group by m.trade_code, v.steps::text having count(*) > 1`;
    expect(await count(alike)).toBe(0);
    const { rows } = await sql<{ name: string; metric: string }>`
      select m.name, v.metric from named_method m join method_version v on v.method_id = m.id
      join outcome o on o.id = m.outcome_id join problem p on p.id = o.problem_id and p.question_id is not null
      join trial t on t.problem_id = p.id and t.metric = v.metric`.execute(
      database(),
    );
    expect(rows.length).toBe(4);
    expect(rows.find(({ name }) => name.includes("钢丝绳"))?.metric).toBe(
      "换绳停机时间",
    );
  });

  it("has methods adopted by enterprises that can use them", async () => {
    const { rows } = await sql<{ adopter: string; trade_code: string }>`
      select u.name as adopter, m.trade_code from adoption a join named_method m on m.id = a.method_id join unit u on u.id = a.unit_id
      where m.trade_code in ('crane-operator', 'garment-worker')`.execute(
      database(),
    );
    const lines = (code: string) =>
      rows
        .filter(({ trade_code }) => trade_code === code)
        .map(({ adopter }) => adopter);
    expect(lines("garment-worker").join()).not.toMatch(/港机|码头|电气/);
    expect(lines("crane-operator").join()).not.toMatch(/服饰|针织|电气|模具/);
  });

  it("has lectures to come in each of the next twelve weeks", async () => {
    const weeks = sql`select distinct floor(extract(epoch from s.starts_at - now()) / 604800) from class_session s
      where s.kind = 'lecture' and s.starts_at between now() and now() + interval '12 weeks'`;
    expect(await count(weeks)).toBe(12);
  });

  it("has handouts for some of the lectures to come and replays of some that were, watched minutes in the ledger", async () => {
    const next = (has: string) => sql`
      select 1 from (select distinct on (l.series_id) s.id from lecture l join class_session s on s.id = l.session_id
        where s.starts_at > now() order by l.series_id, s.starts_at) n
      where ${sql.raw(has)} exists (select from material m join kept_file f on f.id = m.file_id where m.session_id = n.id)`;
    expect(await count(next(""))).toBeGreaterThanOrEqual(2);
    expect(await count(next("not"))).toBeGreaterThanOrEqual(2);
    const replays = sql`select 1 from lecture l join kept_file f on f.id = l.replay_file_id and f.type = 'video/webm'
      where (select count(*) from replay_chapter c where c.session_id = l.session_id and c.second < l.replay_seconds) = 4`;
    expect(await count(replays)).toBeGreaterThanOrEqual(3);
    const watched = sql`select w.*, upper(w.seconds) / 60 as minutes from replay_watch w`;
    expect(await count(watched)).toBeGreaterThanOrEqual(5);
    const unequal = sql`select 1 from (${watched}) w where w.minutes is distinct from (select sum(h.minutes) from hours_entry h
      where h.session_id = w.session_id and h.person_id = w.person_id and h.cause = 'replay')`;
    expect(await count(unequal)).toBe(0);
  });

  it("was judged under valid schemes", async () => {
    const schemes = await sql<{
      body: unknown;
    }>`select distinct body::jsonb as body from marking_scheme`.execute(
      database(),
    );
    expect(schemes.rows.length).toBe(4);
    for (const { body } of schemes.rows)
      expect(schemeProblems(body)).toEqual([]);
  });

  it("has this year's district contests whole: boards in every state, an appeal, a correction, a feeder, awards", async () => {
    const states = await sql<{
      board_state: string;
    }>`select e.board_state from contest_event e join contest c on c.id = e.contest_id
      where c.slug like 'bingang-%-finals' order by 1`.execute(database());
    expect(states.rows.map((row) => row.board_state)).toEqual([
      "final",
      "frozen",
      "live",
      "provisional",
      "rehearsal",
    ]);
    const lodged = sql`select 1 from appeal a join contest_event e on e.id = a.event_id
      where a.state = 'lodged' and e.board_state = 'provisional' and e.appeals_until > now()`;
    expect(await count(lodged)).toBe(1);
    const applied = sql`select 1 from correction k join event_result b on b.id = k.before_id join event_result a on a.id = k.after_id
      join contest_event e on e.id = k.event_id
      where k.state = 'applied' and e.board_state = 'final' and a.hash <> b.hash
        and a.hash = (select hash from event_result v where v.event_id = e.id and v.state = 'final')`;
    expect(await count(applied)).toBe(1);
    const frozen = sql`select 1 from mark m join contest_event e on e.id = m.event_id
      where e.board_state = 'frozen' and m.marked_at > e.state_changed_at`;
    expect(await count(frozen)).toBeGreaterThan(10);
    const nominated = sql`select 1 from contest_feeder f join contest_entry n on n.event_id = f.event_id and n.via = 'feeder'
      where f.nominated_at is not null and n.state = 'approved' and exists (
        select 1 from entrant p where p.event_id = f.from_event_id and p.person_id = n.person_id)`;
    expect(await count(nominated)).toBe(3);
    const notice = sql`select 1 from award_proposal p join award_line l on l.proposal_id = p.id
      where p.state = 'notice' and p.notice_until >= current_date and l.state = 'proposed'`;
    expect(await count(notice)).toBeGreaterThan(10);
    const honours = sql`select 1 from honour h join award_line l on l.id = h.award_line_id where l.certificate_no is not null`;
    expect(await count(honours)).toBe(4);
  });

  it("has the district's contests of the past whole: entries, stages, marks, results, appeals, granted awards", async () => {
    const contests = await sql<Record<string, number | string>>`
      select c.slug,
        (select count(*) from contest_event e where e.contest_id = c.id and e.board_state <> 'final') as open,
        (select count(*) from entrant n join contest_event e on e.id = n.event_id where e.contest_id = c.id and not exists (
          select 1 from contest_entry r where r.entrant_id = n.id and r.state = 'approved')) as unentered,
        (select count(*) from contest_event e where e.contest_id = c.id and not exists (
          select 1 from contest_stage s where s.event_id = e.id)) as unplanned,
        (select count(*) from contest_event e where e.contest_id = c.id and not exists (
          select 1 from event_result r join mark m on m.event_id = r.event_id
          where r.event_id = e.id and r.state = 'final')) as unmarked,
        (select count(*) from appeal a join contest_event e on e.id = a.event_id
          where e.contest_id = c.id and a.state in ('lodged', 'accepted')) as undecided,
        (select count(*) from appeal a join contest_event e on e.id = a.event_id where e.contest_id = c.id) > 0 as appealed,
        exists (select 1 from award_proposal p where p.contest_id = c.id and p.state = 'granted') as awarded
      from contest c join unit u on u.id = c.unit_id
      where u.tier = 'district' and c.state = 'closed' and c.slug ~ '^bingang-[0-9]+$'`.execute(
      database(),
    );
    expect(contests.rows.length).toBe(6);
    for (const { slug, ...found } of contests.rows)
      expect([slug, found]).toEqual([
        slug,
        {
          open: 0,
          unentered: 0,
          unplanned: 0,
          unmarked: 0,
          undecided: 0,
          appealed: true,
          awarded: true,
        },
      ]);
  });

  it("announced nothing whose sheets are not locked, and nothing that its marks do not make", async () => {
    const events = await database()
      .selectFrom("contest_event as e")
      .innerJoin("contest as c", "c.id", "e.contest_id")
      .select(["e.id", "e.board_state"])
      .where("c.starts_on", ">", sql<string>`current_date - 60`)
      .where("e.board_state", "in", ["provisional", "final"])
      .execute();
    expect(events.length).toBe(5);
    for (const { id } of events) {
      expect(await sheetsInTheWay(database(), id)).toEqual([]);
      const standing = await standingOf(database(), id);
      const result = await newestResult(database(), id);
      expect(standing && resultHash(standing.plan, standing.field)).toBe(
        result?.hash,
      );
    }
  });

  it("has nothing after now that already happened", async () => {
    const future = sql`
      select id from presence where starts_at > now() + interval '1 hour'
      union all select id from hours_entry where recorded_at > now()
      union all select id from question where asked_at > now()
      union all select id from problem_step where at > now()
      union all select id from honour where awarded_on > current_date
      union all select id from named_method where named_on > current_date + 1
      union all select id from appeal where lodged_at > now() or decided_at > now()
      union all select id from event_result where published_at > now()
      union all select event_id from mark_sheet s where submitted_at > now()
      union all select event_id from contest_entry where entered_at > now() or decided_at > now() + interval '1 day'`;
    expect(await count(future)).toBe(0);
  });

  it("puts the indexes and constraints back that it took away", async () => {
    const names = await sql<{
      name: string;
    }>`select indexname as name from pg_indexes where tablename in ('person', 'membership') order by 1`.execute(
      database(),
    );
    expect(names.rows.map(({ name }) => name)).toEqual([
      "membership_days",
      "membership_person_id_period_excl",
      "membership_pkey",
      "membership_unit",
      "person_name_trgm",
      "person_phone_key",
      "person_pkey",
      "person_user_id_key",
    ]);
  });

  it("is not seeded over", async () => {
    await expect(
      seed(databaseUrl(), { size: "demo", now: new Date() }),
    ).rejects.toThrow(NotEmptyError);
  });
});
