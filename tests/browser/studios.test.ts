import { sql } from "kysely";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { addDays } from "~/kit/days";
import { database } from "~/platform/database.server";
import { appDatabase } from "~tests/support/app-database";
import { testBrowser } from "~tests/support/browser";
import { expectReadable } from "~tests/support/readable";

// A studio lead at a shop-floor PC, a worker on a phone, and a visitor whose objection stops a naming.
const { open } = testBrowser();

appDatabase();

const day = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
}).format(new Date());
const desk = { width: 1440, height: 900 };
const phone = { width: 360, height: 740 };

const fill = async (page: Page, fields: Record<string, string>) => {
  for (const [name, value] of Object.entries(fields))
    await page.fill(`main [name="${name}"]`, value);
};

describe("a studio's work", () => {
  let lead: Page;
  let outcome = "";
  const studio = async () => {
    const { rows } = await sql<{ slug: string; lead: string; worker: string }>`
      select s.slug, s.lead_id::text as lead, w.id::text as worker from studio s
      join person p on p.id = s.lead_id join "user" u on u.id = p.user_id and u.username = 'studio-lead'
      join "user" v on v.username = 'worker' join person w on w.user_id = v.id`.execute(
      database(),
    );
    if (!rows[0]) throw new Error("The demo studio lead leads no studio.");
    return rows[0];
  };

  it("goes from a raised problem to a trial that is agreed before it starts", async () => {
    const { slug, worker } = await studio();
    lead = await open(`/studios/${slug}`, { as: "studio-lead", ...desk });
    await expectReadable(lead);
    await lead.locator(".step-line > li").first().locator("a").first().click();
    await lead.waitForURL(/\/problems\//);
    await lead
      .locator("main select[name=ownerId]")
      .first()
      .selectOption(worker);
    await fill(lead, { dueOn: addDays(day, 20) });
    await lead.getByRole("button", { name: "受理" }).click();
    await lead.locator("main [name=metric]").waitFor();
    await fill(lead, {
      metric: "摆幅",
      measure: "厘米",
      baseline: "45",
      target: "50",
      sample: "3 个班次",
      startsOn: day,
      endsOn: addDays(day, 14),
      safetyApprovedBy: "安全环保部",
    });
    await lead.selectOption("main select[name=better]", "lower");
    const form = lead.locator("form", { has: lead.locator("[name=metric]") });
    await form.locator("select[name=ownerId]").selectOption(worker);
    await form.locator("button[type=submit]").click();
    await lead.locator(".field.wrong [name=target]").waitFor();
    expect(await lead.inputValue("[name=sample]")).toBe("3 个班次");
    await fill(lead, { target: "20" });
    await form.locator("button[type=submit]").click();
    await lead.locator("main [name=result]").waitFor();
  });

  it("brings out an outcome, divided by the lead and confirmed by a worker on a phone", async () => {
    const { slug, lead: leader, worker } = await studio();
    await lead.goto(`/studios/${slug}/outcomes/new`);
    await fill(lead, { title: "防摇限位装置", gist: "小车减速时自动跟摆。" });
    await lead.selectOption("main select[name=kind]", { index: 1 });
    await lead.locator("main form button[type=submit]").click();
    await lead.waitForURL(/\/outcomes\/O/);
    outcome = new URL(lead.url()).pathname;
    const share = (line: number, person: string, percent: string) =>
      Promise.all([
        lead.selectOption(`[name="shares[${line}].personId"]`, person),
        lead.fill(`[name="shares[${line}].percent"]`, percent),
      ]);
    await share(0, leader, "60");
    await share(1, worker, "39.9");
    const divide = lead.getByRole("button", { name: "保存份额" });
    await divide.click();
    await lead.getByText("99.9").first().waitFor();
    await share(1, worker, "40");
    await divide.click();
    await lead.locator(".ask button").click();
    await lead.locator(".ask").waitFor({ state: "detached" });

    await lead.locator("#evidence input[type=file]").setInputFiles({
      name: "试验记录.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"),
    });
    await lead.getByRole("link", { name: "试验记录.pdf" }).waitFor();
    await expectReadable(lead);

    const hand = await open("/", { as: "worker", ...phone });
    await hand.locator(`main a[href='${outcome}']`).first().click();
    await hand.waitForURL((url) => url.pathname === outcome);
    await hand.getByRole("button", { name: "确认我的份额 40%" }).click();
    await hand.locator("h1", { hasText: "已登记" }).waitFor();
    await expectReadable(hand);
    await hand.context().close();
    await lead.context().close();
  });

  it("is not named while an objection is open", async () => {
    const { rows } = await sql<{ slug: string; notice: number }>`
      select m.slug, n.id as notice from named_method m
      join public_notice n on n.subject_kind = 'method' and n.subject_id = m.id
      where m.state = 'notice' limit 1`.execute(database());
    const at = `/methods/${rows[0]?.slug}`;
    const visitor = await open(`${at}/notice`, phone);
    await fill(visitor, { byName: "一名职工", body: "步骤是班组集体想的。" });
    await visitor.locator("main form button[type=submit]").first().click();
    await visitor
      .locator("#objections")
      .getByText("步骤是班组集体想的")
      .waitFor();
    await visitor.context().close();
    await sql`update public_notice set opens_at = now() - interval '9 days', closes_at = now() - interval '1 day'
      where id = ${rows[0]?.notice}`.execute(database());
    const officer = await open(`${at}/naming`, {
      as: "district-administrator",
      ...desk,
    });
    await fill(officer, { documentNo: "滨工发〔测〕2号" });
    const form = officer.locator("form", {
      has: officer.locator("[name=documentNo]"),
    });
    await form.locator("button[type=submit]").click();
    await officer.getByText("还有异议没有答复").first().waitFor();
    expect(await officer.inputValue("[name=documentNo]")).toBe(
      "滨工发〔测〕2号",
    );
    await expectReadable(officer);
  });
});
