import { beforeAll, describe, expect, it } from "vitest";
import { openLink } from "~/members/store/links.server";
import { database } from "~/platform/database.server";
import { loader as page } from "~/routes/manage/people-links";
import { action as file } from "~/routes/manage/people-links-file";
import { testDatabase } from "~tests/support/database";
import { districtId } from "~tests/support/district";
import { answerOf, argsOf, get, post } from "~tests/support/requests";

testDatabase("demo");

const officer = "union-officer";
let unit = 0;
/** One of the officer's members who sits on a panel of the district, and has no account. */
let seated = 0;

const make = async (id: number, by = officer) =>
  answerOf(
    file(
      argsOf(
        await post("/manage/people/links/links.csv", { unit: String(id) }, by),
        { file: "links.csv" },
      ),
    ),
  );
const waiting = async () =>
  (await answerOf(page(argsOf(await get("/manage/people/links", officer)))))
    .data.count;

beforeAll(async () => {
  const grant = await database()
    .selectFrom("role_grant as g")
    .innerJoin("person as p", "p.id", "g.person_id")
    .innerJoin("user as u", "u.id", "p.user_id")
    .select("g.scope_id")
    .where("u.username", "=", officer)
    .where("g.role", "=", "union-officer")
    .executeTakeFirstOrThrow();
  unit = grant.scope_id;
  const person = await database()
    .selectFrom("membership as m")
    .innerJoin("person as p", "p.id", "m.person_id")
    .select("p.id")
    .where("m.unit_id", "=", unit)
    .where("p.user_id", "is", null)
    .orderBy("p.id")
    .executeTakeFirstOrThrow();
  seated = person.id;
  const { id: event_id } = await database()
    .selectFrom("contest_event")
    .select("id")
    .where("board_state", "=", "live")
    .executeTakeFirstOrThrow();
  await database()
    .insertInto("panel_judge")
    .values({ event_id, person_id: seated, code: "Z9" })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
});

describe("links for all of a unit's members without an account", () => {
  it("come as one file, each to be used once, each in the trail, none for who holds more", async () => {
    const count = await waiting();
    expect(count).toBeGreaterThan(2);
    const { data } = await make(unit);
    const links = [...data.matchAll(/\/set-password\/([\w-]+)/g)].map(
      ([, token]) => token ?? "",
    );
    expect(links.length).toBeGreaterThan(1);
    const people = await Promise.all(
      links.map(async (token) => {
        const link = await openLink(database(), "set-password", token);
        return link?.personId;
      }),
    );
    expect(new Set(people).size).toBe(links.length);
    expect(people).not.toContain(undefined);
    expect(people).not.toContain(seated);
    const trail = await database()
      .selectFrom("audit_entry")
      .select("subject_id")
      .where("act", "=", "password.link")
      .execute();
    expect(trail.map(({ subject_id }) => Number(subject_id)).sort()).toEqual(
      people.sort(),
    );
    // A second file leaves out who has a link that works.
    expect(await waiting()).toBe(count - links.length);
    expect((await make(unit)).data).not.toMatch(/set-password/);
  });

  it("are refused for a unit that is not the officer's", async () => {
    const other = await districtId();
    expect((await make(other)).data.refused.error).toEqual({
      unit: ["not-yours"],
    });
    expect((await make(unit, "worker")).status).toBe(403);
  });
});
