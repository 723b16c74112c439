import { beforeAll, describe, expect, it } from "vitest";
import { addDays } from "~/kit/days";
import { today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { action as unitNew } from "~/routes/manage/unit-new";
import { action as unitEdit } from "~/routes/manage/unit";
import { loader as units } from "~/routes/manage/units";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, get, post } from "~tests/support/requests";

testDatabase("demo");

const administrator = "district-administrator";
const facts = {
  parent: "S01",
  kind: "enterprise-union",
  name: "新设企业工会",
  nameEn: "New Works Union",
  code: "NEW-1",
  foundedOn: "2024-01-01",
};
const refusals = (answer: { data: any }) => answer.data.refused?.error;

const add = async (change: Partial<typeof facts> = {}) =>
  answerOf(
    unitNew(
      argsOf(
        await post("/manage/units/new", { ...facts, ...change }, administrator),
      ),
    ),
  );
const act = async (id: string, fields: Record<string, string>) =>
  answerOf(
    unitEdit(
      argsOf(await post(`/manage/units/${id}`, fields, administrator), { id }),
    ),
  );
const unitOf = (code: string) =>
  database()
    .selectFrom("unit")
    .selectAll()
    .where("code", "=", code)
    .executeTakeFirstOrThrow();
/** Changes one fact of a unit that stands, all others as they are. */
async function change(code: string, fields: Record<string, string>) {
  const unit = await unitOf(code);
  const above = await database()
    .selectFrom("unit")
    .select("code")
    .where("id", "=", unit.parent_id ?? 0)
    .executeTakeFirst();
  return act(String(unit.id), {
    act: "edit",
    ...(above ? { parent: above.code } : {}),
    kind: unit.kind,
    name: unit.name,
    nameEn: unit.name_en,
    code,
    foundedOn: unit.founded_on,
    ...fields,
  });
}

describe("a unit", () => {
  let id = "";
  beforeAll(async () => {
    id = (await add()).to?.split("/").at(-1) ?? "";
  });

  it("is added below its parent, its code once", async () => {
    expect(refusals(await add())).toEqual({ code: ["code-taken"] });
    const { path, parent } = await database()
      .selectFrom("unit as u")
      .innerJoin("unit as above", "above.id", "u.parent_id")
      .select(["u.path", "above.path as parent"])
      .where("u.id", "=", Number(id))
      .executeTakeFirstOrThrow();
    expect(path).toBe(`${parent}.${id}`);
  });

  it("dissolved ahead stands until the day, and is kept after all before it", async () => {
    const list = async (state: string) =>
      (
        await answerOf(
          units(
            argsOf(await get(`/manage?q=NEW-1&state=${state}`, administrator)),
          ),
        )
      ).data.total;
    const day = addDays(today(), 1);
    expect((await act(id, { act: "dissolve", day })).status).toBe(302);
    expect([await list(""), await list("dissolved")]).toEqual([1, 0]);
    expect((await act(id, { act: "keep" })).status).toBe(302);
    expect((await unitOf("NEW-1")).dissolved_on).toBeNull();
  });

  it("is dissolved for good while it is empty", async () => {
    for (const day of ["0000-01-01", "1800-01-01"])
      expect(
        refusals(await act(id, { act: "dissolve", day })).day,
      ).toHaveLength(1);
    const ended = await act(id, { act: "dissolve", day: "2025-01-01" });
    expect(ended.status).toBe(302);
    expect(refusals(await act(id, { act: "keep" }))).toEqual({
      "": ["already-dissolved"],
    });
    const street = await unitOf("S01");
    expect(
      refusals(await act(String(street.id), { act: "dissolve", day: today() }))
        .day[0],
    ).toMatch(/^has-units/);
  });
});

describe("the rules of the tree", () => {
  it("hold when a unit is changed, the district's own too", async () => {
    const district = await unitOf("D");
    const tomorrow = addDays(today(), 1);
    for (const [code, fields, refused] of [
      ["D", { kind: "enterprise-union" }, ["kind", /^wrong-kind$/]],
      ["D", { foundedOn: tomorrow }, ["foundedOn", /^founded-in-future$/]],
      ["S01", { foundedOn: today() }, ["foundedOn", /^founded-after-unit/]],
    ] as const) {
      const error = refusals(await change(code, fields));
      expect(Object.keys(error)).toEqual([refused[0]]);
      expect(error[refused[0]][0]).toMatch(refused[1]);
    }
    expect(await unitOf("D")).toEqual(district);
  });

  it("keep an enterprise as old as its first member", async () => {
    const { code } = await database()
      .selectFrom("membership as m")
      .innerJoin("unit as u", "u.id", "m.unit_id")
      .select("u.code")
      .executeTakeFirstOrThrow();
    expect((await change(code, {})).status).toBe(302);
    expect(
      refusals(await change(code, { foundedOn: today() })).foundedOn[0],
    ).toMatch(/^founded-after-member/);
  });
});
