import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import * as eventPage from "~/routes/contests/event";
import * as judges from "~/routes/contests/judges";
import * as lecturePage from "~/routes/lectures/lecture";
import * as report from "~/routes/contests/report";
import * as topicsPage from "~/routes/lectures/topics";
import * as weakPoints from "~/routes/contests/manage-weak-points";
import { todayFor } from "~/lectures/today.server";
import type { Member } from "~/members/rules/actor";
import { actorOf } from "~/members/session.server";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, get, post } from "~tests/support/requests";

// What follows a contest: weak points become topics of micro-lectures, judges' statistics for the chief judge, a report by unit.

testDatabase("demo");

const officer = "contest-officer";
const keeper = "district-administrator";
let params = { slug: "", event: "" };
let live = { slug: "", event: "" };
type Route = { action: (args: any) => unknown };
const act = async (
  route: Route,
  fields: Record<string, string>,
  as: string,
  own: Record<string, string> = {},
) => answerOf(route.action(argsOf(await post("/x", fields, as), own)));
const look = async (
  route: { loader: (args: any) => unknown },
  as: string | undefined,
  own: Record<string, string> = {},
  query = "",
) => answerOf(route.loader(argsOf(await get(`/x${query}`, as), own)));
const refusals = (answer: { data: any }) => answer.data?.refused?.error?.[""];

async function found(state: string) {
  return database()
    .selectFrom("contest_event as e")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .innerJoin("unit as u", "u.id", "c.unit_id")
    .select(["c.slug", "e.slug as event"])
    .where("e.board_state", "=", state)
    .where("c.source", "=", "here")
    .where("u.tier", "=", "district")
    .orderBy("c.starts_on", "desc")
    .executeTakeFirstOrThrow();
}

beforeAll(async () => {
  params = await found("final");
  live = await found("live");
});

describe("a weak point", () => {
  let topic = 0;
  it("is proposed as a lecture's topic with one click, once, and only as it stands in the results", async () => {
    const { all, units } = (await look(weakPoints, officer, params)).data;
    expect(all[0].lost).toBeGreaterThanOrEqual(all[1].lost);
    expect(all[0].topic).toBeNull();
    const fields = { intent: "propose", node: all[0].node };
    expect((await act(weakPoints, fields, officer, params)).status).toBe(302);
    expect(refusals(await act(weakPoints, fields, officer, params))).toEqual([
      "topic-proposed",
    ]);
    expect(
      refusals(
        await act(
          weakPoints,
          { ...fields, node: "__proto__" },
          officer,
          params,
        ),
      ),
    ).toEqual(["weak-unknown"]);
    await act(
      weakPoints,
      { intent: "propose", node: units[0].node, unit: units[0].unit },
      officer,
      params,
    );
    expect(
      (await look(weakPoints, officer, params)).data.all[0].topic,
    ).toMatchObject({ state: "open", lecture: null });
  });

  it("waits on the Today and the list of whoever keeps series, with the contest it comes from", async () => {
    const request = await get("/", keeper);
    const lines = await todayFor((await actorOf(request)) as Member, request);
    expect(lines.some(({ to }) => to === "/lectures/topics")).toBe(true);
    const { view } = (await look(topicsPage, keeper)).data;
    const line = view.topics.find(
      ({ path }: { path: string }) =>
        path === `/contests/${params.slug}/${params.event}`,
    );
    expect(line.note.name).toMatch(/平均失分 \d+\.\d%/);
    expect(line.origin.name_en).toContain(" · ");
    topic = line.id;
    expect((await look(topicsPage, "worker")).status).toBe(403);
    const { units } = (await look(weakPoints, officer, params)).data;
    expect(units[0].unit_en).toMatch(/^[A-Z]/);
    const ofUnit = view.topics.find(({ note }: typeof line) =>
      note.name.includes(units[0].unit),
    );
    expect(ofUnit.note.name_en).toContain(units[0].unit_en);
  });

  it("is set aside with a reason, can still be taken into a lecture without a topic, and links back and forth", async () => {
    const aside = { intent: "set-aside", topic: String(topic) };
    expect(
      (await act(topicsPage, { ...aside, reason: " " }, keeper)).data.refused
        .error.reason,
    ).toEqual(["required"]);
    await act(topicsPage, { ...aside, reason: "上月讲过" }, keeper);
    expect(
      refusals(await act(topicsPage, { ...aside, reason: "再次" }, keeper)),
    ).toEqual(["topic-decided"]);
    const { view } = (await look(topicsPage, keeper, {}, "?state=set-aside"))
      .data;
    expect(view.topics[0]).toMatchObject({ id: topic, reason: "上月讲过" });
    const lecture = view.lectures[0]?.id as number;
    const take = {
      intent: "take",
      topic: String(topic),
      lecture: String(lecture),
    };
    expect((await act(topicsPage, take, keeper)).status).toBe(302);
    expect(refusals(await act(topicsPage, take, keeper))).toEqual([
      "topic-taken",
    ]);
    const page = (await look(lecturePage, undefined, { id: String(lecture) }))
      .data;
    expect(page.lecture.topic.name).toBe(view.topics[0].title.name);
    expect(page.lecture.origin.path).toBe(
      `/contests/${params.slug}/${params.event}`,
    );
    const points = (await look(weakPoints, officer, params)).data;
    expect(
      [...points.all, ...points.units].some(
        (point) => point.topic?.lecture?.id === lecture,
      ),
    ).toBe(true);
    const acts = await database()
      .selectFrom("audit_entry")
      .select(["act", "reason"])
      .where("subject_kind", "=", "lecture-topic")
      .where("subject_id", "=", String(topic))
      .orderBy("id")
      .execute();
    expect(acts).toEqual([
      { act: "topic.proposed", reason: null },
      { act: "topic.set-aside", reason: "上月讲过" },
      { act: "topic.taken", reason: null },
    ]);
  });

  it("goes into no lecture of another's series, nor into one that has a topic", async () => {
    const { all } = (await look(weakPoints, officer, params)).data;
    const open = all.find((point: { topic: unknown }) => !point.topic);
    await act(
      weakPoints,
      { intent: "propose", node: open.node },
      officer,
      params,
    );
    const { topics } = (await look(topicsPage, keeper)).data.view;
    const fields = (lecture: number) => ({
      intent: "take",
      topic: String(topics[0].id),
      lecture: String(lecture),
    });
    const planned = await database()
      .selectFrom("lecture as l")
      .innerJoin("class_session as s", "s.id", "l.session_id")
      .innerJoin("school as o", "o.id", "s.school_id")
      .innerJoin("unit as u", "u.id", "o.unit_id")
      .select(["s.id", "l.topic", "u.tier"])
      .where("s.state", "=", "scheduled")
      .where("s.starts_at", ">", new Date(Date.now() + 86_400_000))
      .orderBy("s.starts_at")
      .execute();
    const named = planned.find(({ topic }) => topic !== "")?.id ?? 0;
    const district = planned.find(({ tier }) => tier === "district")?.id ?? 0;
    expect(refusals(await act(topicsPage, fields(named), keeper))).toEqual([
      "lecture-has-topic",
    ]);
    expect(
      refusals(await act(topicsPage, fields(district), "school-manager")),
    ).toEqual(["may-not"]);
    expect(refusals(await act(topicsPage, fields(99_999_999), keeper))).toEqual(
      ["may-not"],
    );
  });
});

describe("judges' statistics", () => {
  it("are linked for the chief judge of the event and nobody else", async () => {
    const chief = async (as?: string) =>
      (await look(eventPage, as, live)).data.chief;
    expect(await chief("chief-judge")).toBe(true);
    for (const as of [
      "judge",
      "contest-officer",
      keeper,
      "arbitrator",
      "worker",
    ])
      expect([as, await chief(as)]).toEqual([as, false]);
    expect(await chief()).toBe(false);
    const { judges: lines } = (await look(judges, "chief-judge", live)).data;
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines)
      expect(line.residual === null).toBe(line.sheets < 8);
  });
});

describe("the report by unit", () => {
  it("is a workbook whose every row can be reckoned again from the announced lines", async () => {
    const response = (await report.loader(
      argsOf(await get("/x", officer), params),
    )) as Response;
    expect(response.headers.get("content-type")).toContain("spreadsheetml");
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await response.arrayBuffer());
    const rows: unknown[][] = [];
    book.worksheets[0]?.eachRow((row, at) => {
      const values = (row.values as unknown[]).slice(1);
      if (at > 1 && values[1] !== "各项目合计") rows.push(values);
    });
    const lines = await database()
      .selectFrom("result_line as l")
      .innerJoin("event_result as r", "r.id", "l.result_id")
      .innerJoin("contest_event as e", "e.id", "r.event_id")
      .innerJoin("contest as c", "c.id", "e.contest_id")
      .innerJoin("entrant as n", "n.id", "l.entrant_id")
      .select([
        "e.name as event",
        "n.unit_name",
        "n.status",
        "l.rank",
        "l.total",
      ])
      .where("c.slug", "=", params.slug)
      .where("e.board_state", "in", ["provisional", "notice", "final"])
      .where((eb) =>
        eb(
          "r.version",
          "=",
          eb
            .selectFrom("event_result as v")
            .select(({ fn }) => fn.max("v.version").as("version"))
            .whereRef("v.event_id", "=", "e.id"),
        ),
      )
      .execute();
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) {
      const [unit, event, entered, competed, ranked] = row;
      const [best, , , mean] = row.slice(5);
      const own = lines.filter(
        (line) => (line.unit_name || "–") === unit && line.event === event,
      );
      const ranks = own.flatMap(({ rank }) => rank ?? []);
      const cents = own.flatMap(({ total }) =>
        total === null ? [] : [BigInt(Math.round(Number(total) * 100))],
      );
      const sum = cents.reduce((a, b) => a + b, 0n);
      const n = BigInt(cents.length);
      const exact = n === 0n ? undefined : (2n * sum + n) / (2n * n);
      expect([
        unit,
        event,
        entered,
        competed,
        ranked,
        best ?? null,
        mean ?? null,
      ]).toEqual([
        unit,
        event,
        own.length,
        own.filter(({ status }) => status !== "absent" && status !== "withdrew")
          .length,
        ranks.length,
        ranks.length > 0 ? Math.min(...ranks) : null,
        exact === undefined ? null : Number(exact) / 100,
      ]);
    }
    expect(rows.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(
      lines.length,
    );
  });
});
