import { beforeAll, describe, expect, it } from "vitest";
import { checksView } from "~/contests/checks-page.server";
import { decrypt } from "~/contests/commands/decryption.server";
import { makeDraw } from "~/contests/commands/draws.server";
import { moveBoard } from "~/contests/commands/board.server";
import { reopenSheet } from "~/contests/commands/sheets.server";
import {
  confirmRelation,
  declareRelation,
} from "~/contests/commands/relations.server";
import { sha256 } from "~/contests/draw-digest.server";
import { officersDraws, publicDraws } from "~/contests/draws-page.server";
import { judgesEvents } from "~/contests/judge-page.server";
import { drawLots, keyOf } from "~/contests/rules/draws";
import { todayFor } from "~/contests/today.server";
import type { Member } from "~/members/rules/actor";
import { actorOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import * as drawFile from "~/routes/contests/draw-file";
import * as manageDraws from "~/routes/contests/manage-draws";
import * as relations from "~/routes/contests/relations";
import { lockSheets } from "~tests/support/contests";
import { testDatabase } from "~tests/support/database";
import {
  makeEvent,
  mark,
  openJudging,
  seatAccount,
  sheetOf,
  sumScheme,
  type JudgedEvent,
} from "~tests/support/judged-event";
import { answerOf, argsOf, get, post } from "~tests/support/requests";

// What is sealed stays sealed: a draw behind its digest, whose code is whose behind a relation, and marks once names are out.

testDatabase("demo");

const scheme = sumScheme("10", [
  { id: "weld", type: "panel", max: "10", minJudges: 1 },
]);
const codeOf = (done: { ok: boolean; refusal?: { code: string } }) =>
  done.ok ? "" : done.refusal?.code;

describe("a relation that a judge declares", () => {
  let event: JudgedEvent;
  const judge = () => event.seats.get("J1")?.member ?? event.officer;
  const strip = async () =>
    (await judgesEvents(judge())).find(({ id }) => id === event.id)?.sheets
      .length;
  const declared = async (name: string) =>
    declareRelation(judge(), event.id, {
      seat: event.seats.get("J1")?.id ?? 0,
      name,
      kind: "declared",
      reason: "同班组",
    });

  const officersToday = async () => {
    const request = await get("/", "contest-officer");
    return todayFor((await actorOf(request)) as Member, request);
  };

  beforeAll(async () => {
    event = await makeEvent({
      slug: "asked-by-name",
      scheme,
      entrants: ["1", "2", "3"].map((number) => ({
        number,
        name: `乙${number}`,
      })),
      panel: ["C1", "J1", "J2"],
    });
    await seatAccount(event, "J1", "judge");
  });

  it("works at once before the codes are drawn", async () => {
    expect(codeOf(await declared("乙3"))).toBe("");
    await openJudging(event);
    expect(await strip()).toBe(2);
  });

  it("changes nothing that the judge sees while it waits, for a name that takes part and for another", async () => {
    for (const name of ["乙1", "没有这个人"])
      expect(codeOf(await declared(name))).toBe("");
    expect(await strip()).toBe(2);
    const page = await answerOf(
      relations.loader(argsOf(await get("/x", "judge"), { id: `${event.id}` })),
    );
    expect(page.data).toMatchObject({
      waits: true,
      declared: [{ state: "waits" }, { state: "waits" }, { state: "noted" }],
    });
    expect(JSON.stringify(page.data)).not.toContain("乙");
  });

  it("takes the sheet away when an officer confirms it beside the draws, and not when the judge does", async () => {
    const params = { slug: event.slug, event: event.event };
    const waits = (await officersToday()).find(
      ({ id }) => id === `contest-relations-${event.id}`,
    );
    expect(waits?.to).toBe(
      `/manage/contests/${event.slug}/${event.event}/draws`,
    );
    expect(waits?.title).toContain("2 件");
    const page = await answerOf(
      manageDraws.loader(argsOf(await get("/x", "contest-officer"), params)),
    );
    const row = page.data.waiting.find(
      ({ name }: { name: string }) => name === "乙1",
    );
    const own = await confirmRelation(judge(), event.id, row.id);
    expect(codeOf(own)).toBe("relation-own");
    expect(await strip()).toBe(2);
    const fields = { act: "relation", what: "relation", relation: `${row.id}` };
    const confirmed = await answerOf(
      manageDraws.action(
        argsOf(await post("/x", fields, "contest-officer"), params),
      ),
    );
    expect(confirmed.status).toBe(302);
    expect(await strip()).toBe(1);
    expect(await sheetOf(event, "J1", "1")).toMatchObject({
      excused: "recused",
    });
    const again = await confirmRelation(event.officer, event.id, row.id);
    expect(codeOf(again)).toBe("relation-unknown");
  });
});

describe("a sealed draw", () => {
  let event: JudgedEvent;
  const seed = "20261128";
  const state = async () =>
    database()
      .selectFrom("contest_event")
      .select(["id", "board_state"])
      .where("id", "=", event.id)
      .executeTakeFirstOrThrow();
  const draw = async () => (await publicDraws(await state())).draws.at(-1);
  const download = async (name: string) =>
    answerOf(
      drawFile.loader(
        argsOf(await get("/x"), {
          slug: event.slug,
          event: event.event,
          file: name,
        }),
      ),
    );

  beforeAll(async () => {
    event = await makeEvent({
      slug: "sealed",
      scheme,
      entrants: ["1", "2"].map((number) => ({ number, name: `甲${number}` })),
      panel: ["C1", "J1"],
    });
    const made = await makeDraw(event.officer, event.id, {
      kind: "code",
      seed,
      witness: "见证人",
      benches: null,
    });
    expect(codeOf(made)).toBe("");
  });

  it("publishes a digest that no try of seeds finds, and neither salt nor list", async () => {
    const sealed = await draw();
    expect(sealed).toMatchObject({ open: null, count: 2 });
    expect(sealed?.seedHash).not.toBe(sha256(seed));
    expect((await download(`draw-${sealed?.id}-list.txt`)).status).toBe(404);
  });

  it("does not give the codes to whoever knows the seed and the list", async () => {
    const rows = await database()
      .selectFrom("entrant")
      .select(["number", "work_code"])
      .where("event_id", "=", event.id)
      .execute();
    const guess = new Map(
      drawLots({ kind: "code", seed, list: ["1", "2"] }, sha256),
    );
    for (const { number, work_code } of rows)
      expect(guess.get(number)).not.toBe(work_code);
  });

  it("shows the digest of a draw without a salt only with its seed", async () => {
    const id = (await draw())?.id ?? 0;
    const row = () => database().updateTable("identity_draw");
    const { salt } = await database()
      .selectFrom("identity_draw")
      .select("salt")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    await row().set({ salt: null }).where("id", "=", id).execute();
    expect((await draw())?.seedHash).toBeNull();
    await row().set({ salt }).where("id", "=", id).execute();
  });

  it("is open to who keeps the contest once it is decrypted, and to nobody else while places stand by work code", async () => {
    expect(codeOf(await moveBoard(event.officer, event.id, "live", ""))).toBe(
      "",
    );
    for (const number of ["1", "2"])
      await mark(event, "J1", number, { weld: "5" });
    await lockSheets(event.id);
    await moveBoard(event.officer, event.id, "review", "");
    const opened = await decrypt(event.officer, event.id, "code", "见证人");
    expect(codeOf(opened)).toBe("");
    expect(await draw()).toMatchObject({ open: null });
    const file = `draw-${(await draw())?.id}-list.txt`;
    expect((await download(file)).status).toBe(404);
    const officers = await officersDraws(await state());
    expect(officers.draws.at(-1)?.open?.outcome).toHaveLength(2);
  });

  it("ends the judging for good: neither does it go on, nor goes a sheet back", async () => {
    const resumed = await moveBoard(event.officer, event.id, "frozen", "");
    expect(codeOf(resumed)).toBe("identities-open");
    const sheet = await sheetOf(event, "J1", "1");
    const reopened = await reopenSheet(event.officer, event.id, {
      id: sheet?.id ?? "",
      version: sheet?.version ?? 0,
      reason: "看错图纸",
      keeps: true,
    });
    expect(codeOf(reopened)).toBe("identities-open");
    const who = { personId: event.officer.person.id, seat: null, keeps: true };
    const at = { id: event.id, board_state: "review" };
    expect((await checksView(at, who, "all")).mayReopen).toBe(false);
  });

  it("is repeated by anyone from seed, salt and the list's file once the result is announced", async () => {
    const announced = await moveBoard(
      event.officer,
      event.id,
      "provisional",
      "",
    );
    expect(codeOf(announced)).toBe("");
    const shown = await draw();
    const open = shown?.open ?? null;
    if (!shown || !open) throw new Error("The draw is not open.");
    const { salt, taken, outcome } = open;
    const list = (await download(open.files[0] ?? "")).data.trim().split("\n");
    expect(list).toEqual(["1", "2"]);
    expect(shown.seedHash).toBe(sha256(keyOf({ seed, salt })));
    const again = { kind: "code", seed, salt, list } as const;
    expect(drawLots({ ...again, taken: new Set(taken) }, sha256)).toEqual(
      outcome,
    );
    expect(open.command).toContain(`--salt ${salt} code '${seed}'`);
  });
});
