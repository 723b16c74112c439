import { describe, expect, it } from "vitest";
import { frameOf } from "~/members/frame.server";
import { database } from "~/platform/database.server";
import { loader as contests } from "~/routes/contests/contests";
import { action as preferences } from "~/routes/preferences";
import { loader as lectures } from "~/routes/lectures/lectures";
import { loader as searched } from "~/routes/search";
import { loader as schools } from "~/routes/schools/schools";
import { loader as timetable } from "~/routes/schools/timetable";
import { loader as studios } from "~/routes/studios/list";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, get, post } from "~tests/support/requests";

testDatabase("demo");

const unitOf = async (tier: string) =>
  database()
    .selectFrom("unit as u")
    .select(["u.id", "u.path", "u.name"])
    .where("u.tier", "=", tier)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("school as h")
          .select("h.id")
          .whereRef("h.unit_id", "=", "u.id"),
      ),
    )
    .orderBy("u.id")
    .executeTakeFirstOrThrow();

/** What a press on the where-line answers: where it leads, and the cookie it leaves. */
async function choose(place: string, to: string, username?: string) {
  const request = await post("/preferences", { place, to }, username);
  const answer = (await preferences(argsOf(request))) as Response;
  return {
    to: answer.headers.get("location"),
    cookie: answer.headers.get("set-cookie")?.split(";")[0] ?? "",
  };
}
const withCookie = (path: string, cookie: string) =>
  new Request(`http://localhost:3000${path}`, { headers: { cookie } });

describe("the where-line", () => {
  it("narrows the four lists to the place that was chosen, by their address", async () => {
    const unit = await unitOf("subdistrict");
    const all = await answerOf(schools(argsOf(await get("/schools"))));
    const { to, cookie } = await choose(
      String(unit.id),
      "/schools?tier=enterprise&page=2",
    );
    expect(to).toBe(`/schools?tier=enterprise&unit=${unit.id}`);

    for (const [path, loader] of [
      ["/schools", schools],
      ["/timetable", timetable],
      ["/contests", contests],
      ["/studios", studios],
    ] as const) {
      const sent = await answerOf(loader(argsOf(withCookie(path, cookie))));
      expect(sent.to).toBe(`${path}?unit=${unit.id}`);
      // The address alone decides: another reader sees the same, and "everywhere" is an address too.
      const other = await answerOf(
        loader(argsOf(await get(`${path}?unit=${unit.id}`))),
      );
      const everywhere = await answerOf(
        loader(argsOf(withCookie(`${path}?unit=`, cookie))),
      );
      expect(other.status).toBe(200);
      expect(everywhere.status).toBe(200);
      expect(count(other.data)).toBeLessThan(count(everywhere.data));
    }

    const there = await answerOf(
      schools(argsOf(await get(`/schools?unit=${unit.id}`))),
    );
    expect(there.data.total).toBeGreaterThan(0);
    expect(there.data.total).toBeLessThan(all.data.total);
    for (const row of there.data.rows)
      expect(`${row.unit_path}.`).toContain(`${unit.path}.`);
  });

  it("leads to the place's own page from elsewhere, and the district forgets the choice", async () => {
    const unit = await unitOf("subdistrict");
    const chosen = await choose(String(unit.id), "/mine");
    expect(chosen.to).toBe(`/units/${unit.id}`);
    const { where } = await frameOf(withCookie("/mine", chosen.cookie));
    expect(where.current).toBe(unit.id);
    expect(where.line.at(-1)).toEqual({ id: unit.id, name: unit.name });

    const district = where.line[0];
    const back = await choose(String(district?.id), "/contests?unit=7");
    expect(back.to).toBe("/contests?unit=");
    const answer = await answerOf(
      contests(argsOf(withCookie("/contests", back.cookie))),
    );
    expect(answer.to).toBeNull();
  });

  it("goes down to the reader's own enterprise, and passes over what is no unit", async () => {
    const { where } = await frameOf(await get("/", "worker"));
    expect(where.line.length).toBeGreaterThan(2);
    expect(where.current).toBe(where.line[0]?.id);
    expect(where.others.length).toBeGreaterThan(5);
    for (const place of ["999999999", "x", "-1", "1 or 1=1"])
      expect(await choose(place, "/schools")).toEqual({
        to: "/schools",
        cookie: "",
      });
  });
});

/** Seats an account on the panel of an event that is not done. */
async function seat(username: string): Promise<void> {
  const { id: event_id } = await database()
    .selectFrom("contest_event")
    .select("id")
    .where("board_state", "<>", "final")
    .orderBy("id")
    .executeTakeFirstOrThrow();
  const { id: person_id } = await database()
    .selectFrom("person as p")
    .innerJoin("user as u", "u.id", "p.user_id")
    .select("p.id")
    .where("u.username", "=", username)
    .executeTakeFirstOrThrow();
  await database()
    .insertInto("panel_judge")
    .values({ event_id, person_id, code: "Z9" })
    .execute();
}

function count(data: any): number {
  return data.total ?? data.pager?.total ?? data.studios.length;
}

describe("the rail", () => {
  const extra = async (username?: string) =>
    (await frameOf(await get("/", username))).entries
      .map(({ to }) => to)
      .filter((to) => /^\/(judging|manage)/.test(to));

  it.each([
    [undefined, []],
    ["worker", []],
    ["lecturer", []],
    ["school-manager", []],
    ["contest-officer", ["/manage/contests"]],
    ["chief-judge", ["/judging"]],
    ["judge", ["/judging"]],
    ["encryption-officer", []],
    ["arbitrator", []],
    ["studio-lead", []],
    ["reviewer", []],
    ["union-officer", ["/manage"]],
    [
      "district-administrator",
      ["/manage/contests", "/manage", "/manage/system"],
    ],
  ])("of %s opens what the grants open", async (username, entries) => {
    expect(await extra(username)).toEqual(entries);
  });

  it("offers a visitor nothing that asks them to sign in first", async () => {
    const paths = (await frameOf(await get("/"))).entries.map(({ to }) => to);
    expect(paths).not.toContain("/problems");
  });

  it("leads whoever has a seat on a panel to their sheets, without any grant", async () => {
    await seat("worker");
    expect(await extra("worker")).toEqual(["/judging"]);
  });
});

describe("the search", () => {
  it("shows eight of a kind, says where there are more, and leads to the list that has them", async () => {
    const schoolsNamed = async (query: string) =>
      (
        await answerOf(
          searched(argsOf(await get(`/search?q=${encodeURIComponent(query)}`))),
        )
      ).data.groups.find((each: any) => each.list?.startsWith("/schools?"));
    const many = await schoolsNamed("工");
    expect(many).toMatchObject({
      more: true,
      list: `/schools?q=${encodeURIComponent("工")}`,
    });
    expect(many.hits).toHaveLength(8);
    const listed = await answerOf(schools(argsOf(await get(many.list))));
    expect(listed.data.total).toBeGreaterThan(8);
    const all = await answerOf(searched(argsOf(await get("/search?q=工"))));
    const { list } = all.data.groups.find((each: any) =>
      each.list?.startsWith("/lectures?"),
    );
    const held = await answerOf(lectures(argsOf(await get(list))));
    expect(held.data.total).toBeGreaterThan(8);
    const one = await schoolsNamed(many.hits[0].title);
    expect(one.more).toBe(false);
  });

  it("finds an honour by its holder", async () => {
    const honour = await database()
      .selectFrom("honour as h")
      .innerJoin("person as p", "p.id", "h.person_id")
      .select(["p.name", "h.id"])
      .where("h.revoked_on", "is", null)
      .orderBy("h.awarded_on", "desc")
      .executeTakeFirstOrThrow();
    const { data } = await answerOf(
      searched(argsOf(await get(`/search?q=${honour.name}`))),
    );
    const hits = data.groups.flatMap((group: any) => group.hits);
    expect(hits.map((hit: any) => hit.to)).toContain(`/honours/${honour.id}`);
  });
});
