import { beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import * as contestBasics from "~/routes/contests/contest-basics";
import * as draws from "~/routes/contests/manage-draws";
import * as eventBasics from "~/routes/contests/event-basics";
import * as eventPage from "~/routes/contests/event";
import * as manageContest from "~/routes/contests/manage-contest";
import * as stagesPage from "~/routes/contests/manage-stages";
import { testDatabase } from "~tests/support/database";
import { districtId } from "~tests/support/district";
import { answerOf, argsOf, get, post } from "~tests/support/requests";

// From an empty contest on: its basics and an event's are edited until something depends on them, its shifts are laid out,
// shown to everyone, and benches are drawn into them.

testDatabase("demo");

const officer = "contest-officer";
let params: Record<string, string> = { slug: "basics-day" };
let unit = 0;
let trades: string[] = [];
let eventId = 0;
type Route = { action: (args: any) => unknown };
const act = async (
  route: Route,
  fields: Record<string, string>,
  own = params,
) => answerOf(route.action(argsOf(await post("/x", fields, officer), own)));
const look = async (
  route: { loader: (args: any) => unknown },
  own = params,
  as: string | undefined = officer,
) =>
  (await answerOf(route.loader(argsOf(await get("/x", as), own)))).data as any;
const errors = (answer: { data: any }) => answer.data?.refused?.error;
const contestFields = (some: Record<string, string> = {}) => ({
  unit: String(unit),
  name: "焊工赛",
  nameEn: "Welding contest",
  slug: "basics-day",
  startsOn: "2099-05-01",
  endsOn: "2099-05-02",
  place: "实训基地",
  hosts: "区总工会",
  notice: "",
  ...some,
});
const eventFieldsOf = (some: Record<string, string> = {}) => ({
  trade: trades[0] ?? "",
  name: "焊工",
  nameEn: "Welding",
  slug: "welding",
  startsAt: "2099-05-01T08:00",
  minutes: "120",
  ...some,
});
const enter = async (count: number) => {
  const there = await database()
    .selectFrom("entrant")
    .select("id")
    .where("event_id", "=", eventId)
    .execute();
  await database()
    .insertInto("entrant")
    .values(
      Array.from({ length: count }, (_, at) => ({
        event_id: eventId,
        number: String(there.length + at + 1).padStart(3, "0"),
        name: `选手${there.length + at + 1}`,
      })),
    )
    .execute();
};

beforeAll(async () => {
  const db = database();
  unit = await districtId();
  trades = (
    await db.selectFrom("trade").select("code").orderBy("code").execute()
  ).map(({ code }) => code);
  const contest = await db
    .insertInto("contest")
    .values({
      slug: "basics-draft",
      unit_id: unit,
      name: "初名",
      name_en: "First name",
      starts_on: "2099-04-01",
      ends_on: "2099-04-01",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const event = await db
    .insertInto("contest_event")
    .values({
      contest_id: contest.id,
      slug: "first",
      trade_code: trades[0] ?? "",
      name: "初项",
      name_en: "First event",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  eventId = event.id;
});

describe("the basics of a contest and its event", () => {
  it("change in a draft, address and all, with what was before in the trail", async () => {
    const own = { slug: "basics-draft" };
    const { defaults, locked } = await look(contestBasics, own);
    expect(defaults).toMatchObject({ name: "初名", unit: String(unit) });
    expect(locked).toEqual({});
    const done = await act(contestBasics, contestFields(), own);
    expect(done.to).toBe("/manage/contests/basics-day");
    expect(
      (
        await act(
          eventBasics,
          eventFieldsOf({ trade: trades[1] ?? "", minutes: "90" }),
          { ...params, event: "first" },
        )
      ).to,
    ).toBe("/manage/contests/basics-day/welding");
    params = { slug: "basics-day", event: "welding" };
    expect((await look(eventBasics)).defaults).toMatchObject({
      name: "焊工",
      startsAt: "2099-05-01T08:00",
      minutes: "90",
      trade: trades[1],
    });
    const trail = await database()
      .selectFrom("audit_entry")
      .select(["act", "before", "after"])
      .where("act", "in", ["contest.changed", "contest.event-changed"])
      .orderBy("id")
      .execute();
    expect(trail).toMatchObject([
      { before: { name: "初名" }, after: { name: "焊工赛" } },
      { before: { minutes: 120 }, after: { minutes: 90 } },
    ]);
  });

  it("are refused beside the field: addresses that are taken or ours, wrong days, strange units and trades", async () => {
    const { slug } = await database()
      .selectFrom("contest")
      .select("slug")
      .where("slug", "<>", "basics-day")
      .limit(1)
      .executeTakeFirstOrThrow();
    const contest = async (some: Record<string, string>) =>
      errors(await act(contestBasics, contestFields(some)));
    expect(await contest({ slug })).toEqual({ slug: ["slug-taken"] });
    expect(await contest({ slug: "import" })).toEqual({ slug: ["slug-taken"] });
    expect(await contest({ endsOn: "2099-04-30" })).toEqual({
      endsOn: ["ends-before"],
    });
    for (const startsOn of ["2099-02-30", "31-12-2099", "0000-01-01", "x"])
      expect(await contest({ startsOn })).toMatchObject({
        startsOn: ["not-a-date"],
      });
    expect(await contest({ unit: "999999" })).toEqual({
      unit: ["not-a-choice"],
    });
    const event = async (some: Record<string, string>) =>
      errors(await act(eventBasics, eventFieldsOf(some)));
    expect(await event({ slug: "basics" })).toEqual({ slug: ["slug-taken"] });
    expect(await event({ trade: "constructor" })).toEqual({
      trade: ["not-a-choice"],
    });
    for (const minutes of ["-1", "20161", "NaN", "1e9", "x"])
      expect(Object.keys(await event({ minutes }))).toEqual(["minutes"]);
    for (const startsAt of [
      "2099-02-30T08:00",
      "31.12.2099",
      "0000-01-01T00:00",
    ])
      expect(await event({ startsAt })).toEqual({ startsAt: ["not-a-date"] });
  });

  it("stay once published, entered, judged, announced, closed; the page says so", async () => {
    await act(manageContest, { intent: "state", state: "open" });
    const contest = async (some: Record<string, string>) =>
      errors(await act(contestBasics, contestFields(some)));
    const event = async (some: Record<string, string>) =>
      errors(await act(eventBasics, eventFieldsOf(some)));
    const asIs = { trade: trades[1] ?? "", minutes: "90" };
    expect(await contest({ slug: "other" })).toEqual({
      slug: ["basics-published"],
    });
    expect(await contest({ place: "新地点" })).toBeUndefined();
    await enter(10);
    expect(await event({ ...asIs, trade: trades[0] ?? "" })).toEqual({
      trade: ["basics-entered"],
    });
    const state = (board: string) =>
      database()
        .updateTable("contest_event")
        .set({ board_state: board })
        .where("id", "=", eventId)
        .execute();
    await state("live");
    expect(await contest({ startsOn: "2099-04-30" })).toEqual({
      startsOn: ["basics-judged"],
    });
    expect(await event({ ...asIs, startsAt: "2099-05-01T09:00" })).toEqual({
      startsAt: ["basics-judged"],
    });
    expect(await event({ ...asIs, minutes: "60" })).toBeUndefined();
    await state("provisional");
    expect(await contest({ name: "别名" })).toEqual({
      name: ["basics-announced"],
    });
    expect(await event({ ...asIs, minutes: "30", name: "别名" })).toEqual({
      minutes: ["basics-announced"],
      name: ["basics-announced"],
    });
    const { locked } = await look(eventBasics);
    expect(locked.minutes).toBe("basics-announced");
    await act(manageContest, { intent: "state", state: "closed" });
    expect(await contest({ place: "别处" })).toEqual({
      place: ["basics-closed"],
    });
    await act(manageContest, { intent: "state", state: "open" });
    await state("rehearsal");
  });
});

describe("shifts and the draw of benches", () => {
  const shift = (stage: number, from: string, to: string, benches: string) =>
    act(stagesPage, {
      intent: "shift",
      stage: String(stage),
      startsAt: `2099-05-01T${from}`,
      endsAt: `2099-05-01T${to}`,
      benches,
    });
  const draw = (some: Record<string, string> = {}) =>
    act(draws, {
      act: "draw:bench",
      what: "draw",
      kind: "bench",
      seed: "dice 4 1 6 6 2",
      witness: "王见证",
      ...some,
    });

  it("numbers shifts by their times and shows them to everyone on the event's page", async () => {
    await act(stagesPage, {
      intent: "stage",
      kind: "practical",
      name: "实操",
      nameEn: "Practical",
      place: "一号车间",
      startsAt: "2099-05-01T08:00",
      endsAt: "2099-05-01T18:00",
    });
    const [stage] = (await look(stagesPage)).stages;
    await shift(stage.id, "13:00", "17:00", "4");
    await shift(stage.id, "08:00", "12:00", "5");
    const { stages } = await look(eventPage, params, undefined);
    expect(stages).toMatchObject([
      {
        name: "实操",
        place: "一号车间",
        shifts: [
          { number: 1, benches: 5, from: new Date("2099-05-01T00:00:00Z") },
          { number: 2, benches: 4 },
        ],
      },
    ]);
  });

  it("draws nobody a bench that does not exist, and then draws into the shifts that were laid out", async () => {
    expect((await look(draws)).view.shifts).toMatchObject([
      { number: 1, benches: 5, place: "一号车间" },
      { number: 2, benches: 4, place: "一号车间" },
    ]);
    expect(errors(await draw({ benches: "50" }))).toEqual({
      "": ["draw-places-short?places=9&entrants=10"],
    });
    const [stage] = (await look(stagesPage)).stages;
    await shift(stage.id, "17:00", "18:00", "3");
    expect((await draw()).status).toBe(302);
    const rows = await database()
      .selectFrom("entrant")
      .select(({ fn }) => ["shift", fn.countAll<number>().as("count")])
      .where("event_id", "=", eventId)
      .groupBy("shift")
      .orderBy("shift")
      .execute();
    expect(rows).toEqual([
      { shift: 1, count: 5 },
      { shift: 2, count: 4 },
      { shift: 3, count: 1 },
    ]);
    const drop = {
      intent: "drop-shift",
      shift: String((await look(stagesPage)).stages[0].shifts[0].id),
    };
    expect(errors(await act(stagesPage, drop))).toEqual({
      "": ["stage-drawn"],
    });
    await act(draws, {
      act: "void:bench",
      what: "void",
      kind: "bench",
      reason: "加了一场",
    });
    expect((await act(stagesPage, drop)).status).toBe(302);
    expect(
      (await look(stagesPage)).stages[0].shifts.map(
        ({ number }: { number: number }) => number,
      ),
    ).toEqual([1, 2]);
  });

  it("refuses feeders that are none", async () => {
    const feeder = (from: string) =>
      act(stagesPage, { intent: "feeder", from, places: "3" });
    expect(errors(await feeder("99999999"))).toEqual({
      "": ["feeder-unknown"],
    });
    expect(errors(await feeder(String(eventId)))).toEqual({
      "": ["feeder-unknown"],
    });
  });
});
