import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import JSZip from "jszip";
import { beforeAll, describe, expect, it } from "vitest";
import { bytesOfFolder } from "~/contests/bundle/read-bundle.server";
import { verifyBundle } from "~/contests/bundle/verify.server";
import { price } from "~/contests/rules/ranking";
import { standingOf } from "~/contests/standing.server";
import { database } from "~/platform/database.server";
import * as boardData from "~/routes/contests/board-data";
import * as boardPage from "~/routes/contests/board";
import * as bundle from "~/routes/contests/bundle";
import * as eventPage from "~/routes/contests/event";
import * as judging from "~/routes/contests/judging";
import * as entrants from "~/routes/contests/manage-entrants";
import * as eventBasics from "~/routes/contests/event-basics";
import * as manageContest from "~/routes/contests/manage-contest";
import * as manageEvent from "~/routes/contests/manage-event";
import * as panel from "~/routes/contests/manage-panel";
import * as schemePage from "~/routes/contests/manage-scheme";
import * as marks from "~/routes/contests/marks";
import * as newContest from "~/routes/contests/new-contest";
import * as sheet from "~/routes/contests/sheet";
import {
  drawCodes,
  endNotice,
  lockSheets,
  openCodes,
} from "~tests/support/contests";
import { testDatabase } from "~tests/support/database";
import { anyTrade, districtId } from "~tests/support/district";
import { answerOf, argsOf, get, post } from "~tests/support/requests";

// One contest from its first form to its bundle, as an officer, a chief judge and a judge live through it.

testDatabase("demo");

const params = { slug: "weld-day", event: "welding" };
const kept = "/manage/contests/weld-day/welding";
const scheme = JSON.stringify({
  version: 1,
  round: { places: 2, mode: "half-up" },
  root: {
    id: "total",
    combine: "sum",
    max: "40",
    children: [
      { id: "bend", type: "measurement", max: "10" },
      { id: "look", type: "panel", max: "30", minJudges: 1 },
    ],
  },
});
const list =
  "参赛号,姓名,单位\n1,甲某,外区一厂\n2,乙某,外区二厂\n3,丙某,外区三厂\n";
const names = ["甲某", "乙某", "丙某", "外区"];

type Sheet = { id: string; code: string };

async function act(
  route: { action: (args: any) => unknown },
  path: string,
  fields: Record<string, string>,
  username: string,
  own: Record<string, string> = params,
) {
  return answerOf(
    route.action(argsOf(await post(path, fields, username), own)),
  );
}
async function look(
  route: { loader: (args: any) => unknown },
  username?: string,
  own: Record<string, string> = params,
) {
  return (await answerOf(route.loader(argsOf(await get("/", username), own))))
    .data;
}
const move = (to: string, reason = "") =>
  act(manageEvent, kept, { to, reason }, "contest-officer");
const sheetsOf = async (username: string): Promise<Sheet[]> =>
  (await look(judging, username)).events.find(
    ({ contest }: { contest: string }) => contest === "焊接日",
  )?.sheets ?? [];

let count = 0;
const newId = () =>
  `00000000-0000-4000-8000-${String((count += 1)).padStart(12, "0")}`;
async function mark(
  username: string,
  sheetId: string,
  body: Record<string, unknown>,
) {
  const { headers } = await get("/", username);
  headers.set("content-type", "application/json");
  const request = new Request(
    `http://localhost:3000/judging/${sheetId}/marks`,
    {
      method: "POST",
      headers,
      body: JSON.stringify({ clientId: newId(), ...body }),
    },
  );
  const answer = await answerOf(
    marks.action(argsOf(request, { sheet: sheetId })),
  );
  return { ...answer, data: JSON.parse(answer.data) };
}
const eventId = async () =>
  (
    await database()
      .selectFrom("contest_event as e")
      .innerJoin("contest as c", "c.id", "e.contest_id")
      .select("e.id")
      .where("c.slug", "=", params.slug)
      .executeTakeFirstOrThrow()
  ).id;

/** How many sheets stand in the way of announcing, as the refusal says. */
async function openSheets(): Promise<string | null> {
  const [code] = (await move("provisional")).data.refused.error[""];
  const [name, params] = code.split("?");
  expect(name).toBe("board-sheets-open");
  expect(new URLSearchParams(params).get("sheets")).toMatch(/^\w+ (C1|J1), /);
  return new URLSearchParams(params).get("count");
}

describe("a new contest's form", () => {
  it("says at the first post all that is wrong, the missing host beside the rest", async () => {
    const sent = {
      name: "焊接日",
      startsOn: "2026-05-02",
      endsOn: "2026-05-01",
    };
    const { status, data } = await act(
      newContest,
      "/manage/contests/new",
      sent,
      "contest-officer",
    );
    expect(status).toBe(422);
    expect(data.refused.error).toEqual({
      unit: ["required"],
      nameEn: ["required"],
      slug: ["required"],
      endsOn: ["ends-before"],
    });
    expect(data.refused.initialValue).toMatchObject(sent);
  });
});

describe("a contest from its first form to its bundle", () => {
  let sheets: Sheet[] = [];
  let chiefs: Sheet[] = [];

  beforeAll(async () => {
    const id = await districtId();
    const made = await act(
      newContest,
      "/manage/contests/new",
      {
        unit: String(id),
        name: "焊接日",
        nameEn: "Welding day",
        slug: "weld-day",
        startsOn: "2026-05-01",
        endsOn: "2026-05-02",
      },
      "contest-officer",
    );
    expect(made).toMatchObject({
      status: 302,
      to: "/manage/contests/weld-day",
    });
    const trade = await anyTrade();
    const event = await act(
      manageContest,
      "/manage/contests/weld-day",
      {
        intent: "event",
        trade,
        name: "焊接",
        nameEn: "Welding",
        slug: "welding",
        startsAt: "2026-05-01T09:00",
      },
      "contest-officer",
    );
    expect(event.to).toBe(kept);
  });

  it("hides a draft from everybody else", async () => {
    for (const username of [undefined, "judge", "worker"])
      expect(
        (
          await answerOf(
            eventPage.loader(argsOf(await get("/", username), params)),
          )
        ).status,
      ).toBe(404);
    await act(
      manageContest,
      "/manage/contests/weld-day",
      { intent: "state", state: "open" },
      "contest-officer",
    );
    expect((await look(eventPage)).state).toBe("rehearsal");
  });

  it("refuses a wrong scheme with the line and keeps what was typed, then takes the right one", async () => {
    const wrong = scheme.replace('"40"', '"41"');
    const refused = await act(
      schemePage,
      kept,
      { scheme: wrong },
      "contest-officer",
    );
    expect(refused.status).toBe(422);
    expect(refused.data.wrong).toMatchObject([
      { code: "scheme-max-not-reached", line: 1, path: "root.max" },
    ]);
    expect(refused.data.text).toBe(wrong);
    expect((await move("live")).data.refused.error[""]).toEqual([
      "board-no-scheme",
    ]);
    expect(
      (await act(schemePage, kept, { scheme }, "contest-officer")).status,
    ).toBe(302);
  });

  it("checks a list without writing, refuses a wrong one whole, enters the right one", async () => {
    const wrong = await act(
      entrants,
      kept,
      { list: `${list}1,丁某,x\n`, intent: "enter" },
      "contest-officer",
    );
    expect(wrong.status).toBe(422);
    expect(wrong.data.problems).toMatchObject([
      { row: 5, refusal: { code: "list-number-twice" } },
    ]);
    const checked = await act(
      entrants,
      kept,
      { list, intent: "check" },
      "contest-officer",
    );
    expect(checked.data).toMatchObject({ checked: true, problems: [] });
    expect((await look(eventPage)).start.entrants).toEqual([]);
    const enter = (reason: string) =>
      act(
        entrants,
        kept,
        { list: checked.data.text, intent: "enter", reason },
        "contest-officer",
      );
    // Guests of other districts: their officer says why they take part.
    expect((await enter("")).data.refusals).toEqual(["entry-over-reason"]);
    expect((await enter("邀请外区选手")).status).toBe(302);
    expect((await look(eventPage)).start.entrants).toHaveLength(3);
  });

  it("opens only with a panel for every leaf", async () => {
    expect((await move("live")).data.refused.error[""]).toEqual([
      "board-nobody-marks?nodes=bend%2C+look",
    ]);
    await act(
      panel,
      kept,
      { account: "chief-judge", code: "C1", kind: "chief" },
      "contest-officer",
    );
    await act(
      panel,
      kept,
      { account: "judge", code: "J1", kind: "judge" },
      "contest-officer",
    );
    const nobody = await act(
      panel,
      kept,
      { account: "nobody-here", code: "J2", kind: "judge" },
      "contest-officer",
    );
    expect(nobody.data.refused.error.account).toEqual(["judge-unknown"]);
    expect((await move("live")).data.refused.error[""]).toEqual([
      "board-no-codes?count=3",
    ]);
    await drawCodes(await eventId());
    expect((await move("live")).status).toBe(302);
    [sheets, chiefs] = [await sheetsOf("judge"), await sheetsOf("chief-judge")];
    expect(sheets).toHaveLength(3);
    expect(chiefs).toHaveLength(3);
  });

  it("shows a judge work codes and nothing of who the entrants are", async () => {
    const data = [await look(judging, "judge")];
    for (const { id } of sheets)
      data.push(await look(sheet, "judge", { sheet: id }));
    const text = JSON.stringify(data);
    for (const name of names) expect(text).not.toContain(name);
    const rows = await database()
      .selectFrom("entrant")
      .select(["name", "number", "unit_name"])
      .where("event_id", "=", await eventId())
      .execute();
    for (const { name, unit_name } of rows) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(unit_name);
    }
    for (const state of [
      await look(boardPage, "judge"),
      await look(boardData, "judge"),
    ])
      for (const name of names)
        expect(JSON.stringify(state)).not.toContain(name);
  });

  it.each([
    ["NaN", "mark-not-a-number"],
    ["1e9", "mark-not-a-number"],
    ["-1", "mark-too-low"],
    ["30.01", "mark-too-high"],
    ["9".repeat(70), "mark-not-a-number"],
    ["DNF", "mark-dnf-not-here"],
  ])("refuses the mark %s", async (value, code) => {
    const answer = await mark("judge", sheets[0]!.id, { node: "look", value });
    expect(answer.status).toBe(422);
    expect(answer.data.refused.code).toBe(code);
  });

  it("refuses broken bodies and other people's sheets and aspects", async () => {
    const { id } = sheets[0]!;
    expect((await mark("judge", id, { node: "look", value: 5 })).status).toBe(
      422,
    );
    expect(
      (await mark("judge", id, { clientId: "x", node: "look", value: "5" }))
        .status,
    ).toBe(422);
    expect(
      (await mark("judge", id, { node: "bend", value: "5" })).data.refused.code,
    ).toBe("node-not-yours");
    expect(
      (await mark("chief-judge", id, { node: "look", value: "5" })).status,
    ).toBe(404);
    expect(
      (await mark("judge", "' or 1=1 --", { node: "look", value: "5" })).status,
    ).toBe(404);
  });

  it("keeps a mark once, however often it is sent, and reads full-width digits", async () => {
    const sent = { clientId: newId(), node: "look", value: "１２．５" };
    const { id } = sheets[0]!;
    for (let time = 0; time < 3; time += 1)
      expect(await mark("judge", id, sent)).toMatchObject({
        status: 200,
        data: { saved: "12.5" },
      });
    const rows = await database()
      .selectFrom("mark_entry")
      .select("value")
      .where("sheet_id", "=", id)
      .execute();
    expect(rows).toEqual([{ value: "12.5" }]);
    const changed = { clientId: newId(), node: "look", value: "20" };
    await Promise.all([
      mark("judge", id, changed),
      mark("judge", id, changed),
      mark("judge", id, changed),
    ]);
    expect((await look(sheet, "judge", { sheet: id })).marks).toEqual({
      look: "20",
    });
    // The first one again, late: it is known, and does not put the old mark back.
    expect((await mark("judge", id, sent)).status).toBe(200);
    expect((await look(sheet, "judge", { sheet: id })).marks).toEqual({
      look: "20",
    });
  });

  it("hands a sheet in only whole, and changes nothing afterwards", async () => {
    const early = await act(sheet, "/", { intent: "submit" }, "judge", {
      sheet: sheets[1]!.id,
    });
    expect(early).toMatchObject({
      status: 422,
      data: { refused: "sheet-unfinished?count=1" },
    });
    const done = await act(sheet, "/", { intent: "submit" }, "judge", {
      sheet: sheets[0]!.id,
    });
    expect(done.status).toBe(302);
    const late = await mark("judge", sheets[0]!.id, {
      node: "look",
      value: "1",
    });
    expect(late).toMatchObject({
      status: 409,
      data: { refused: { code: "sheet-submitted" } },
    });
  });

  it("shows nothing of what is marked after a freeze, on the page, as data, and by its version", async () => {
    expect((await move("frozen")).status).toBe(302);
    const page = await look(boardPage);
    const text = await look(boardData);
    expect(
      (await mark("judge", sheets[1]!.id, { node: "look", value: "29.99" }))
        .status,
    ).toBe(200);
    for (const { id } of chiefs)
      expect(
        (await mark("chief-judge", id, { node: "bend", value: "7" })).status,
      ).toBe(200);
    expect(await look(boardPage)).toEqual(page);
    expect(await look(boardData)).toBe(text);
    expect(JSON.stringify(await look(eventPage))).not.toContain("29.99");
    expect(
      (await answerOf(bundle.loader(argsOf(await get("/"), params)))).status,
    ).toBe(404);
    // This contest goes from step to step in one go: no time for appeals (tests/flows/contest-publication has one).
    const { defaults } = await answerOf(
      eventBasics.loader(argsOf(await get("/", "contest-officer"), params)),
    ).then(({ data }) => data);
    const asked = { ...defaults, minutes: "0" };
    expect(
      (await act(eventBasics, kept, asked, "contest-officer")).status,
    ).toBe(302);
  });

  it("announces nothing half-marked, then exactly what the engine reckons", async () => {
    await mark("judge", sheets[2]!.id, { node: "look", value: "15" });
    await move("review");
    expect(
      (await mark("judge", sheets[2]!.id, { node: "look", value: "16" }))
        .status,
    ).toBe(409);
    expect(await openSheets()).toBe("6");
    await move("frozen");
    for (const { id } of sheets.slice(1))
      await act(sheet, "/", { intent: "submit" }, "judge", { sheet: id });
    for (const { id } of chiefs)
      await act(sheet, "/", { intent: "submit" }, "chief-judge", { sheet: id });
    await move("review");
    // Handed in is not enough: checked, signed and locked is.
    expect(await openSheets()).toBe("6");
    await lockSheets(await eventId());
    expect((await move("provisional")).data.refused.error[""]).toEqual([
      "board-encrypted",
    ]);
    await openCodes(await eventId());
    expect((await move("provisional")).status).toBe(302);

    const standing = await standingOf(database(), await eventId());
    const priced = standing!.field;
    const { ranking } = await look(eventPage);
    expect(
      ranking.lines.map(({ number, rank, total }: any) => [
        number,
        rank,
        total,
      ]),
    ).toEqual(
      priced.map(({ entrant, rank, total }) => [
        entrant,
        rank,
        total?.toFixed(2),
      ]),
    );
    expect(ranking.lines.map(({ total }: any) => total)).toEqual([
      "36.99",
      "27.00",
      "22.00",
    ]);
    expect(price(standing!.plan.scheme, [])).toEqual([]);
  });

  it("gives out a bundle that verifies without the database", async () => {
    const answer = await bundle.loader(argsOf(await get("/"), params));
    const zip = await JSZip.loadAsync(await answer.arrayBuffer());
    const folder = mkdtempSync(join(tmpdir(), "bundle-"));
    for (const [name, file] of Object.entries(zip.files))
      writeFileSync(join(folder, name), await file.async("nodebuffer"));
    const { bytes, problems } = await bytesOfFolder(folder);
    expect(problems).toEqual([]);
    expect(await verifyBundle(bytes)).toEqual({ outcome: "same", entrants: 3 });
  });

  it("goes on to notice and final unchanged, takes back only with a reason, and keeps every version", async () => {
    expect((await move("review")).data.refused.error[""]).toEqual([
      "board-reason",
    ]);
    const before = (await look(eventPage)).ranking;
    await move("notice");
    expect((await look(eventPage)).ranking).toMatchObject({
      lines: before.lines,
      hash: before.hash,
      version: before.version + 1,
    });
    expect((await move("review", "核对扣分")).status).toBe(302);
    expect((await look(eventPage)).ranking).toBeUndefined();
    expect((await look(boardPage)).board.lines).toEqual([]);
    for (const to of ["provisional", "notice"])
      expect((await move(to)).status).toBe(302);
    // The contest's days of notice are full ones: the same day is too early.
    const early = await move("final");
    expect(early.status).toBe(422);
    expect(Object.values(early.data.refused.error).flat()).toEqual([
      "board-notice-runs?hours=120",
    ]);
    for (const shown of [await look(eventPage), (await look(boardPage)).board])
      expect(shown.term).toMatchObject({ kind: "notice" });
    await endNotice(await eventId());
    expect((await move("final")).status).toBe(302);
    for (const shown of [await look(eventPage), (await look(boardPage)).board])
      expect(shown.term).toMatchObject({ kind: "final" });
    expect((await move("review", "x")).status).toBe(422);
    const versions = await database()
      .selectFrom("event_result")
      .select("state")
      .where("event_id", "=", await eventId())
      .orderBy("version")
      .execute();
    expect(versions.map(({ state }) => state)).toEqual([
      "frozen",
      "review",
      "frozen",
      "review",
      "provisional",
      "notice",
      "provisional",
      "notice",
      "final",
    ]);
    const trail = await database()
      .selectFrom("audit_entry")
      .select("act")
      .where("subject_kind", "=", "contest-event")
      .where("subject_id", "=", String(await eventId()))
      .where("act", "=", "contest.board")
      .execute();
    expect(trail.length).toBeGreaterThan(8);
  });
});
