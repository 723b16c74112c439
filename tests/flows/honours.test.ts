import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { todayFor } from "~/honours/today.server";
import { isMember } from "~/members/rules/actor";
import { actorOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import * as sheet from "~/routes/honours/export";
import * as honourPage from "~/routes/honours/honour";
import * as list from "~/routes/honours/list";
import * as passport from "~/routes/honours/passport";
import * as recording from "~/routes/honours/record";
import * as figurePage from "~/routes/reports/figure";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, get, post } from "~tests/support/requests";

testDatabase("demo");

type Row = Record<string, any>;
const one = async (query: ReturnType<typeof sql<Row>>): Promise<Row> => {
  const { rows } = await query.execute(database());
  if (!rows[0]) throw new Error("The demo district has no such row.");
  return rows[0];
};

let member: Row;
let stranger: Row;
beforeAll(async () => {
  // Someone of the demo officer's own enterprise with a passport of their own keeping, and someone of elsewhere.
  const people = sql`select p.id, p.name, m.unit_id, m.member_no, u.path from person p
    join membership m on m.person_id = p.id and upper_inf(m.period) join unit u on u.id = m.unit_id
    where not p.public_passport and lower(m.period) < '2020-01-01'`;
  const own = sql`(select g.scope_id from role_grant g where g.role = 'union-officer' and g.scope_kind = 'unit' order by g.id limit 1)`;
  member = await one(
    sql`${people} and m.unit_id = ${own} order by p.id limit 1`,
  );
  stranger = await one(
    sql`${people} and m.unit_id <> ${own} order by p.id limit 1`,
  );
  await sql`update membership set member_no = 'ZX-1' where person_id = ${member.id}`.execute(
    database(),
  );
  await sql`update membership set member_no = 'ZX-2' where person_id = ${stranger.id}`.execute(
    database(),
  );
});

const record = async (
  fields: Record<string, string>,
  as: string,
  kind = "chief-worker",
) =>
  answerOf(
    recording.action(
      argsOf(await post(`/honours/new?kind=${kind}`, fields, as)) as never,
    ),
  );
const fields = {
  person: "ZX-1",
  level: "district",
  basis: "企业推荐，评审会评定",
  documentNo: "滨工发〔2026〕荣99号",
  awardedOn: "2026-01-15",
};
const errorsOf = (answer: Row) => answer.data.refused.error as Row;

describe("recording an honour", () => {
  it("writes it with the kind's term, its unit and an audit line", async () => {
    const { to } = await record(fields, "union-officer");
    expect(to).toMatch(/^\/honours\/\d+$/);
    const id = Number(to?.split("/").at(-1));
    const row = await one(sql`select * from honour where id = ${id}`);
    expect(row).toMatchObject({
      person_id: member.id,
      unit_id: member.unit_id,
      expires_on: "2029-01-14",
    });
    const line = await one(
      sql`select act from audit_entry where subject_kind = 'honour' and subject_id = ${String(id)}`,
    );
    expect(line.act).toBe("honour.record");
  });

  it("refuses with the reason beside the field, what was typed kept, and writes nothing", async () => {
    const before = await one(sql`select count(*)::int as n from honour`);
    const again = await record(fields, "union-officer");
    expect([again.status, errorsOf(again)]).toEqual([
      422,
      { "": ["recorded-already"] },
    ]);
    expect(again.data.refused.initialValue.basis).toBe(fields.basis);
    const elsewhere = await record(
      { ...fields, person: "ZX-2" },
      "union-officer",
    );
    expect(errorsOf(elsewhere)).toEqual({ person: ["holder-unknown"] });
    const later = await record(
      { ...fields, awardedOn: "2099-01-01" },
      "union-officer",
    );
    expect(errorsOf(later)).toEqual({ awardedOn: ["awarded-later"] });
    const early = await record(
      { ...fields, awardedOn: "1940-01-01" },
      "union-officer",
    );
    expect(errorsOf(early)).toEqual({ awardedOn: ["awarded-too-early"] });
    const empty = await record({}, "union-officer");
    expect(errorsOf(empty).person).toEqual(["required"]);
    const unit = await record(
      { ...fields, collective: "装卸一班", unit: "没有这个工会" },
      "district-administrator",
      "pioneer-collective",
    );
    expect(errorsOf(unit)).toEqual({ unit: ["unit-unknown"] });
    expect(await one(sql`select count(*)::int as n from honour`)).toEqual(
      before,
    );
  });

  it("asks for the number where several people bear the name", async () => {
    const twin = await one(
      sql`select name from person group by name having count(*) > 1 order by count(*) desc limit 1`,
    );
    const answer = await record(
      { ...fields, person: twin.name },
      "district-administrator",
    );
    expect(errorsOf(answer).person[0]).toMatch(/^holder-several\?found=/);
  });

  it("is for officers only", async () => {
    expect((await record(fields, "worker")).status).toBe(403);
  });
});

describe("an honour that stands", () => {
  const act = async (id: number, fields: Record<string, string>, as: string) =>
    answerOf(
      honourPage.action(
        argsOf(await post(`/honours/${id}`, fields, as), {
          id: String(id),
        }) as never,
      ),
    );
  const open = async (id: number, as?: string) =>
    answerOf(
      honourPage.loader(
        argsOf(await get(`/honours/${id}`, as), { id: String(id) }) as never,
      ),
    );

  it("waits for its officer before it ends, and is renewed by a term", async () => {
    const { id } = await one(
      sql`insert into honour (kind, level, person_id, unit_id, basis, awarded_on, expires_on)
        values ('chief-worker', 'district', ${member.id}, ${member.unit_id}, 'x', current_date - 1000, current_date + 30) returning id`,
    );
    const request = await get("/", "union-officer");
    const officer = await actorOf(request);
    if (!isMember(officer)) throw new Error("not signed in");
    const lines = await todayFor(officer, request);
    expect(lines.map(({ to }) => to)).toContain(`/honours/${id}`);
    await act(id, { act: "renew", documentNo: "续1号" }, "union-officer");
    const row = await one(
      sql`select (expires_on - current_date) > 1000 as later from honour where id = ${id}`,
    );
    expect(row.later).toBe(true);
    const twice = await act(
      id,
      { act: "renew", documentNo: "续2号" },
      "union-officer",
    );
    expect(twice.status).toBe(422);
  });

  it("is revoked with a reason, and then gone for the public and from the report", async () => {
    const { id } = await one(
      sql`select id from honour where person_id = ${member.id} and awarded_on = '2026-01-15'`,
    );
    expect((await open(id)).status).toBe(200);
    const noReason = await act(id, { act: "revoke" }, "union-officer");
    expect(noReason.status).toBe(422);
    await act(id, { act: "revoke", reason: "材料不实" }, "union-officer");
    expect((await open(id)).status).toBe(404);
    expect((await open(id, "union-officer")).data.honour.revokedReason).toBe(
      "材料不实",
    );
    const listed = await answerOf(
      list.loader(argsOf(await get("/honours?standing=revoked")) as never),
    );
    expect(listed.data.total).toBe(0);
    const again = await act(
      id,
      { act: "revoke", reason: "再来一次" },
      "union-officer",
    );
    expect(errorsOf(again)).toEqual({ "": ["already-revoked"] });
  });
});

describe("the list as a sheet", () => {
  it("writes no text that a spreadsheet takes for a formula", async () => {
    await sql`update honour set basis = '=HYPERLINK("http://x")' where id = (select min(id) from honour)`.execute(
      database(),
    );
    const answer = await answerOf(
      sheet.loader(
        argsOf(await get("/honours/export/honours.csv"), {
          file: "honours.csv",
        }) as never,
      ),
    );
    expect(answer.data).toContain("'=HYPERLINK");
    expect(answer.data).not.toMatch(/(^|,)"?=/m);
  });
});

describe("a passport", () => {
  const read = async (id: number, as?: string) =>
    answerOf(
      passport.loader(
        argsOf(await get(`/people/${id}`, as), { id: String(id) }) as never,
      ),
    );
  const choose = async (id: number, display: string, as: string) =>
    answerOf(
      passport.action(
        argsOf(await post(`/people/${id}`, { display }, as), {
          id: String(id),
        }) as never,
      ),
    );

  it("is closed until its person opens it; no part of it leaves the server before", async () => {
    const { id, name, phone } = await one(
      sql`select id, name, phone from person where user_id = (select id from "user" where username = 'worker')`,
    );
    await choose(id, "kept", "worker");
    const closed = await read(id);
    expect(closed.status).toBe(404);
    expect(JSON.stringify(closed.data)).not.toContain(name);
    expect((await read(id, "judge")).status).toBe(404);
    expect((await read(id, "union-officer")).data.open).toBeNull();
    expect((await choose(id, "everyone", "union-officer")).status).toBe(403);
    await choose(id, "everyone", "worker");
    const opened = await read(id);
    expect(opened.data.name).toBe(name);
    expect(opened.data.open).toBeNull();
    for (const kept of ["born", "phone", "sex", "member_no"])
      expect(JSON.stringify(opened.data)).not.toContain(`"${kept}`);
    if (phone) expect(JSON.stringify(opened.data)).not.toContain(phone);
  });

  it("shows confidential outcomes and methods to its person alone", async () => {
    const { id } = await one(
      sql`select id from person where user_id = (select id from "user" where username = 'studio-lead')`,
    );
    const { no } = await one(
      sql`select o.no from outcome o join outcome_share s on s.outcome_id = o.id
        where s.person_id = ${id} and o.state = 'registered' order by o.id limit 1`,
    );
    await sql`update outcome set confidential = true where no = ${no}`.execute(
      database(),
    );
    const holds = async (as?: string) =>
      JSON.stringify((await read(id, as)).data).includes(no);
    expect(await holds("studio-lead")).toBe(true);
    expect(await holds()).toBe(false);
    expect(await holds("union-officer")).toBe(false);
    expect(await holds("district-administrator")).toBe(false);
  });

  it("adds up the ledger, corrections included", async () => {
    const { person_id, minutes } = await one(
      sql`select person_id, sum(minutes)::int as minutes from hours_entry h join person p on p.id = h.person_id
        where p.public_passport group by 1 having count(*) > 2 limit 1`,
    );
    const { data } = await read(person_id);
    const sum = (data.years as Row[]).reduce(
      (all, year) => all + year.minutes,
      0,
    );
    expect(sum).toBe(minutes);
  });
});

describe("the rows of a figure that names people", () => {
  const rows = async (as?: string) =>
    (
      await answerOf(
        figurePage.loader(
          argsOf(await get("/reports/2013-2018/members", as), {
            period: "2013-2018",
            figure: "members",
          }) as never,
        ),
      )
    ).data;

  it("are the district's; the number is everybody's", async () => {
    const open = await rows();
    expect(open.value).toBe(5000);
    expect(open.behind).toBeNull();
    expect((await rows("union-officer")).behind).toBeNull();
    expect((await rows("district-administrator")).behind.rows.length).toBe(50);
  });
});
