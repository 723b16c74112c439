import { readdirSync, readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import JSZip from "jszip";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import * as bundle from "~/routes/contests/bundle";
import * as eventPage from "~/routes/contests/event";
import * as figurePage from "~/routes/reports/figure";
import * as importPast from "~/routes/contests/import-past";
import * as passport from "~/routes/honours/passport";
import { testDatabase } from "~tests/support/database";
import { anyTrade, districtId } from "~tests/support/district";
import { answerOf, argsOf, cookieOf, get } from "~tests/support/requests";

// Contests of the past: a bundle or a table of results becomes a closed contest with final results.

testDatabase("demo");

let unit = "";
let trade = "";
let member = { id: 0, name: "", unit: "" };
const fields = (some: Record<string, string> = {}) => ({
  unit,
  trade,
  name: "往届竞赛",
  nameEn: "Past contest",
  slug: "past-2014",
  startsOn: "2014-05-01",
  endsOn: "2014-05-02",
  eventName: "焊工",
  eventNameEn: "Welding",
  eventSlug: "welding",
  ...some,
});

async function send(
  file: Uint8Array | string,
  some: Record<string, string> = {},
  as = "contest-officer",
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields(some)))
    form.set(name, value);
  const bytes = typeof file === "string" ? Buffer.from(file) : file;
  form.set("file", new Blob([new Uint8Array(bytes)]), "results");
  const request = new Request("http://localhost:3000/x", {
    method: "POST",
    headers: { cookie: await cookieOf(as) },
    body: form,
  });
  return answerOf(importPast.action(argsOf(request)));
}
const ranking = async (slug: string, event: string) =>
  (await answerOf(eventPage.loader(argsOf(await get("/x"), { slug, event }))))
    .data.ranking;
const codes = (answer: { data: any }) =>
  answer.data.file.problems.map(({ row, refusal }: any) => [row, refusal.code]);

beforeAll(async () => {
  const db = database();
  unit = String(await districtId());
  trade = await anyTrade();
  member = await db
    .selectFrom("person as p")
    .innerJoin("membership as m", "m.person_id", "p.id")
    .innerJoin("unit as u", "u.id", "m.unit_id")
    .innerJoin("user as a", "a.id", "p.user_id")
    .select(["p.id", "p.name", "u.name as unit"])
    .where("a.username", "=", "worker")
    .executeTakeFirstOrThrow();
});

describe("a table of results", () => {
  it("becomes a closed contest with final results, and stands in the passport", async () => {
    const text = `名次,姓名,单位,总分,状态\n2,外来甲,外区一厂,88.5,\n1,${member.name},${member.unit},９０．２５,\n2,外来乙,外区二厂,88.50,\n,外来丙,外区三厂,,缺席\n`;
    expect(await send(text)).toMatchObject({
      status: 302,
      to: "/contests/past-2014/welding",
    });
    const { lines, scored } = await ranking("past-2014", "welding");
    // No scheme, so no bundle to offer and nothing that its hash would prove.
    expect(scored).toBe(false);
    expect(
      await answerOf(
        bundle.loader(
          argsOf(await get("/x"), { slug: "past-2014", event: "welding" }),
        ),
      ),
    ).toMatchObject({ status: 404 });
    expect(
      lines.map(({ name, rank, total, reason }: any) => [
        name,
        rank,
        Number(total),
        reason,
      ]),
    ).toEqual([
      [member.name, 1, 90.25, null],
      ["外来甲", 2, 88.5, null],
      ["外来乙", 2, 88.5, null],
      ["外来丙", null, 0, "absent"],
    ]);
    // Why is no business of the public's.
    await database()
      .updateTable("entrant")
      .set({ status_reason: "家中急事" })
      .where("status", "=", "absent")
      .execute();
    const shown = await ranking("past-2014", "welding");
    expect(JSON.stringify(shown)).not.toContain("家中急事");
    const page = await answerOf(
      passport.loader(
        argsOf(await get(`/people/${member.id}`, "worker"), {
          id: String(member.id),
        }),
      ),
    );
    expect(JSON.stringify(page.data)).toContain("往届竞赛");
  });

  it("takes another event into the same contest, but no event twice and no stranger's address", async () => {
    const text = "姓名,总分\n甲某,10\n乙某,10\n丙某,9\n";
    expect((await send(text, { eventSlug: "fitting" })).status).toBe(302);
    expect(
      (await ranking("past-2014", "fitting")).lines.map(
        ({ rank }: any) => rank,
      ),
    ).toEqual([1, 1, 3]);
    expect(
      (await send(text, { eventSlug: "fitting" })).data.refused.error,
    ).toEqual({ eventSlug: ["event-taken"] });
    const { slug } = await database()
      .selectFrom("contest")
      .select("slug")
      .where("source", "=", "here")
      .executeTakeFirstOrThrow();
    expect((await send(text, { slug })).data.refused.error).toEqual({
      slug: ["slug-taken"],
    });
  });

  it("names every wrong row and writes nothing", async () => {
    const count = () =>
      database()
        .selectFrom("contest")
        .select(({ fn }) => fn.countAll().as("n"))
        .executeTakeFirstOrThrow();
    const before = await count();
    const wrong = await send(
      "名次,姓名,总分,状态\n1,,9,\nNaN,甲,1e9,\n2,乙,-3,\n,丙,,\n3,丁,,缺席\n,戊,5,神游\n",
      { slug: "past-wrong" },
    );
    expect(wrong.status).toBe(422);
    expect(codes(wrong)).toEqual([
      [2, "list-name-empty"],
      [3, "result-rank-bad"],
      [3, "result-total-bad"],
      [4, "result-total-bad"],
      [5, "result-nothing"],
      [6, "result-both"],
      [7, "result-status-bad"],
      [7, "result-rank-missing"],
    ]);
    const long = "9".repeat(3000);
    expect(
      codes(
        await send(`编号,姓名,单位,总分\n${long},${long},${long},9\n`, {
          slug: "past-wrong",
        }),
      ),
    ).toEqual([
      [2, "list-name-long"],
      [2, "list-number-long"],
      [2, "list-unit-long"],
    ]);
    expect((await send("密码,姓名\nx,y\n")).status).toBe(422);
    expect((await send("")).data.file.refusals).toEqual(["empty-sheet"]);
    expect((await send(new Uint8Array(9 << 20))).data.file.refusals).toEqual([
      "past-too-big",
    ]);
    expect(
      (await send("姓名,总分\n甲,1\n", { startsOn: "31-02-2014" })).data.refused
        .error.startsOn,
    ).toBeTruthy();
    expect(await count()).toEqual(before);
    expect((await send("姓名\n甲\n", {}, "worker")).status).toBe(403);
  });
});

describe("the report and the honours", () => {
  const figure = async (id: string) => {
    const { data } = await answerOf(
      figurePage.loader(
        argsOf(await get("/x", "district-administrator"), {
          period: "2013-2018",
          figure: id,
        }),
      ),
    );
    return { total: data.value, year: data.byYear[2016] };
  };
  const all = async () => ({
    contests: await figure("district-contests"),
    entrants: await figure("contest-entrants"),
  });
  const of2016 = {
    slug: "past-2016",
    startsOn: "2016-05-01",
    endsOn: "2016-05-03",
  };

  it("go up by exactly what was imported, over all and in its year: a table", async () => {
    const before = await all();
    const text =
      "名次,姓名,总分,状态\n1,甲,90,\n2,乙,80,\n3,丙,70,\n,丁,,缺席\n";
    expect((await send(text, of2016)).status).toBe(302);
    const once = await all();
    expect(once).toEqual({
      contests: plus(before.contests, 1),
      entrants: plus(before.entrants, 3),
    });
    // Another event of the same contest is no other contest.
    await send(text, { ...of2016, eventSlug: "fitting" });
    expect(await all()).toEqual({
      contests: once.contests,
      entrants: plus(once.entrants, 3),
    });
  });

  it("go up by exactly what was imported: a workbook, and a bundle", async () => {
    const before = await all();
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("成绩");
    sheet.addRows([
      ["名次", "姓名", "总分"],
      [1, "甲", 90.5],
      [2, "乙", 80],
    ]);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    await send(bytes, { ...of2016, slug: "past-2016-xlsx" });
    const once = await all();
    expect(once).toEqual({
      contests: plus(before.contests, 1),
      entrants: plus(before.entrants, 2),
    });
    const folder = new URL("../contests/bundles/welding/", import.meta.url);
    const zip = new JSZip();
    for (const name of readdirSync(folder))
      zip.file(name, readFileSync(new URL(name, folder)));
    const entrants = readFileSync(new URL("entrants.csv", folder), "utf8");
    const took = entrants
      .trim()
      .split("\n")
      .slice(1)
      .filter((line) => !/,(absent|withdrew),/.test(line)).length;
    const taken = await send(await zip.generateAsync({ type: "uint8array" }), {
      ...of2016,
      slug: "past-2016-bundle",
    });
    expect(taken.to).toBe("/contests/past-2016-bundle/welding");
    expect(await all()).toEqual({
      contests: plus(once.contests, 1),
      entrants: plus(once.entrants, took),
    });
  });

  it("takes a bundle with marks below 0 where its scheme goes there, and names the row of a time that no table holds", async () => {
    const zipped = (time: string) => {
      const zip = new JSZip();
      const children = [{ id: "grade", type: "panel", min: "-3", max: "3" }];
      const root = { id: "total", combine: "sum", children };
      zip.file("scheme.json", JSON.stringify({ version: 1, root }));
      zip.file(
        "entrants.csv",
        `entrant,name,unit,status,time\nE1,外来甲,外厂,,${time}\n`,
      );
      zip.file(
        "marks.csv",
        "entrant,node,judge,mark,factor\nE1,grade,J1,-2,\nE1,grade,J2,3,\n",
      );
      return zip.generateAsync({ type: "uint8array" });
    };
    const own = { ...of2016, slug: "past-grades" };
    const refused = await send(await zipped("10000000000"), own);
    expect(refused.status).toBe(422);
    expect(refused.data.file.texts).toEqual([
      expect.stringMatching(/^entrants\.csv:2: .*10000000000/),
    ]);
    expect((await send(await zipped("61.5"), own)).to).toBe(
      "/contests/past-grades/welding",
    );
  });

  it("takes the honours that a table names, dated by the contest's last day, and none that it does not know", async () => {
    const given = () =>
      database()
        .selectFrom("honour")
        .select(["kind", "level", "awarded_on", "basis"])
        .where("person_id", "=", member.id)
        .orderBy("id", "desc")
        .execute();
    const before = (await given()).length;
    const row = (honours: string, name = member.name) =>
      `名次,姓名,单位,总分,荣誉\n1,${name},${member.unit},90,${honours}\n`;
    const own = { ...of2016, slug: "past-honours" };
    expect(codes(await send(row("武林盟主"), own))).toEqual([
      [2, "result-honour-unknown"],
    ]);
    expect(codes(await send(row("技术能手", "无名氏某某"), own))).toEqual([
      [2, "result-honour-nobody"],
    ]);
    // Above the district's own are its keepers' to give, whatever a table says.
    const both = row("技术能手；市级技术能手；全国劳动模范");
    expect(codes(await send(both, own))).toEqual([
      [2, "result-honour-beyond"],
      [2, "result-honour-beyond"],
    ]);
    expect((await given()).length).toBe(before);
    const keeper = "district-administrator";
    const kept = row("技术能手；市级技术能手");
    expect((await send(kept, own, keeper)).to).toBe(
      "/contests/past-honours/welding",
    );
    expect((await given()).slice(0, -before || undefined)).toEqual([
      {
        kind: "skilled-technician",
        level: "municipal",
        awarded_on: "2016-05-03",
        basis: "往届竞赛 焊工",
      },
      {
        kind: "skilled-technician",
        level: "district",
        awarded_on: "2016-05-03",
        basis: "往届竞赛 焊工",
      },
    ]);
    const page = await answerOf(
      passport.loader(
        argsOf(await get(`/people/${member.id}`, "worker"), {
          id: String(member.id),
        }),
      ),
    );
    const year = page.data.years.find((each: any) => each.year === 2016);
    expect(
      year.entries.filter(
        ({ kind, on }: any) => kind === "honour" && on === "2016-05-03",
      ),
    ).toHaveLength(2);
  });
});

const plus = (
  { total, year }: { total: any; year: any },
  more: number,
): unknown => ({ total: Number(total) + more, year: Number(year) + more });

describe("a bundle", () => {
  it("that the app gave out comes in as it was, and goes out again the same", async () => {
    const of = await database()
      .selectFrom("contest_event as e")
      .innerJoin("contest as c", "c.id", "e.contest_id")
      .select(["c.slug", "e.slug as event"])
      .where("e.board_state", "=", "provisional")
      .executeTakeFirstOrThrow();
    const out = async (slug: string, event: string) =>
      (await bundle.loader(
        argsOf(await get("/x"), { slug, event }),
      )) as Response;
    const bytes = new Uint8Array(
      await (await out(of.slug, of.event)).arrayBuffer(),
    );
    const taken = await send(bytes, { slug: "past-bundle" });
    expect(taken.data?.file ?? taken.to).toBe("/contests/past-bundle/welding");
    const was = await ranking(of.slug, of.event);
    const is = await ranking("past-bundle", "welding");
    expect(is.hash).toBe(was.hash);
    expect(
      is.lines.map(({ rank, total, values }: any) => [rank, total, values]),
    ).toEqual(
      was.lines.map(({ rank, total, values }: any) => [rank, total, values]),
    );
    const again = await JSZip.loadAsync(
      await (await out("past-bundle", "welding")).arrayBuffer(),
    );
    const first = await JSZip.loadAsync(bytes);
    for (const name of ["marks.csv", "results.csv"])
      expect(await again.file(name)?.async("string")).toBe(
        await first.file(name)?.async("string"),
      );
  });

  it("whose results are not what its marks make is refused with the first difference", async () => {
    const of = await database()
      .selectFrom("contest_event as e")
      .innerJoin("contest as c", "c.id", "e.contest_id")
      .select(["c.slug", "e.slug as event"])
      .where("e.board_state", "=", "provisional")
      .executeTakeFirstOrThrow();
    const response = (await bundle.loader(
      argsOf(await get("/x"), of as never),
    )) as Response;
    const zip = await JSZip.loadAsync(await response.arrayBuffer());
    const results = await zip.file("results.csv")!.async("string");
    zip.file("results.csv", results.replace(/\d\.\d\d/, "9.99"));
    const answer = await send(await zip.generateAsync({ type: "uint8array" }), {
      slug: "past-false",
    });
    expect(answer.data.file.texts[0]).toContain("results.csv");
  });
});
