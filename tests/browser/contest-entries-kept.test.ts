import ExcelJS from "exceljs";
import { sql } from "kysely";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import { appDatabase } from "~tests/support/app-database";
import { testBrowser } from "~tests/support/browser";

// An event's entries between those who make them and who decides: an enterprise's file is mended and entered, the organiser
// refuses and approves, the enterprise replaces and takes back, and the organiser goes over the terms with a written reason.

const { open } = testBrowser();
const slug = "entries-kept";
const here = `/contests/${slug}/kept`;
const phone = "13900007531";
appDatabase();
let unit = "";
let workers: { id: number; name: string }[] = [];
let union: Page;
let officer: Page;

/** An event for those born in 1970 or later, two of each enterprise; of the officer's own four such workers, then an older one. */
beforeAll(async () => {
  const db = database();
  await sql`
    with held as (
      insert into contest (slug, unit_id, name, name_en, starts_on, ends_on, state)
      select ${slug}, id, '报名往来', 'Entries kept', '2024-12-31', '2024-12-31', 'open' from unit where parent_id is null
      returning id
    )
    insert into contest_event (contest_id, slug, trade_code, name, name_en, eligibility, quota_per_unit, starts_at)
    select id, 'kept', (select min(code) from trade where retired_on is null), '车工', 'Turning', '{"maxAge":54}', 2,
      now() + interval '30 days' from held`.execute(db);
  const { rows } = await sql<{ id: number; name: string; unit: string }>`
    with own as (
      select min(p.id) as id, p.name, min(u.name) as unit, min(u.id) as unit_id, min(p.born_on) >= '1970-01-01' as young
      from person p join membership m on m.person_id = p.id and m.period @> current_date join unit u on u.id = m.unit_id
      where u.path <@ (select s.path from role_grant g join unit s on s.id = g.scope_id
        join person o on o.id = g.person_id join "user" a on a.id = o.user_id
        where a.username = 'union-officer' and g.role = 'union-officer' and g.scope_kind = 'unit' limit 1)
      and p.user_id is null group by p.name having count(*) = 1
    ), each as (select *, row_number() over (partition by unit_id, young order by id) as nth from own)
    select id, name, unit from each where unit_id = (select unit_id from each where (young and nth >= 4) or not young
      group by 1 having count(distinct young) = 2 order by 1 limit 1)
    and ((young and nth <= 4) or (not young and nth = 1)) order by young desc, nth`.execute(
    db,
  );
  unit = rows[0]?.unit ?? "";
  workers = rows;
  expect(workers.length).toBe(5);
  await setPhone(phone);
  [union, officer] = await Promise.all([
    open(here, { as: "union-officer" }),
    open(`/manage${here}/entries`, { as: "contest-officer" }),
  ]);
});
afterAll(() => setPhone(null));

const setPhone = (to: string | null) =>
  database()
    .updateTable("person")
    .set({ phone: to })
    .where("id", "=", workers[4]?.id ?? 0)
    .execute();
const nameOf = (at: number) => workers[at]?.name ?? "";
/** The line of the nth worker in the table of entries. */
const lineOf = (page: Page, at: number) =>
  page.locator("table.data tbody tr").filter({ hasText: nameOf(at) });
/** Asks for an act on a line, fills its question by labels, and confirms. */
async function act(
  line: Locator,
  label: string,
  fields: Record<string, string>,
) {
  await line.getByRole("button", { name: label, exact: true }).first().click();
  const asked = line.page().locator(".confirm:popover-open");
  for (const [name, value] of Object.entries(fields))
    await asked.getByLabel(name).fill(value);
  await asked.locator("button[type=submit]").click();
  await asked.waitFor({ state: "hidden" });
}

describe("an enterprise's list", () => {
  it("comes as a workbook, says its errors by row, and is mended in place and entered", async () => {
    await union.getByRole("link", { name: "为本单位报名" }).click();
    const book = new ExcelJS.Workbook();
    book.addWorksheet("名单").addRows([
      ["姓名", "单位", "技能等级"],
      [nameOf(0), unit, "高级工"],
      [nameOf(1), unit, "八级工"],
      [nameOf(4), unit, ""],
      [nameOf(2), unit, "技师"],
      [nameOf(3), unit, ""],
    ]);
    await union.getByLabel("文件").setInputFiles({
      name: "名单.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from(await book.xlsx.writeBuffer()),
    });
    await union.getByRole("button", { name: "检查名单" }).click();
    const wrong = union.locator(".summary[role=alert] li");
    await wrong.first().waitFor();
    expect(await wrong.allInnerTexts()).toEqual([
      expect.stringMatching(/第 3 行.*“八级工”不认识/),
      expect.stringMatching(/第 4 行.*周岁，超过 54 周岁/),
      expect.stringMatching(/第 6 行.*本单位的 2 个名额已满/),
    ]);
    const text = union.getByLabel("或粘贴表格");
    const [header, first, second] = (await text.inputValue()).split("\n");
    await text.fill(
      [header, first, second?.replace("八级工", "三级")].join("\n"),
    );
    await union.getByRole("button", { name: "检查名单" }).click();
    await union.getByText("名单无误，共 2 人，尚未提交。").waitFor();
    await union.getByText("还没有人报名。").waitFor();
    await union.getByRole("button", { name: "为 2 人报名" }).click();
    for (const at of [0, 1])
      await lineOf(union, at).getByText("待审核").waitFor();
    await lineOf(union, 1).getByText("三级/高级工").waitFor();
  });
});

describe("the organiser's decisions", () => {
  it("refuse with a reason and approve, and the enterprise reads both", async () => {
    await officer.reload();
    await officer.getByLabel(`选择 ${nameOf(1)}`).check();
    await officer.getByRole("button", { name: "不通过选中的" }).click();
    const summary = officer.locator(".summary[role=alert]");
    await summary.waitFor();
    expect(await officer.getByLabel(`选择 ${nameOf(1)}`).isChecked()).toBe(
      true,
    );
    await officer.getByLabel("不通过的原因").fill("证书过期");
    await officer.getByRole("button", { name: "不通过选中的" }).click();
    await lineOf(officer, 1).getByText("未通过").waitFor();
    await officer.getByLabel(`选择 ${nameOf(0)}`).check();
    await officer
      .getByRole("button", { name: "通过选中的", exact: true })
      .click();
    await lineOf(officer, 0).getByText("已通过").waitFor();
    await union.reload();
    await lineOf(union, 1).getByText("证书过期").waitFor();
    await lineOf(union, 0).getByText("001").waitFor();
  });
});

describe("what an enterprise entered", () => {
  it("is replaced by one of its own; who is nobody's leaves everything as it was", async () => {
    const replaced = { 替换人姓名: "查无此人", 原因: "病假" };
    await act(lineOf(union, 0), "换人", replaced);
    await union
      .locator(".summary[role=alert]")
      .getByText("没有 查无此人")
      .waitFor();
    await lineOf(union, 0)
      .getByRole("button", { name: "换人" })
      .first()
      .click();
    const asked = union.locator(".confirm:popover-open");
    expect(await asked.getByLabel("原因").inputValue()).toBe("病假");
    await asked.getByLabel("替换人姓名").fill(nameOf(2));
    await asked.getByRole("button", { name: "换人" }).click();
    await lineOf(union, 2).getByText("待审核").waitFor();
    await lineOf(union, 0).getByText("已退出").waitFor();
    expect(await lineOf(union, 0).innerText()).toContain("病假");
  });
});

describe("the organiser's own entry", () => {
  it("of somebody against the terms says all reasons beside the field, and wants them seen and answered in writing", async () => {
    await officer.goto(`/manage${here}/terms`);
    await officer.getByLabel("每家企业名额（人）").fill("1");
    await officer.getByRole("button", { name: "保存条件" }).click();
    await officer.waitForURL(`**/manage${here}`);
    await officer.getByRole("link", { name: "审核报名" }).click();
    const form = officer.locator("form.form");
    const account = form.getByLabel("手机号或用户名");
    const submit = form.getByRole("button", { name: "录入并通过" });
    await account.fill(phone);
    await form.getByLabel("证书编号").fill("技 0531");
    await submit.click();
    const against = form.locator(".field.wrong .refusal");
    await against.getByText("超过 54 周岁").waitFor();
    expect(await against.innerText()).toContain("本单位的 1 个名额已满");
    expect(await account.inputValue()).toBe(phone);
    expect(await form.getByLabel("证书编号").inputValue()).toBe("技 0531");
    await form.getByLabel("凭书面理由仍为其报名").check();
    await submit.click();
    await against.getByText("须写明理由").waitFor();
    expect(await lineOf(officer, 4).count()).toBe(0);
    await form.getByRole("textbox", { name: "书面理由" }).fill("特邀传艺");
    await submit.click();
    await lineOf(officer, 4).getByText("已通过").waitFor();
    expect(await lineOf(officer, 4).innerText()).toContain("特邀传艺");
    const visitor = await open(here);
    await visitor.getByText(nameOf(4)).first().waitFor();
    await visitor.context().close();
  });
});

describe("a withdrawal by the enterprise", () => {
  it("takes a reason, which the organiser reads", async () => {
    await act(lineOf(union, 2), "退出", { 原因: "调岗" });
    await lineOf(union, 2).getByText("已退出").waitFor();
    await officer.reload();
    expect(await lineOf(officer, 0).innerText()).toContain("病假");
    expect(await lineOf(officer, 2).innerText()).toContain("调岗");
  });
});
