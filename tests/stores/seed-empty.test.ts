import { sql } from "kysely";
import { expect, it } from "vitest";
import type { Member } from "~/members/rules/actor";
import { database, databaseUrl } from "~/platform/database.server";
import { stepsFor } from "~/today.server";
import { NotNamedError } from "~db/seed/reset";
import { seed } from "~db/seed/seed";
import { testDatabase } from "~tests/support/database";
import { get } from "~tests/support/requests";

testDatabase("empty");

const entries = async () => {
  const { rows } = await sql<Record<string, string[]>>`
    select (select array_agg(code order by code) from trade) as trades,
      (select array_agg(code order by position) from honour_kind) as honours,
      (select array_agg(code order by code) from outcome_kind) as outcomes`.execute(
    database(),
  );
  return rows[0];
};

it("has the district's lists from the first migration on, and once more after everything was dropped", async () => {
  const began = await entries();
  expect(began?.trades).toHaveLength(12);
  expect(began?.honours?.[0]).toBe("skilled-technician");
  expect(began?.outcomes).toHaveLength(7);
  await database()
    .insertInto("honour_kind")
    .values({
      code: "civil-model",
      name: "文明标兵",
      name_en: "Model of civility",
      holder: "person",
    })
    .execute();
  expect((await entries())?.honours?.at(-1)).toBe("civil-model");
  await seed(databaseUrl(), { size: "empty", now: new Date(), reset: true });
  expect(await entries()).toEqual(began);
});

it("gives a real union the lists and its own row: no people, no accounts, no demo", async () => {
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

it("empties a real union's database only for who names it, and says what would be lost", async () => {
  const again = { size: "empty", now: new Date(), reset: true } as const;
  await database()
    .insertInto("person")
    .values({ name: "王建国", sex: "male" })
    .execute();
  const people = async () =>
    (await database().selectFrom("person").select("id").execute()).length;
  await expect(seed(databaseUrl(), again)).rejects.toThrow(
    /no demo district.*1 units, 1 people\./,
  );
  await expect(
    seed(databaseUrl(), { ...again, named: "another" }),
  ).rejects.toThrow(NotNamedError);
  expect(await people()).toBe(1);
  const named = new URL(databaseUrl()).pathname.slice(1);
  await seed(databaseUrl(), { ...again, named });
  expect(await people()).toBe(0);
});

it("tells its administrator what comes first, and nobody else; what is done is told no more", async () => {
  const district = await database()
    .selectFrom("unit")
    .select(["id", "path"])
    .executeTakeFirstOrThrow();
  const holder = (
    role: "district-administrator" | "union-officer",
  ): Member => ({
    person: { id: 1, name: "王建国" },
    grants: [
      { role, scope: { kind: "unit", id: district.id, path: district.path } },
    ],
  });
  const first = async (role: Parameters<typeof holder>[0]) =>
    (await stepsFor(holder(role), await get("/"))).map(({ id }) => id);
  expect(await first("union-officer")).toEqual([]);
  const all = await first("district-administrator");
  expect(all).toEqual([
    "first-units",
    "first-people",
    "first-officers",
    "first-school",
    "first-contest",
    "first-studio",
  ]);
  await database()
    .insertInto("school")
    .values({
      slug: "first",
      unit_id: district.id,
      builder: "union",
      name: "第一学堂",
      name_en: "First school",
      founded_on: "2026-01-05",
    })
    .execute();
  expect(await first("district-administrator")).toEqual(
    all.filter((id) => id !== "first-school"),
  );
});
