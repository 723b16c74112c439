import JSZip from "jszip";
import { beforeAll, describe, expect, it } from "vitest";
import { readBundle } from "~/contests/bundle/read-bundle.server";
import { moveBoard } from "~/contests/commands/board.server";
import {
  changeEntrant,
  seenOf,
} from "~/contests/commands/change-entrant.server";
import { enterList } from "~/contests/commands/entrants.server";
import { recordMark, submitSheet } from "~/contests/commands/judging.server";
import { resultLines } from "~/contests/result-lines.server";
import type { BoardState } from "~/contests/rules/board";
import { standingOf } from "~/contests/standing.server";
import type { Member } from "~/members/rules/actor";
import { database } from "~/platform/database.server";
import * as bundleRoute from "~/routes/contests/bundle";
import * as eventPage from "~/routes/contests/event";
import * as importPast from "~/routes/contests/import-past";
import { valuesOf } from "~/contests/store/entrant-values.server";
import { drawCodes, lockSheets, openCodes } from "~tests/support/contests";
import { testDatabase } from "~tests/support/database";
import { anyTrade, districtId } from "~tests/support/district";
import { publishedContest, publishedContests } from "~tests/support/published";
import { answerOf, argsOf, cookieOf, get } from "~tests/support/requests";

// Whole published contests (tests/contests/published/README.md) through the app: as contests of the past with their marks,
// and as marks that judges give on their sheets, up to the announcement.

testDatabase("demo");

let unitId = 0;
let trade = "";
beforeAll(async () => {
  unitId = await districtId();
  trade = await anyTrade();
});

type Line = { entrant: string; rank: number | null; total: string | null };
const plain = (lines: Line[]) =>
  lines.map(({ entrant, rank, total }) => `${entrant} ${rank} ${total}`).sort();
const wanted = (
  published: { entrant: string; rank: string; total: string }[],
) =>
  published
    .map(({ entrant, rank, total }) => `${entrant} ${rank} ${total}`)
    .sort();
const shown = async (params: { slug: string; event: string }) => {
  const page = await answerOf(eventPage.loader(argsOf(await get("/"), params)));
  const lines: { number: string; rank: number; total: string }[] =
    page.data.ranking.lines;
  return plain(lines.map((line) => ({ ...line, entrant: line.number })));
};

describe("as a contest of the past", () => {
  it.each(publishedContests)("%s", async (name) => {
    const { bytes, published } = await publishedContest(name);
    const zip = new JSZip();
    for (const [file, content] of bytes) zip.file(file, content);
    const form = new FormData();
    const fields = {
      unit: String(unitId),
      trade,
      name,
      nameEn: name,
      slug: `published-${name}`,
      startsOn: "2018-05-01",
      endsOn: "2018-05-02",
      eventName: name,
      eventNameEn: name,
      eventSlug: "final",
    };
    for (const [key, value] of Object.entries(fields)) form.set(key, value);
    const packed = await zip.generateAsync({ type: "uint8array" });
    form.set("file", new Blob([new Uint8Array(packed)]), "bundle.zip");
    const request = new Request("http://localhost:3000/x", {
      method: "POST",
      headers: { cookie: await cookieOf("contest-officer") },
      body: form,
    });
    const sent = await answerOf(importPast.action(argsOf(request)));
    const params = { slug: fields.slug, event: "final" };
    expect(sent.data?.file ?? sent.to).toBe(`/contests/${params.slug}/final`);
    expect(await shown(params)).toEqual(wanted(published));
    // Its rows are priced anew to the same, and it goes out as a bundle that says so.
    const { id } = await eventOf(params.slug);
    const standing = await standingOf(database(), id);
    if (!standing) throw new Error("There is no scheme.");
    const { plan, field } = standing;
    expect(plain(resultLines(plan, field))).toEqual(wanted(published));
    const out = await bundleRoute.loader(argsOf(await get("/"), params));
    expect(out.status).toBe(200);
  });
});

async function eventOf(slug: string) {
  return database()
    .selectFrom("contest_event as e")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .select("e.id")
    .where("c.slug", "=", slug)
    .executeTakeFirstOrThrow();
}

/** An event that is set up for these entrants: scheme, panel of these codes (C1 is its chief), work codes. */
async function setUp(name: string, scheme: string, codes: string[]) {
  const db = database();
  const contest = await db
    .insertInto("contest")
    .values({
      slug: `judged-${name}`,
      unit_id: unitId,
      name,
      name_en: name,
      starts_on: "2026-05-01",
      ends_on: "2026-05-01",
      state: "open",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const { id: eventId } = await db
    .insertInto("contest_event")
    .values({
      contest_id: contest.id,
      slug: "final",
      trade_code: trade,
      name,
      name_en: name,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("marking_scheme")
    .values({ event_id: eventId, version: 1, body: scheme })
    .execute();
  const judges = new Map<string, Member>();
  for (const code of codes) {
    const person = await db
      .insertInto("person")
      .values({ name: `裁判${code}` })
      .returning(["id", "name"])
      .executeTakeFirstOrThrow();
    const kind = code === "C1" ? "chief" : "judge";
    await db
      .insertInto("panel_judge")
      .values({ event_id: eventId, person_id: person.id, code, kind })
      .execute();
    judges.set(code, { person, grants: [] });
  }
  return { eventId, judges };
}

function fine<T>(
  done: { ok: true; value: T } | { ok: false; refusal: object },
): T {
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return done.value;
}

describe("as marks of its judges", () => {
  it.each([
    ["halfpipe", ["C1", "J1", "J2", "J3", "J4", "J5", "J6"]],
    ["gymnastics-floor", ["C1"]],
    ["diving", ["C1", "J1", "J2", "J3", "J4", "J5", "J6", "J7"]],
    // Each attempt is a seat of the panel; the chief enters the best of them, which parts equals.
    ["cubing", ["C1", "S1", "S2", "S3", "S4", "S5"]],
  ])("%s", async (name, codes) => {
    const { bytes, published } = await publishedContest(name);
    const read = await readBundle(bytes);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const text = bytes.get("scheme.json")?.toString() ?? "";
    const { eventId, judges } = await setUp(name, text, codes);
    const officer = judges.get("C1");
    if (!officer) throw new Error("Nobody is there.");
    const list = read.bundle.entrants.map(({ entrant, unit }, at) => ({
      row: at + 2,
      number: entrant,
      name: entrant,
      unitId: null,
      unitName: unit,
      personId: null,
    }));
    const over = { over: true, reason: "外地公布的成绩" };
    fine(await enterList(officer, eventId, list, over));
    await drawCodes(eventId);
    const move = async (to: BoardState) =>
      fine(await moveBoard(officer, eventId, to, ""));
    await move("live");
    await judgeAll(eventId, judges, [...read.bundle.sheets()]);
    await lockSheets(eventId);
    await move("review");
    await openCodes(eventId);
    await move("provisional");
    const params = { slug: `judged-${name}`, event: "final" };
    expect(await shown(params)).toEqual(wanted(published));
  });
});

type Sheets = ReturnType<
  Extract<
    Awaited<ReturnType<typeof readBundle>>,
    { ok: true }
  >["bundle"]["sheets"]
>;

/** Every judge marks and hands in every sheet; the officer enters deductions and factors. */
async function judgeAll(
  eventId: number,
  judges: Map<string, Member>,
  marked: Sheets extends Iterable<infer One> ? One[] : never,
): Promise<void> {
  const rows = await database()
    .selectFrom("mark_sheet as s")
    .innerJoin("panel_judge as j", "j.id", "s.judge_id")
    .innerJoin("entrant as n", "n.id", "s.entrant_id")
    .select(["s.id", "j.code", "n.number"])
    .where("s.event_id", "=", eventId)
    .execute();
  const chief = judges.get("C1");
  if (!chief) throw new Error("Nobody is there.");
  // What has one agreed mark is the chief's to enter, the rest is the judges'.
  const measured = (node: string) =>
    marked.some(({ marks }) => marks.get(node)?.some((row) => !row.judge));
  const nodes = [...new Set(marked.flatMap(({ marks }) => [...marks.keys()]))];
  let count = 0;
  for (const { id, code, number } of rows) {
    const judge = judges.get(code);
    const sheet = marked.find(({ entrant }) => entrant === number);
    if (!judge || !sheet) throw new Error(`No ${code} for ${number}.`);
    const seat = judge === chief ? "" : code;
    for (const node of nodes) {
      if (measured(node) !== (judge === chief)) continue;
      const given = sheet.marks.get(node)?.find((row) => row.judge === seat);
      count += 1;
      const sent = {
        clientId: `00000000-0000-4000-a000-${String(eventId * 100_000 + count).padStart(12, "0")}`,
        sheetId: id,
        node,
        // A run that nobody published a score of counts as 0, which the best of three does not see.
        value: given?.mark?.toString() ?? "0",
        device: "T",
        base: undefined,
      };
      fine(await recordMark(judge, sent));
    }
    fine(await submitSheet(judge, id));
  }
  for (const sheet of marked) await enterValues(eventId, chief, sheet);
}

/** Enters what was published of an entrant besides marks: the deductions, and the difficulty of what they announced. */
async function enterValues(
  eventId: number,
  officer: Member,
  {
    entrant,
    deductions,
    marks,
  }: Sheets extends Iterable<infer One> ? One : never,
): Promise<void> {
  const { id } = await database()
    .selectFrom("entrant")
    .select("id")
    .where("event_id", "=", eventId)
    .where("number", "=", entrant)
    .executeTakeFirstOrThrow();
  const factors = [...marks].flatMap(([node, given]) => {
    const factor = given[0]?.factor;
    return factor ? [[node, factor.toString()] as const] : [];
  });
  fine(
    await changeEntrant(officer, eventId, id, {
      status: "entered",
      reason: "公布的扣分和难度",
      time: "",
      deductions: Object.fromEntries(
        [...deductions].map(([node, value]) => [node, value.toString()]),
      ),
      factors: Object.fromEntries(factors),
      seen: seenOf(await valuesOf(database(), id)),
    }),
  );
}
