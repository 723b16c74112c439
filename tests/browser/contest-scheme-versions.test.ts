import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

// A scheme as it goes on: copied from a past contest's, and changed after the first mark as a new version, once its officer saw
// who would move.

const { open } = testBrowser();
appDatabase();
let event: JudgedEvent;
let gone: JudgedEvent;
let officer: Page;

const scheme = {
  ...sumScheme("100", [
    { id: "size", name: { "zh-CN": "尺寸" }, type: "measurement", max: "50" },
    { id: "look", name: { "zh-CN": "外观" }, type: "measurement", max: "50" },
  ]),
  name: { "zh-CN": "测量两项" },
};

beforeAll(async () => {
  gone = await makeEvent({
    slug: "scheme-gone-by",
    scheme: {
      ...sumScheme("100", [
        { id: "a", name: { "zh-CN": "平面" }, type: "measurement", max: "100" },
      ]),
      name: { "zh-CN": "往届一项" },
    },
    entrants: [],
    panel: [],
  });
  event = await makeEvent({
    slug: "scheme-goes-on",
    scheme,
    entrants: [
      { number: "001", name: "方案甲" },
      { number: "002", name: "方案乙" },
    ],
    panel: ["C1"],
  });
  officer = await open(`/manage/contests/${event.slug}/${event.event}/scheme`, {
    as: "contest-officer",
    width: 1440,
  });
});
afterAll(async () => {
  for (const each of [event, gone]) await putAway(each);
});

const versions = () =>
  officer.getByRole("table", { name: "各版方案" }).locator("tbody tr");
const line = (name: string) =>
  officer.locator(".scheme-line").filter({ hasText: name });
/** Opens a node of the tree and types into one of its fields. */
async function type(node: string, label: string, text: string): Promise<void> {
  if ((await line(node).getAttribute("aria-expanded")) === "false")
    await line(node).click();
  await officer.locator(".scheme-open").getByLabel(label).fill(text);
}

describe("a scheme of the library", () => {
  it("becomes the event's next version, which says where it is from", async () => {
    const past = officer.locator("#library li", { hasText: "往届一项" });
    await past.getByRole("link", { name: "用这份" }).click();
    await officer.getByText("尚未保存").waitFor();
    await officer.getByRole("button", { name: "保存为第 2 版" }).click();
    await officer.getByText("当前第 2 版").waitFor();
    expect(await versions().first().innerText()).toContain(
      `取自《${gone.slug}》`,
    );
    await line("平面").waitFor();
    await versions().last().getByRole("link", { name: "从此版改起" }).click();
    await line("尺寸").waitFor();
    await officer.getByRole("button", { name: "保存为第 3 版" }).click();
    await officer.getByText("当前第 3 版").waitFor();
  });
});

describe("a change after the first mark", () => {
  it("shows who would move, wants a reason, and stands as a version of its own", async () => {
    await openJudging(event);
    for (const [number, size, look] of [
      ["001", "45", "20"],
      ["002", "20", "44"],
    ] as const)
      expect(await mark(event, "C1", number, { size, look })).toBe("");
    await officer.reload();
    await officer.getByText("原方案已冻结").waitFor();
    const reason = officer.getByLabel("修改原因");

    await reason.fill("外观扣分过重");
    await type("尺寸", "满分", "40");
    await type("外观", "满分", "60");
    await officer.getByRole("button", { name: "看谁会变动" }).click();
    const change = officer.locator("#change");
    await change.getByText("已打 45，新方案不允许").waitFor();
    await officer.getByRole("button", { name: "保存为第 4 版" }).click();
    const refused = officer.locator(".scheme-save .summary[role=alert]");
    await refused.getByText("有 1 个已打的分不合新方案").waitFor();
    expect(await reason.inputValue()).toBe("外观扣分过重");
    expect(await line("外观").innerText()).toContain("60");

    for (const [node, weight] of [
      ["尺寸", "0.8"],
      ["外观", "1.2"],
    ] as const) {
      await type(node, "满分", "50");
      await type(node, "权重", weight);
    }
    await officer.getByRole("button", { name: "看谁会变动" }).click();
    await change.getByText("2 名选手中有 2 人变动").waitFor();
    expect(await change.locator("tbody tr").allInnerTexts()).toEqual([
      expect.stringMatching(/2\s+1\s+64\.00\s+68\.80/),
      expect.stringMatching(/1\s+2\s+65\.00\s+60\.00/),
    ]);
    // Judging is on: whose work it is stays behind the code.
    expect(await change.innerText()).not.toMatch(/方案[甲乙]/);
    expect(await versions().count()).toBe(3);
    await reason.fill(" ");
    await officer.getByRole("button", { name: "保存为第 4 版" }).click();
    await refused.getByText("请写明修改原因").waitFor();
    await reason.fill("技术文件更正");
    await officer.getByRole("button", { name: "保存为第 4 版" }).click();
    await officer.getByText("当前第 4 版").waitFor();
    const kept = await versions().first().innerText();
    expect(kept).toContain("已冻结");
    expect(kept).toContain("技术文件更正");
    const visitor = await open(`/contests/${event.slug}/${event.event}`);
    await visitor.getByText("权重 1.2").first().waitFor();
    await visitor.context().close();
  });
});
