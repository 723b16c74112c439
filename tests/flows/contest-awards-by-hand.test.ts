import { beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import * as awards from "~/routes/contests/awards";
import * as correction from "~/routes/contests/manage-correction";
import * as manageAwards from "~/routes/contests/manage-awards";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, get, post } from "~tests/support/requests";

// What a rule asks and nobody knows: the line stands on the list, its officer decides with a reason, and what was decided
// holds through the grant and falls with a correction like any other award.

testDatabase("demo");

const officer = "contest-officer";
const at = { slug: "", event: "" };
const manage = async (fields: Record<string, string>) =>
  answerOf(manageAwards.action(argsOf(await post("/", fields, officer), at)));
const desk = async () =>
  (await answerOf(manageAwards.loader(argsOf(await get("/", officer), at))))
    .data;
const seen = async () =>
  (await answerOf(awards.loader(argsOf(await get("/"), at)))).data;
const refusals = (answer: Awaited<ReturnType<typeof manage>>) =>
  Object.values(answer.data?.refused?.error ?? {}).flat();
const reason = "已核对身份证原件";

type Entrant = { id: number; number: string; person_id: number | null };
let first: Entrant;
let second: Entrant;
let third: Entrant;
beforeAll(async () => {
  const rows = await database()
    .selectFrom("result_line as l")
    .innerJoin("event_result as r", "r.id", "l.result_id")
    .innerJoin("contest_event as e", "e.id", "r.event_id")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .innerJoin("award_proposal as p", "p.contest_id", "c.id")
    .innerJoin("entrant as n", "n.id", "l.entrant_id")
    .select(["n.id", "n.number", "n.person_id", "c.slug", "e.slug as event"])
    .where("p.state", "=", "notice")
    .where("c.slug", "like", "%-youth")
    .where("l.rank", "is not", null)
    .orderBy("e.id")
    .orderBy("l.rank")
    .limit(3)
    .execute();
  const [one, two, three] = rows;
  if (!one || !two || !three) throw new Error("Three have no place.");
  [first, second, third] = [one, two, three];
  at.slug = one.slug;
  at.event = one.event;
  expect((await manage({ intent: "cancel" })).status).toBe(302);
  for (const { id } of (await desk()).rules)
    await manage({ intent: "drop-rule", rule: String(id) });
  const born = (id: number | null, born_on: string | null) =>
    database()
      .updateTable("person")
      .set({ born_on })
      .where("id", "=", id ?? 0)
      .execute();
  await born(first.person_id, null);
  await born(third.person_id, "1999-03-01");
  // The second is nobody's account.
  await database()
    .updateTable("entrant")
    .set({ person_id: null })
    .where("id", "=", second.id)
    .execute();
  const rule = { intent: "rule", name: "青年岗位能手", from: "1", to: "3" };
  const only = { events: at.event, honours: "skilled-technician district" };
  await manage({ ...rule, ...only, ageTo: "34" });
  expect((await manage({ intent: "draw-up" })).status).toBe(302);
});

const lineOf = async ({ id }: Entrant) => {
  const { id: lineId } = await database()
    .selectFrom("award_line as l")
    .innerJoin("award_proposal as p", "p.id", "l.proposal_id")
    .select("l.id")
    .where("l.entrant_id", "=", id)
    .where("p.state", "<>", "cancelled")
    .executeTakeFirstOrThrow();
  const { lines } = await desk();
  return lines.find((line: any) => line.id === lineId);
};
const decide = async (who: Entrant, verdict: string, why = reason) =>
  manage({
    intent: "decide",
    line: String((await lineOf(who)).id),
    verdict,
    reason: why,
  });

describe("awards that their rule cannot decide", () => {
  it("stand on the list with what is not known, and hold up its notice", async () => {
    const states = [first, second, third].map(async (who) => {
      const { state, missing } = await lineOf(who);
      return [state, missing];
    });
    expect(await Promise.all(states)).toEqual([
      ["undecided", ["born-on"]],
      ["undecided", ["born-on"]],
      ["proposed", []],
    ]);
    const until = new Date(Date.now() + 8 * 86_400_000).toISOString();
    const notice = { intent: "notice", until: until.slice(0, 10) };
    expect(refusals(await manage(notice))).toEqual([
      "awards-undecided?count=2",
    ]);
  });

  it("are decided by hand, with a reason, once", async () => {
    const bare = await decide(first, "given", " ");
    expect([bare.status, Object.keys(bare.data.refused.error)]).toEqual([
      422,
      ["reason"],
    ]);
    expect((await lineOf(first)).state).toBe("undecided");
    expect((await decide(first, "perhaps")).status).toBe(422);
    expect((await decide(first, "given")).status).toBe(302);
    expect((await decide(second, "not-given")).status).toBe(302);
    expect(refusals(await decide(first, "not-given"))).toEqual([
      "awards-line-gone",
    ]);
    expect(refusals(await decide(third, "not-given"))).toEqual([
      "awards-line-gone",
    ]);
    const [given, not] = [await lineOf(first), await lineOf(second)];
    expect([given.state, given.decision]).toEqual(["proposed", reason]);
    expect([not.state, not.decision]).toEqual(["struck", reason]);
    const told = await database()
      .selectFrom("audit_entry")
      .select("act")
      .where("act", "=", "contest.awards.decide")
      .execute();
    expect(told).toHaveLength(2);
  });

  it("are shown to everybody like the others, without what was not known", async () => {
    const until = new Date(Date.now() + 8 * 86_400_000).toISOString();
    const notice = { intent: "notice", until: until.slice(0, 10) };
    expect((await manage(notice)).status).toBe(302);
    const { lines } = await seen();
    expect(lines).toHaveLength(2);
    expect(
      lines.map(({ missing, decision }: any) => [missing, decision]),
    ).toEqual([
      [[], ""],
      [[], ""],
    ]);
  });

  it("are granted, and what was decided is not asked again", async () => {
    await database()
      .updateTable("award_proposal")
      .set({ notice_from: "2026-01-01", notice_until: "2026-01-08" })
      .where("state", "=", "notice")
      .execute();
    expect((await manage({ intent: "grant" })).status).toBe(302);
    expect((await lineOf(first)).certificate).toMatch(/^JN/);
    expect(refusals(await manage({ intent: "draw-up" }))).toEqual([
      "awards-nothing-new",
    ]);
  });

  it("fall when a correction takes the place away", async () => {
    const correct = async (fields: Record<string, string>) =>
      answerOf(correction.action(argsOf(await post("/", fields, officer), at)));
    await correct({ intent: "begin", reason: "查实违规，取消资格" });
    const change = { kind: "status", value: "disqualified" };
    const out = { intent: "add", entrant: first.number, ...change };
    expect((await correct(out)).status).toBe(302);
    const { data } = await answerOf(
      correction.loader(argsOf(await get("/", officer), at)),
    );
    const { hash, awards: changed } = data.view.open.preview;
    expect(changed).toContainEqual(
      expect.objectContaining({ number: first.number, gains: false }),
    );
    expect((await correct({ intent: "apply", seen: hash })).status).toBe(302);
    const { lines } = await seen();
    const states = lines.map(({ state }: any) => state);
    expect(states.filter((state: string) => state === "withdrawn")).toEqual([
      "withdrawn",
    ]);
  });
});
