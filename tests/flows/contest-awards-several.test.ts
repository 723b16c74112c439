import { beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import * as awards from "~/routes/contests/awards";
import * as certificate from "~/routes/contests/certificate";
import * as correction from "~/routes/contests/manage-correction";
import * as manageAwards from "~/routes/contests/manage-awards";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, get, post } from "~tests/support/requests";

// A contest with several awards at once, to its honours, and how a correction takes them along.

testDatabase("demo");

const officer = "contest-officer";
const refusals = (answer: { data: any }) =>
  Object.values(answer.data?.refused?.error ?? {}).flat();

describe("several awards at once", () => {
  const youth = { slug: "" };
  const manage = async (fields: Record<string, string>) =>
    answerOf(
      manageAwards.action(argsOf(await post("/", fields, officer), youth)),
    );
  const view = async () =>
    (
      await answerOf(
        manageAwards.loader(argsOf(await get("/", officer), youth)),
      )
    ).data;

  beforeAll(async () => {
    const contest = await database()
      .selectFrom("contest as c")
      .innerJoin("award_proposal as p", "p.contest_id", "c.id")
      .select("c.slug")
      .where("p.state", "=", "notice")
      .where("c.slug", "like", "%-youth")
      .executeTakeFirstOrThrow();
    youth.slug = contest.slug;
    expect((await manage({ intent: "cancel" })).status).toBe(302);
    for (const { id } of (await view()).rules)
      await manage({ intent: "drop-rule", rule: String(id) });
  });

  it("gives the first of each trade two honours, whoever is under 35 a title besides, and a union its own prize", async () => {
    const rows = await database()
      .selectFrom("result_line as l")
      .innerJoin("event_result as r", "r.id", "l.result_id")
      .innerJoin("contest_event as e", "e.id", "r.event_id")
      .innerJoin("contest as c", "c.id", "e.contest_id")
      .innerJoin("entrant as n", "n.id", "l.entrant_id")
      .innerJoin("unit as u", "u.id", "n.unit_id")
      .select(["n.name", "l.rank", "u.name as unit", "u.path", "n.person_id"])
      .where("c.slug", "=", youth.slug)
      .orderBy("l.rank")
      .execute();
    const firsts = rows.filter(({ rank }) => rank === 1);
    expect(firsts).toHaveLength(2);
    const theirs = firsts.map(({ person_id }) => person_id ?? 0);
    // One of the two winners is young on the first day, the other is not.
    for (const [nth, id] of theirs.entries())
      await database()
        .updateTable("person")
        .set({ born_on: nth === 0 ? "1999-03-01" : "1988-03-01" })
        .where("id", "=", id)
        .execute();
    const base = { intent: "rule" };
    await manage({
      ...base,
      name: "各工种第一名",
      from: "1",
      to: "1",
      honours: "skilled-technician district",
    });
    const both = new URLSearchParams({ ...base, name: "第一名双荣誉" });
    both.set("from", "1");
    both.append("honours", "skilled-technician district");
    both.append("honours", "labour-medal district");
    const request = await post("/", {}, officer);
    const sent = new Request(request.url, {
      method: "POST",
      headers: request.headers,
      body: both,
    });
    await answerOf(manageAwards.action(argsOf(sent, youth)));
    await manage({
      ...base,
      name: "青年岗位能手",
      from: "1",
      to: "1",
      ageTo: "34",
    });
    const unknown = await manage({ ...base, name: "x", unit: "没有的工会" });
    expect(unknown.status).toBe(422);
    expect(unknown.data.refused.error.unit).toEqual([
      `awards-unit-unknown?${new URLSearchParams({ unit: "没有的工会" })}`,
    ]);
    const unit = rows[0]?.unit ?? "";
    expect((await manage({ ...base, name: "本单位奖", unit })).status).toBe(
      302,
    );
    const refusedHonour = async (honours: string) =>
      (await manage({ ...base, name: "x", honours })).data.refused.error
        .honours;
    for (const honours of [
      "nonsense galaxy",
      "skilled-technician galaxy",
      "skilled-technician",
      "labour-certificate district",
    ])
      expect(await refusedHonour(honours)).toEqual([
        expect.stringMatching(/^awards-honour-unknown/),
      ]);
    expect(await refusedHonour("model-worker national")).toEqual([
      "awards-honour-beyond",
    ]);
    const wrong = async (fields: Record<string, string>) =>
      (await manage({ ...base, name: "x", ...fields })).data.refused.error;
    expect(await wrong({ ageFrom: "40", ageTo: "20" })).toEqual({
      ageTo: ["awards-ages-order"],
    });
    expect(await wrong({ minTotal: "-5" })).toEqual({
      minTotal: ["awards-total-negative"],
    });
    expect(await wrong({ minTotal: "abc" })).toEqual({
      minTotal: ["not-a-number"],
    });
    expect(await wrong({ events: "nowhere" })).toEqual({
      events: ["awards-event-unknown"],
    });
    const typed = { ...base, name: "高分奖", minTotal: "９０．５" };
    expect((await manage(typed)).status).toBe(302);
    const kept = (await view()).rules.at(-1);
    expect(kept.body.minTotal).toBe("90.5");
    await manage({ intent: "drop-rule", rule: String(kept.id) });
    const { rules, ruleUnits, levels } = await view();
    expect(levels).toEqual(["district"]);
    expect(rules).toHaveLength(4);
    expect(ruleUnits.map(({ name }: any) => name)).toEqual([unit]);
    expect((await manage({ intent: "draw-up" })).status).toBe(302);
    const { lines } = await view();
    const of = (award: string) =>
      lines
        .filter((line: any) => line.award.name === award)
        .map(({ name }: any) => name)
        .sort();
    const winners = firsts.map(({ name }) => name).sort();
    expect(of("各工种第一名")).toEqual(winners);
    expect(of("第一名双荣誉")).toEqual(winners);
    expect(of("青年岗位能手")).toEqual([
      firsts.find(({ person_id }) => person_id === theirs[0])?.name,
    ]);
    expect(of("本单位奖")).toEqual(
      rows
        .filter((row) => row.unit === unit)
        .map(({ name }) => name)
        .sort(),
    );
  });

  it("makes all of them honours, each once, in the winner's name", async () => {
    const until = new Date(Date.now() + 8 * 86_400_000).toISOString();
    const notice = { intent: "notice", until: until.slice(0, 10) };
    expect((await manage(notice)).status).toBe(302);
    const { list, lines } = await view();
    await database()
      .updateTable("award_proposal")
      .set({ notice_from: "2026-01-01", notice_until: "2026-01-08" })
      .where("id", "=", list.id)
      .execute();
    // A rule from before the cap: the list does not become what its officer may not give.
    const beyond = lines.find(({ honours }: any) => honours.length > 0);
    const bring = (level: string) =>
      database()
        .updateTable("award_line")
        .set({
          honours: JSON.stringify(
            beyond.honours.map((each: object) => ({ ...each, level })),
          ),
        })
        .where("id", "=", beyond.id)
        .execute();
    await bring("national");
    expect(refusals(await manage({ intent: "grant" }))).toEqual([
      expect.stringMatching(/^awards-grant-beyond/),
    ]);
    await bring("district");
    expect((await manage({ intent: "grant" })).status).toBe(302);
    const honours = await database()
      .selectFrom("honour as h")
      .innerJoin("award_line as l", "l.id", "h.award_line_id")
      .select(["h.kind", "l.award"])
      .where(
        "l.id",
        "in",
        lines.map(({ id }: any) => id),
      )
      .orderBy("l.award")
      .orderBy("h.kind")
      .execute();
    const pair = (award: string, kind: string) => ({ award, kind });
    expect(honours).toEqual([
      pair("各工种第一名", "skilled-technician"),
      pair("各工种第一名", "skilled-technician"),
      pair("第一名双荣誉", "labour-medal"),
      pair("第一名双荣誉", "labour-medal"),
      pair("第一名双荣誉", "skilled-technician"),
      pair("第一名双荣誉", "skilled-technician"),
    ]);
  });

  it("follows a correction: who falls loses certificate and honours, who comes in is proposed anew", async () => {
    const before = (await view()).lines;
    const fallen = before.find(
      ({ award, rank }: any) => award.name === "第一名双荣誉" && rank === 1,
    );
    const { number, slug: event } = await database()
      .selectFrom("award_line as l")
      .innerJoin("entrant as n", "n.id", "l.entrant_id")
      .innerJoin("contest_event as e", "e.id", "l.event_id")
      .select(["n.number", "e.slug"])
      .where("l.id", "=", fallen.id)
      .executeTakeFirstOrThrow();
    const at = { ...youth, event };
    const correct = async (fields: Record<string, string>) =>
      answerOf(correction.action(argsOf(await post("/", fields, officer), at)));
    await correct({ intent: "begin", reason: "查实违规，取消资格" });
    const change = { kind: "status", value: "disqualified", node: "" };
    const out = { intent: "add", entrant: number, judge: "", ...change };
    expect((await correct(out)).status).toBe(302);
    const desk = await answerOf(
      correction.loader(argsOf(await get("/", officer), at)),
    );
    const { hash, awards: changed } = desk.data.view.open.preview;
    expect((await correct({ intent: "apply", seen: hash })).status).toBe(302);

    const { list, lines } = await view();
    const told = (gains: boolean) =>
      changed
        .filter((each: any) => each.gains === gains)
        .map(({ name, award }: any) => `${name} ${award.name}`)
        .sort();
    const now = (state: string) =>
      lines
        .filter((line: any) => line.state === state)
        .map(({ name, award }: any) => `${name} ${award.name}`)
        .sort();
    expect(told(false)).toContain(`${fallen.name} 第一名双荣誉`);
    expect(now("withdrawn")).toEqual(told(false));
    expect(told(true)).toContainEqual(expect.stringContaining("第一名双荣誉"));
    expect([list.state, now("proposed")]).toEqual(["draft", told(true)]);

    const honours = await database()
      .selectFrom("honour")
      .select("revoked_reason")
      .where("award_line_id", "=", fallen.id)
      .execute();
    expect(honours).toEqual(
      [1, 2].map(() => ({ revoked_reason: "查实违规，取消资格" })),
    );
    const seen = (await answerOf(awards.loader(argsOf(await get("/"), youth))))
      .data.lines;
    expect(seen.find(({ id }: any) => id === fallen.id).state).toBe(
      "withdrawn",
    );
    const paper = await answerOf(
      certificate.loader(
        argsOf(await get("/"), { ...youth, number: fallen.certificate }),
      ),
    );
    expect(paper.data.found.withdrawn_on).not.toBeNull();
  });

  it("grants the added list under numbers of its own, and knows when nothing is new", async () => {
    const until = new Date(Date.now() + 8 * 86_400_000).toISOString();
    await manage({ intent: "notice", until: until.slice(0, 10) });
    await database()
      .updateTable("award_proposal")
      .set({ notice_from: "2026-01-01", notice_until: "2026-01-08" })
      .where("state", "=", "notice")
      .execute();
    expect((await manage({ intent: "grant" })).status).toBe(302);
    const { lines } = await view();
    const numbers = lines.flatMap(({ certificate }: any) => certificate ?? []);
    expect(numbers).toHaveLength(lines.length);
    expect(new Set(numbers).size).toBe(lines.length);
    expect(refusals(await manage({ intent: "draw-up" }))).toEqual([
      "awards-nothing-new",
    ]);
  });
});
