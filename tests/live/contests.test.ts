import { describe, expect, it } from "vitest";
import { testBrowser } from "~tests/support/browser";
import { sideways } from "~tests/support/readable";

const { open } = testBrowser();

describe("a judge on a tablet", () => {
  it("marks a whole sheet by taps, offline for a while, and the board in the hall follows", async () => {
    const judge = await open("/judging", { as: "judge" });
    await judge.locator("a.primary").click();
    await judge.locator(".keypad").waitFor();
    const code =
      (await judge.locator("h1").innerText()).match(/[A-Z]\d{3}/)?.[0] ?? "";
    const state = judge.locator(".save-state b");
    expect(await state.innerText()).toBe("已保存");
    expect(await sideways(judge)).toBeLessThanOrEqual(0);
    const key = await judge.locator(".keys button").first().boundingBox();
    expect(key?.height).toBeGreaterThanOrEqual(56);

    const visitor = await open("/contests?tier=district", {
      width: 1920,
      height: 1080,
    });
    const contest = await visitor
      .locator("table.data tbody a")
      .first()
      .getAttribute("href");
    await visitor.goto(`${contest}/welder/board`);
    const line = visitor.locator(".board-lines li").filter({ hasText: code });
    expect(await line.textContent()).toContain("评分未齐");

    await judge.context().setOffline(true);
    for (const digit of ["2", "4", ".", "5"])
      await judge
        .locator(".keys button", { hasText: new RegExp(`^[${digit}]$`) })
        .click();
    await judge.locator("button.keep").click();
    await judge.getByText("待上传 1").waitFor();
    await judge.context().setOffline(false);
    await judge.getByText("已保存").waitFor();

    await judge.locator(".keys.steps button", { hasText: "2" }).click();
    await judge.getByRole("button", { name: "提交评分表" }).first().click();
    await judge.locator(".confirm button.primary").click();
    // A total shows with the last sheet of the panel.
    await visitor.waitForFunction(
      (label) =>
        [...document.querySelectorAll(".board-lines li")].some(
          (item) =>
            item.textContent?.includes(label) &&
            /\d+\.\d\d/.test(item.textContent),
        ),
      code,
      { timeout: 15_000 },
    );
    await judge.waitForFunction(
      (left) => !document.querySelector("h1")?.textContent?.includes(left),
      code,
    );
  });
});
