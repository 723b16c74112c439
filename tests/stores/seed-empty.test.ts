import { sql } from "kysely";
import { expect, it } from "vitest";
import { database, databaseUrl } from "~/platform/database.server";
import { seed } from "~db/seed/seed";
import { testDatabase } from "~tests/support/database";

testDatabase("empty");

it("gives a real union the lists and its own row: no people, no accounts, no demo", async () => {
  await seed(databaseUrl(), { size: "empty", now: new Date() });
  const { rows } = await sql<Record<string, number>>`
    select (select count(*)::int from unit) as units, (select count(*)::int from person) as people, (select count(*)::int from "user") as accounts,
      (select count(*)::int from school) as schools, (select count(*)::int from trade) as trades, (select count(*)::int from honour_kind) as honours,
      (select count(*)::int from outcome_kind) as outcomes`.execute(database());
  expect(rows[0]).toEqual({
    units: 1,
    people: 0,
    accounts: 0,
    schools: 0,
    trades: 12,
    honours: 7,
    outcomes: 7,
  });
  const installation = await database()
    .selectFrom("installation")
    .select(["seeded_size", "demo"])
    .executeTakeFirst();
  expect(installation).toEqual({ seeded_size: "empty", demo: false });
});
