import { describe, expect, it } from "vitest";
import { schemeTemplates } from "~/contests/rules/scheme-templates";
import { testBrowser } from "~tests/support/browser";
import { sideways } from "~tests/support/readable";

const { open } = testBrowser();

/** The way to the district's event that is still being set up. */
async function waiting(): Promise<string> {
  const page = await open("/contests?tier=district");
  const contest = await page
    .locator("table.data tbody a")
    .first()
    .getAttribute("href");
  await page.context().close();
  return `${contest}/cnc-operator`;
}

describe("setting up an event and entering it", () => {
  it("edits a scheme as a tree, by keys too, sees the check and a trial run, and saves it", async () => {
    const event = await waiting();
    const page = await open(
      `/manage${event}/scheme?from=template:thirty-seventy`,
      { as: "contest-officer", width: 1440 },
    );
    const verdict = page.locator(".verdict");
    await page.getByText("方案成立").waitFor();
    const line = (name: string) =>
      page.locator(".scheme-line").filter({ hasText: name });
    await line("工件尺寸与精度").focus();
    await page.keyboard.press("Enter");
    await page.locator(".scheme-open").waitFor();
    await page.keyboard.press("Alt+ArrowUp");
    const names = () =>
      page.locator(".scheme-line .scheme-name").allInnerTexts();
    expect((await names()).indexOf("工件尺寸与精度")).toBe(3);
    await page.locator(".scheme-open").getByLabel("满分").fill("５０");
    await page.getByText("1 处不对").waitFor();
    expect(await verdict.innerText()).toContain("110");
    await page.locator(".scheme-open").getByLabel("满分").fill("40");
    await page.getByText("方案成立").waitFor();
    await page.getByRole("button", { name: "试算" }).click();
    const totals = page.locator(".trial tbody b");
    expect(await totals.count()).toBe(5);
    const first = await totals.first().innerText();
    await page.getByLabel("虚构选手 1, 理论知识").fill("0");
    expect(await totals.first().innerText()).not.toBe(first);
    await page.getByRole("button", { name: /保存为第/ }).click();
    await page.getByText("尚未保存").waitFor({ state: "detached" });
    expect((await names()).indexOf("工件尺寸与精度")).toBe(3);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });

  it("takes a scheme from a JSON file and from a workbook, and saves what came", async () => {
    const event = await waiting();
    const page = await open(`/manage${event}/scheme`, {
      as: "contest-officer",
      width: 1440,
    });
    const workbook = await page.request.get(
      `${new URL(page.url()).origin}/manage${event}/scheme/scheme.xlsx`,
    );
    const files = [
      {
        name: "scheme.json",
        mimeType: "application/json",
        buffer: Buffer.from(JSON.stringify(schemeTemplates.worldskills)),
      },
      {
        name: "scheme.xlsx",
        mimeType: "application/octet-stream",
        buffer: await workbook.body(),
      },
    ];
    const versions = page.locator("table.data tbody tr");
    for (const file of files) {
      await page.goto(`/manage${event}/scheme`);
      const before = await versions.count();
      await page.getByLabel("XLSX、CSV 或 JSON 文件").setInputFiles(file);
      await page.getByRole("button", { name: "导入", exact: true }).click();
      await page.getByText("尚未保存").waitFor();
      await page.getByRole("button", { name: /保存为第/ }).click();
      await page.getByText("尚未保存").waitFor({ state: "detached" });
      expect(new URL(page.url()).search).toBe("");
      expect(await versions.count()).toBe(before + 1);
    }
    await page.context().close();
  });

  it("lets a worker enter on a phone, and the officer approve several at once", async () => {
    const event = await waiting();
    const worker = await open(event, { as: "lecturer", width: 360 });
    await worker.getByRole("link", { name: "去报名" }).click();
    await worker.getByRole("button", { name: "报名参赛" }).click();
    await worker.getByText("等组织方审核").waitFor();
    const officer = await open(`/manage${event}/entries?state=applied`, {
      as: "contest-officer",
    });
    const boxes = officer.locator("table input[type=checkbox]");
    const count = await boxes.count();
    expect(count).toBeGreaterThan(1);
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await officer
      .getByRole("button", {
        name: "通过选中的",
        exact: true,
      })
      .click();
    await officer.getByText(`待审核 ${count - 2}`).waitFor();
  });

  it("says beside a field why it may not change, and keeps what may", async () => {
    const event = await waiting();
    const contest = event.slice(0, event.lastIndexOf("/"));
    const page = await open(`/manage${contest}/basics`, {
      as: "contest-officer",
    });
    const name = page.getByLabel("名称（中文）");
    expect(
      await name.evaluate((input: HTMLInputElement) => input.readOnly),
    ).toBe(true);
    await page.getByText("成绩已经公布，不能再改").first().waitFor();
    const place = page.getByLabel("地点");
    const was = await place.inputValue();
    await place.fill("新址");
    await page.getByRole("button", { name: "保存修改" }).click();
    await page.waitForURL(`**/manage${contest}`);
    await page.getByRole("link", { name: "看公开页面" }).click();
    await page.getByText("新址").waitFor();
    await page.goto(`/manage${contest}/basics`);
    await page.getByLabel("地点").fill(was);
    await page.getByRole("button", { name: "保存修改" }).click();
    await page.waitForURL(`**/manage${contest}`);
    await page.context().close();
  });

  it("proposes a weak point as a topic with one click, and the series' keeper takes it into a lecture", async () => {
    const contest = (await waiting()).replace(/\/[^/]+$/, "");
    const officer = await open(`/manage${contest}/crane-operator/weak-points`, {
      as: "contest-officer",
      width: 360,
    });
    await officer.getByRole("button", { name: "提为选题" }).first().click();
    await officer.getByText("待选用").waitFor();
    expect(await sideways(officer)).toBeLessThanOrEqual(0);
    const keeper = await open("/lectures/topics", {
      as: "district-administrator",
      width: 1440,
    });
    const line = keeper.locator("ul.proposed li").first();
    await line.getByText(/平均失分/).waitFor();
    await line.getByRole("button", { name: "用作这一讲的主题" }).click();
    await keeper.getByText("没有待选用的选题。").waitFor();
    await officer.reload();
    await officer.getByRole("link", { name: /第 \d+ 讲/ }).click();
    await officer.getByText("选题来自").waitFor();
    await officer
      .getByRole("link", { name: /起重机械操作工/ })
      .first()
      .waitFor();
    await officer.context().close();
    await keeper.context().close();
  });
});
