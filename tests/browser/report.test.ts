import { expect, it } from "vitest";
import { testBrowser } from "~tests/support/browser";

const { open } = testBrowser();

it("a number of the five-year report opens the rows it was counted from, down to the thing itself", async () => {
  const page = await open("/reports/2013-2018", { width: 1440 });
  await page
    .getByRole("link", { name: "以职工名字命名的先进操作法: 111" })
    .click();
  await page.waitForURL("**/reports/2013-2018/named-methods");
  const rows = page.locator("table.data tbody tr");
  await rows.first().waitFor();
  expect(await rows.count()).toBe(50);
  await page.getByRole("link", { name: /^2016/ }).click();
  await page.waitForURL((url) => url.search === "?year=2016");
  const shown = page.locator("nav [aria-current=page] strong");
  await page.waitForFunction(
    () => document.querySelectorAll("table.data tbody tr").length < 50,
  );
  expect(await shown.innerText()).toContain(String(await rows.count()));
  const first = rows.first().getByRole("link");
  expect(await first.getAttribute("href")).toMatch(/^\/methods\//);
  await page.context().close();
});

it("prints every column on paper, and none of the frame", async () => {
  const page = await open("/reports/2013-2018", { width: 700 });
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("th.year").first().isVisible()).toBe(true);
  expect(await page.locator(".rail").isVisible()).toBe(false);
  await page.context().close();
});
