import { readFileSync } from "node:fs";
import JSZip from "jszip";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import { announce } from "~tests/support/announced";
import { appDatabase } from "~tests/support/app-database";
import { testBrowser } from "~tests/support/browser";
import {
  makeEvent,
  mark,
  openJudging,
  putAway,
  sumScheme,
  type JudgedEvent,
} from "~tests/support/judged-event";
import { fillPastContest, sendPastContest } from "~tests/support/past-form";
import { expectReadable, sideways } from "~tests/support/readable";

// A bundle that a published contest gives out is taken in as a contest of the past: refused with every reason while it is
// broken, and then readable wherever results are.

const { open } = testBrowser();
appDatabase();
let event: JudgedEvent;
let officer: Page;
let worker = { id: 0, name: "", unit: "" };
let bundle: JSZip;

const scheme = sumScheme("100", [
  { id: "size", type: "measurement", max: "40" },
  { id: "weld", type: "panel", max: "60", minJudges: 1, combine: "mean" },
]);

/** An event with announced results, which the demo's worker won before somebody of elsewhere. */
beforeAll(async () => {
  worker = await database()
    .selectFrom("person as p")
    .innerJoin("membership as m", "m.person_id", "p.id")
    .innerJoin("unit as u", "u.id", "m.unit_id")
    .innerJoin("user as a", "a.id", "p.user_id")
    .select(["p.id", "p.name", "u.name as unit"])
    .where("a.username", "=", "worker")
    .orderBy("m.id", "desc")
    .executeTakeFirstOrThrow();
  event = await makeEvent({
    slug: "given-out",
    scheme,
    entrants: [
      { number: "1", name: worker.name, unitName: worker.unit },
      { number: "2", name: "外来选手", unitName: "外区一厂" },
    ],
    panel: ["C1", "J1"],
  });
  await openJudging(event);
  for (const [number, size, weld] of [
    ["1", "38", "55.5"],
    ["2", "30", "40"],
  ] as const) {
    await mark(event, "C1", number, { size });
    await mark(event, "J1", number, { weld });
  }
  await announce(event);
  officer = await open("/", { as: "contest-officer", width: 1440 });
});
afterAll(() => putAway(event));

/** The bundle with some of its files written anew, in a folder as an archive of a folder has it. */
async function packed(changed: Record<string, string>): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, file] of Object.entries(bundle.files))
    zip.file(`成绩包/${name}`, changed[name] ?? (await file.async("string")));
  return zip.generateAsync({ type: "nodebuffer" });
}
const fileOf = async (name: string) =>
  (await bundle.file(name)?.async("string")) ?? "";

/** How many entrants of 2017 the five-year report counts. */
async function reported(): Promise<number> {
  await officer.goto("/reports/2013-2018/contest-entrants");
  const text = await officer
    .locator(".figure-years")
    .getByRole("link", { name: /^2017/ })
    .innerText();
  return Number(/^2017\s+([\d,]+)/.exec(text)?.[1]?.replace(",", ""));
}

describe("a bundle", () => {
  let before = 0;

  it("that is broken is refused with every reason, beside its field; the rest of the form stays", async () => {
    before = await reported();
    await officer.goto(`/contests/${event.slug}/${event.event}`);
    const [download] = await Promise.all([
      officer.waitForEvent("download"),
      officer.getByRole("link", { name: "下载成绩包" }).click(),
    ]);
    bundle = await JSZip.loadAsync(readFileSync(await download.path()));
    await fillPastContest(officer, {
      name: "往届焊工赛",
      slug: "taken-in",
      startsOn: "2017-05-01",
      endsOn: "2017-05-02",
    });
    const wrong = officer.locator("form .summary[role=alert]");
    const reasons = wrong.locator("li");

    const marks = await fileOf("marks.csv");
    const bad = marks.replace(",55.5,", ",61,").replace("2,size", "9,size");
    const broken = await packed({ "marks.csv": bad });
    await sendPastContest(officer, "坏的.zip", broken);
    await wrong.getByText("文件有误，没有导入").waitFor();
    expect((await reasons.allInnerTexts()).sort()).toEqual([
      expect.stringMatching(/^marks\.csv:\d: .*选手“1”.*不能高于 60/),
      expect.stringMatching(/^marks\.csv:\d: .*“9”/),
    ]);
    // It stands beside the last field of a long form, and is where the reader is taken.
    expect(await wrong.evaluate((box) => box === document.activeElement)).toBe(
      true,
    );

    const results = await fileOf("results.csv");
    const untrue = await packed({
      "results.csv": results.replace("93.50", "99.50"),
    });
    await sendPastContest(officer, "改过的.zip", untrue);
    await reasons
      .getByText(
        "results.csv:2: 选手“1”的“total”列：文件中是“99.50”，重算得“93.50”",
      )
      .waitFor();
    const touched = await packed({
      "marks.csv": marks.replace(",38,", ",38.0,"),
    });
    await sendPastContest(officer, "动过的.zip", touched);
    await reasons
      .getByText(/^marks\.csv: SHA-256 是 .*manifest\.json 写的是/)
      .waitFor();
    expect(await officer.locator("input[name=slug]").inputValue()).toBe(
      "taken-in",
    );
    expect(await officer.locator("input[name=startsOn]").inputValue()).toBe(
      "2017-05-01",
    );
    const page = await officer.request.get("/contests/taken-in");
    expect(page.status()).toBe(404);
  });

  it("that is whole becomes final results, on the event's page, the board and in the report", async () => {
    await sendPastContest(officer, "好的.zip", await packed({}));
    await officer.waitForURL("**/contests/taken-in/event");
    const lines = officer.locator("table.ranking tbody tr");
    expect(await lines.first().innerText()).toMatch(
      new RegExp(`^1\\s[^]*${worker.name}[^]*93\\.50`),
    );
    expect(await lines.nth(1).innerText()).toMatch(
      /^2\s[^]*外来选手[^]*70\.00/,
    );
    const board = await open("/contests/taken-in/event/board", {
      width: 1920,
      height: 1080,
    });
    await board.getByText("最终成绩").first().waitFor();
    await board
      .locator(".board-lines li")
      .filter({ hasText: worker.name })
      .getByText("93.50")
      .waitFor();
    await board.context().close();
    expect(await reported()).toBe(before + 2);
  });

  it("stands in its winner's passport, on a phone and in English as well", async () => {
    const own = await open(`/people/${worker.id}`, {
      as: "worker",
      width: 360,
    });
    await own.getByText("往届焊工赛").first().waitFor();
    expect(await sideways(own)).toBeLessThanOrEqual(0);
    await own.context().close();
    const reader = await open("/contests/taken-in/event", { language: "en" });
    await reader.getByText("93.50").first().waitFor();
    await expectReadable(reader);
    await reader.context().close();
  });
});
