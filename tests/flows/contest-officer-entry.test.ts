import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import * as entrants from "~/routes/contests/manage-entrants";
import * as manageEvent from "~/routes/contests/manage-event";
import * as entries from "~/routes/contests/manage-entries";
import { testDatabase } from "~tests/support/database";
import { eventToEnter, type EventToEnter } from "~tests/support/entering";
import { answerOf, argsOf, get, post } from "~tests/support/requests";

// What a contest's officer enters is held against the same terms as anybody's: their list row by row, and a single worker.

testDatabase("demo");

const officer = "contest-officer";
type Route = { action: (args: any) => unknown };
const act = async (
  { params }: EventToEnter,
  route: Route,
  fields: Record<string, string>,
) => answerOf(route.action(argsOf(await post("/x", fields, officer), params)));
const reasonsOf = (answer: { data: any }) =>
  answer.data.reasons.map(({ row, refusal }: any) => [row, refusal.code]);

let event: EventToEnter;
let other: EventToEnter;
let workers: { id: number; name: string; unit: string; phone: string }[] = [];

beforeAll(async () => {
  event = await eventToEnter("officers-list");
  other = await eventToEnter("officers-list", "other");
  const { rows } = await sql<(typeof workers)[number]>`
    select min(p.id) as id, p.name, u.name as unit, '' as phone from person p
    join membership m on m.person_id = p.id and m.period @> current_date
    join unit u on u.id = m.unit_id
    where p.user_id is null and u.id = (select m.unit_id from membership m
      where m.period @> current_date group by 1 order by count(*) desc limit 1)
    group by p.name, u.name having count(*) = 1 order by 1 limit 8`.execute(
    database(),
  );
  workers = rows.map((each, at) => ({ ...each, phone: `1390000777${at}` }));
  for (const { id, phone } of workers)
    await database()
      .updateTable("person")
      .set({ phone })
      .where("id", "=", id)
      .execute();
  expect(workers.length).toBeGreaterThan(5);
});

const trail = () =>
  database()
    .selectFrom("audit_entry")
    .select(["act", "after", "reason"])
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
const listOf = (...lines: string[]) => `姓名,单位\n${lines.join("\n")}\n`;
const line = (at: number) => `${workers[at]!.name},${workers[at]!.unit}`;
const set = (values: object) =>
  database()
    .updateTable("contest_event")
    .set(values)
    .where("id", "=", event.id)
    .execute();

it("says of a new event that there is nobody to draw for, and then that codes are not drawn", async () => {
  const fresh = await eventToEnter("officers-new");
  const codes = async () =>
    (
      await answerOf(
        manageEvent.loader(argsOf(await get("/x", officer), fresh.params)),
      )
    ).data.codes;
  expect(await codes()).toBe("nobody");
  await act(fresh, entries, { intent: "add", account: workers[5]!.phone });
  expect(await codes()).toBe("missing");
});

describe("an officer's list", () => {
  it("says row by row what the terms have against it: quota, age, another event, guests and doubles", async () => {
    await act(other, entries, { intent: "add", account: workers[2]!.phone });
    await set({
      quota_per_unit: 1,
      eligibility: JSON.stringify({ maxAge: 18 }),
    });
    await database()
      .updateTable("contest")
      .set({ one_event_each: true })
      .where("slug", "=", "officers-list")
      .execute();
    const list = listOf(line(2), "外区选手,外区某厂", "外区选手,外区某厂");
    const checked = await act(event, entrants, { list, intent: "check" });
    expect(checked.status).toBe(200);
    expect(reasonsOf(checked)).toEqual([
      [2, "entry-too-old"],
      [2, "entry-other-event"],
      [3, "entry-no-unit"],
      [3, "entry-no-birthday"],
      [4, "entry-no-unit"],
      [4, "entry-no-birthday"],
      [4, "entry-same-name"],
    ]);
    await set({ eligibility: "{}" });
    const many = listOf(line(0), line(1));
    expect(
      reasonsOf(await act(event, entrants, { list: many, intent: "check" })),
    ).toEqual([[3, "entry-quota"]]);
  });

  it("enters the rows without a reason, the others only with one that the trail keeps", async () => {
    const list = listOf(line(0), line(1));
    const without = await act(event, entrants, { list, intent: "enter" });
    expect(without).toMatchObject({
      status: 422,
      data: { refusals: ["entry-over-reason"], checked: true },
    });
    expect(await event.entrants()).toEqual([]);
    const good = await act(event, entrants, { list, intent: "enter-good" });
    expect(good.status).toBe(302);
    expect(await event.entrants()).toEqual([workers[0]!.name]);
    const rest = { list: listOf(line(1)), intent: "enter" };
    const done = await act(event, entrants, { ...rest, reason: "增补名额" });
    expect(done.status).toBe(302);
    expect(await trail()).toMatchObject({
      act: "contest.entrants-listed",
      reason: "增补名额",
      after: { over: [{ reason: "entry-quota" }] },
    });
  });

  it("never takes anybody twice, whatever the reason, and wants one after the closing moment", async () => {
    const again = { list: listOf(line(0)), intent: "enter", reason: "x" };
    expect((await act(event, entrants, again)).data.problems).toMatchObject([
      { row: 2, refusal: { code: "list-person-entered" } },
    ]);
    await set({ quota_per_unit: null });
    await event.setWindow(-120, -60);
    const late = { list: listOf(line(3)), intent: "enter" };
    expect((await act(event, entrants, late)).data.refusals).toEqual([
      "entry-late-reason",
    ]);
    const told = await act(event, entrants, { ...late, reason: "抢修迟报" });
    expect(told.status).toBe(302);
    await event.setWindow(-60, 60);
  });
});

describe("a worker whom the officer adds", () => {
  it("is entered over reasons only once they were seen, with a reason that the trail keeps", async () => {
    await set({ eligibility: JSON.stringify({ maxAge: 18 }) });
    const add = (more: Record<string, string> = {}) =>
      act(event, entries, {
        intent: "add",
        account: workers[4]!.phone,
        ...more,
      });
    const first = await add({ reason: "破格" });
    expect(first.status).toBe(422);
    expect(first.data.refused.error.account[0]).toMatch(/^entry-too-old/);
    const unwritten = await add({ over: "on" });
    expect(unwritten.data.refused.error.reason).toEqual(["entry-over-reason"]);
    expect((await add({ over: "on", reason: "破格" })).status).toBe(302);
    const { rows } = await sql<{ after: any; reason: string }>`
      select after, reason from audit_entry where act = 'contest.entered' order by id desc limit 1`.execute(
      database(),
    );
    expect(rows[0]).toMatchObject({
      reason: "破格",
      after: { over: [{ reason: "entry-too-old" }] },
    });
    const twice = await add({ over: "on", reason: "破格" });
    expect(twice.data.refused.error.account).toEqual(["entry-already"]);
  });
});
