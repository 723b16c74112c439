import { verifyPassword } from "better-auth/crypto";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { schemeProblems } from "~/contests/rules/scheme-validation";
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

  it("was judged under valid schemes", async () => {
    const schemes = await sql<{
      body: unknown;
    }>`select distinct body::jsonb as body from marking_scheme`.execute(
      database(),
    );
    expect(schemes.rows.length).toBe(3);
    for (const { body } of schemes.rows)
      expect(schemeProblems(body)).toEqual([]);
  });

  it("has nothing after now that already happened", async () => {
    const future = sql`
      select id from presence where starts_at > now() + interval '1 hour'
      union all select id from hours_entry where recorded_at > now()
      union all select id from question where asked_at > now()
      union all select id from problem_step where at > now()
      union all select id from honour where awarded_on > current_date
      union all select id from named_method where named_on > current_date + 1`;
    expect(await count(future)).toBe(0);
  });

  it("puts the indexes and constraints back that it took away", async () => {
    const names = await sql<{
      name: string;
    }>`select indexname as name from pg_indexes where tablename in ('person', 'membership') order by 1`.execute(
      database(),
    );
    expect(names.rows.map(({ name }) => name)).toEqual([
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
