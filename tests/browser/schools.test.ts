import { describe, expect, it } from "vitest";
import { testBrowser } from "~tests/support/browser";

const { open } = testBrowser();

// A Tuesday evening some weeks ahead, as the wall clock of the form writes it.
const evening = () => {
  const at = new Date(Date.now() + 40 * 86_400_000);
  return `${at.toISOString().slice(0, 10)}T22:10`;
};

describe("a course from its dates to the class", () => {
  it("is scheduled by the manager, opened, and a worker on a phone enrols", async () => {
    const slug = "maichuang";
    const manager = await open(`/schools/${slug}/courses/new`, {
      as: "school-manager",
    });
    await manager.fill("input[name=title]", "夜班电工提高班");
    await manager.fill("input[name=first]", evening());
    await manager.fill("input[name=count]", "3");
    await manager.selectOption("select[name=room]", { index: 1 });
    await manager.click("button[value=preview]");
    await expect
      .poll(() => manager.locator("form ol.plain-list > li").count())
      .toBe(3);
    await manager.click("button[value=create]");
    await manager.waitForURL(/\/courses\/\d+$/);
    const course = new URL(manager.url()).pathname;
    await manager.goto(`${course}/edit`);
    await manager.click("button[name=state]");
    await manager.waitForURL((url) => url.pathname === course);

    const worker = await open(course, {
      as: "worker",
      width: 360,
      height: 740,
    });
    await worker.click("button[value=enrol]");
    await worker.getByText("您已报名").waitFor();
    await worker.context().close();

    await manager.goto(`/schools/${slug}/courses/new`);
    await manager.fill("input[name=title]", "另一门课");
    await manager.fill("input[name=first]", evening());
    await manager.fill("input[name=count]", "1");
    await manager.selectOption("select[name=room]", { index: 1 });
    await manager.click("button[value=create]");
    await manager
      .locator(".field.wrong .refusal", { hasText: "夜班电工提高班" })
      .waitFor();
    expect(await manager.inputValue("input[name=title]")).toBe("另一门课");
    await manager.context().close();
  });

  it("takes a worker's sign-in by the code on the wall, which counts one more at once", async () => {
    const worker = await open("/", { as: "worker", width: 360, height: 740 });
    await worker.locator("main a.primary[href$='/sign-in']").first().click();
    await worker.waitForURL(/\/sessions\/\d+\/sign-in$/);
    const path = new URL(worker.url()).pathname;
    const wall = await open(path, { as: "school-manager" });
    const before = Number(await wall.locator(".code-count b").textContent());
    await worker.fill("input[name=code]", "000000");
    await worker.click("main button[type=submit]");
    await worker.locator(".refusal").first().waitFor();
    const code =
      (await wall.locator(".code-digits").textContent())?.replace(/\s/g, "") ??
      "";
    await worker.fill("input[name=code]", code);
    await worker.click("main button[type=submit]");
    await worker.getByText("已签到").first().waitFor();
    await expect
      .poll(async () =>
        Number(await wall.locator(".code-count b").textContent()),
      )
      .toBe(before + 1);
  });
});
