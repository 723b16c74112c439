import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import { appDatabase } from "~tests/support/app-database";
import { testBrowser } from "~tests/support/browser";

// The ways into an event, as people act on them: why a worker may not enter, an enterprise's list with a wrong row,
// nomination from a lower contest with one click, a late entry and a withdrawal with their reasons.

const { open } = testBrowser();
const slug = "entry-hall";
const here = `/contests/${slug}/cnc`;
appDatabase();
let own = { name: "", unit: "" };

/** A contest of the district with two events: one open to all, one for those of 90 years and more. */
beforeAll(async () => {
  const db = database();
  await sql`
    with held as (
      insert into contest (slug, unit_id, name, name_en, starts_on, ends_on, state)
      select ${slug}, id, '报名演练', 'Entry rehearsal', current_date - 700, current_date - 700, 'open' from unit where parent_id is null
      returning id
    ), events as (
      insert into contest_event (contest_id, slug, trade_code, name, name_en, eligibility, quota_per_unit, starts_at)
      select held.id, v.slug, f.trade_code, v.name, v.slug, v.asks::jsonb, v.quota, now() + interval '30 days'
      from held, (values ('cnc', '数控', '{}', null), ('veterans', '老将', '{"minAge":90}', 2)) v(slug, name, asks, quota),
        (select e.trade_code from contest_event e join contest c on c.id = e.contest_id where c.slug like 'tingchao-2026-heats-%') f
      returning id, slug
    )
    insert into contest_feeder (event_id, from_event_id, places)
    select events.id, e.id, 3 from events, contest_event e join contest c on c.id = e.contest_id
    where events.slug = 'cnc' and c.slug like 'tingchao-2026-heats-%'`.execute(
    db,
  );
  // Somebody of the officer's enterprise whose name nobody else there bears.
  const { rows } = await sql<{ name: string; unit: string }>`
    select p.name, min(u.name) as unit from person p
    join membership m on m.person_id = p.id and m.period @> current_date join unit u on u.id = m.unit_id
    where p.user_id is null and u.path <@ (select s.path from role_grant g join unit s on s.id = g.scope_id
      join person o on o.id = g.person_id join "user" a on a.id = o.user_id
      where a.username = 'union-officer' and g.role = 'union-officer' and g.scope_kind = 'unit' limit 1)
    group by p.name having count(*) = 1 order by 1 limit 1`.execute(db);
  own = rows[0] ?? own;
});

describe("the ways into an event", () => {
  it("tells a worker on a phone the terms, the quota and every reason why not", async () => {
    const page = await open(`/contests/${slug}/veterans`, {
      as: "worker",
      width: 360,
    });
    await page.getByText("每家企业限报 2 人").waitFor();
    await page.getByText("您现在不能报名：").waitFor();
    await page.getByText(/竞赛首日 \d+ 周岁，未满 90 周岁/).waitFor();
    expect(await page.getByRole("link", { name: "去报名" }).count()).toBe(0);
    await page.context().close();
  });

  it("shows an enterprise's officer the wrong rows of a list, and enters the right ones on purpose", async () => {
    const page = await open(here, { as: "union-officer", width: 1024 });
    await page.getByRole("link", { name: "为本单位报名" }).click();
    await page
      .getByLabel("或粘贴表格")
      .fill(
        `姓名\t单位\t技能等级\n${own.name}\t${own.unit}\t高级工\n查无此人\t${own.unit}\t\n`,
      );
    await page.getByRole("button", { name: "检查名单" }).click();
    const wrong = page.locator(".summary[role=alert]");
    await wrong.getByText("第 3 行").waitFor();
    expect(await wrong.innerText()).toContain("没有 查无此人");
    expect(await page.getByLabel("或粘贴表格").inputValue()).toContain(
      "查无此人",
    );
    await page.getByText("还没有人报名。").waitFor();
    await page.getByRole("button", { name: "只为无误的 1 人报名" }).click();
    const line = page.locator("table.data tr").filter({ hasText: own.name });
    await line.getByText("待审核").waitFor();
    await page.context().close();
  });

  it("nominates the first of a lower contest with one click, takes somebody late and lets somebody go, each with a reason", async () => {
    const page = await open(`/manage${here}/stages`, {
      as: "contest-officer",
      width: 1440,
    });
    await page.getByRole("button", { name: "提名前 3 名" }).click();
    await page.getByText(/已提名 [3-9] 人/).waitFor();

    await database()
      .updateTable("contest")
      .set({
        entry_opens_at: new Date(Date.now() - 7_200_000),
        entry_closes_at: new Date(Date.now() - 3_600_000),
      })
      .where("slug", "=", slug)
      .execute();
    await page.goto(`/manage${here}/entries?via=feeder`);
    expect(await page.locator("table.data tbody tr").count()).toBe(3);
    await page.getByLabel("手机号或用户名").fill("lecturer");
    await page.getByRole("button", { name: "录入并通过" }).click();
    await page.getByText("已过截止时间，请写明迟报原因").first().waitFor();
    await page.getByLabel("书面理由").fill("赴外地抢修");
    await page.getByRole("button", { name: "录入并通过" }).click();
    const late = page.locator("table.data tr").filter({ hasText: "迟报" });
    await late.getByText("已通过").waitFor();
    await late.getByRole("button", { name: "退出" }).click();
    const asked = page.locator(".confirm:popover-open");
    await asked.getByLabel("原因").fill("工期冲突");
    await asked.getByRole("button", { name: "退出" }).click();
    await late.getByText("已退出").waitFor();
    expect(await late.innerText()).toContain("工期冲突");
    await page.context().close();
  });
});
