import iconv from "iconv-lite";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import * as entries from "~/routes/contests/manage-entries";
import * as entriesFile from "~/routes/contests/entries-file";
import * as entry from "~/routes/contests/entry";
import * as entryList from "~/routes/contests/entry-list";
import * as eventPage from "~/routes/contests/event";
import * as terms from "~/routes/contests/manage-terms";
import * as draws from "~/routes/contests/manage-draws";
import * as minePage from "~/routes/members/mine";
import { todayFor } from "~/contests/today.server";
import { actorOf } from "~/members/session.server";
import type { Member } from "~/members/rules/actor";
import { testDatabase } from "~tests/support/database";
import { eventToEnter, type EventToEnter } from "~tests/support/entering";
import { answerOf, argsOf, cookieOf, get, post } from "~tests/support/requests";

// Entering an event: by a worker, by an enterprise's officer as a list, late by the contest's officer; terms, quotas, approval.

testDatabase("demo");

const params = { slug: "entry-day", event: "fitting" };
type Route = { action: (args: any) => unknown };
const act = async (route: Route, fields: Record<string, string>, as: string) =>
  answerOf(route.action(argsOf(await post("/x", fields, as), params)));
const look = async (
  route: { loader: (args: any) => unknown },
  as?: string,
  query = "",
) =>
  (
    await answerOf(
      route.loader(
        argsOf(await get(`/x${query}`, as), { ...params, file: "entries.csv" }),
      ),
    )
  ).data;

/** What Today says of decisions on entries. */
async function told(username: string) {
  const request = await get("/", username);
  const lines = await todayFor((await actorOf(request)) as Member, request);
  return lines.filter(
    ({ id, to }) =>
      /^(entry|entered)-/.test(id) && to.startsWith("/contests/entry-day"),
  );
}

/** What a person's own page lists of their entries in this contest. */
async function listed(username: string) {
  const { sections } = await look(minePage, username);
  return sections
    .find(({ id }: { id: string }) => id === "entries")
    .lines.filter(({ to }: { to: string }) => to.includes("/entry-day/"));
}

async function send(list: string | Buffer, intent: string, as: string) {
  const form = new FormData();
  if (typeof list === "string") form.set("list", list);
  else form.set("file", new Blob([new Uint8Array(list)]), "list.csv");
  form.set("intent", intent);
  const request = new Request("http://localhost:3000/x", {
    method: "POST",
    headers: { cookie: await cookieOf(as) },
    body: form,
  });
  return answerOf(entryList.action(argsOf(request, params)));
}

let eventId = 0;
let workers: { id: number; name: string; unit: string }[] = [];
let setWindow: EventToEnter["setWindow"];
const states = async () =>
  database()
    .selectFrom("contest_entry as n")
    .leftJoin("entrant as e", "e.id", "n.entrant_id")
    .select(["n.person_id", "n.state", "n.via", "n.late", "e.number"])
    .where("n.event_id", "=", eventId)
    .orderBy("n.id")
    .execute();

/** Names that only one member of the officer's units bears. */
async function ownWorkers() {
  const { rows } = await sql<{ id: number; name: string; unit: string }>`
    select min(p.id) as id, p.name, min(u.name) as unit from person p
    join membership m on m.person_id = p.id and m.period @> current_date
    join unit u on u.id = m.unit_id
    where u.path <@ (select s.path from role_grant g join unit s on s.id = g.scope_id
      join person o on o.id = g.person_id join "user" a on a.id = o.user_id
      where a.username = 'union-officer' and g.role = 'union-officer' and g.scope_kind = 'unit' limit 1)
    and p.user_id is null
    group by p.name having count(*) = 1 order by 1 limit 6`.execute(database());
  return rows;
}

beforeAll(async () => {
  ({ id: eventId, setWindow } = await eventToEnter(params.slug, params.event));
  workers = await ownWorkers();
  expect(workers.length).toBeGreaterThan(4);
});

describe("entering an event", () => {
  it("takes a worker's own entry once, and shows it waiting", async () => {
    const before = (await look(eventPage, "worker")).entry;
    expect(before.window).toBe("open");
    expect(before.mine.reasons).toEqual([]);
    expect((await look(eventPage)).entry.mine).toBeNull();
    expect((await act(entry, { intent: "enter" }, "worker")).status).toBe(302);
    const again = await act(entry, { intent: "enter" }, "worker");
    expect(again.status).toBe(422);
    expect(again.data.reasons).toEqual([{ code: "entry-already", params: {} }]);
    expect((await look(eventPage, "worker")).entry.mine.entry.state).toBe(
      "applied",
    );
    expect((await look(eventPage)).start.entrants).toEqual([]);
    expect(await look(draws, "contest-officer")).toMatchObject({
      view: { entrants: 0 },
      entries: "/manage/contests/entry-day/fitting/entries",
    });
    expect(await listed("worker")).toMatchObject([
      { to: "/contests/entry-day/fitting", state: { word: "待审核" } },
    ]);
    expect(await listed("lecturer")).toEqual([]);
  });

  it("stands on the officer's Today, and approving makes an entrant", async () => {
    const request = await get("/", "contest-officer");
    const lines = await todayFor((await actorOf(request)) as Member, request);
    expect(
      lines.some(({ to }) => to.startsWith("/manage/contests/entry-day")),
    ).toBe(true);
    const { rows } = await look(entries, "contest-officer");
    const fields = { intent: "approve", entry: String(rows[0].id) };
    expect((await act(entries, fields, "contest-officer")).status).toBe(302);
    const twice = await act(entries, fields, "contest-officer");
    expect(twice.data.refused.error[""]).toEqual(["entry-none-waiting"]);
    expect((await look(eventPage)).start.entrants).toMatchObject([
      { number: "001", status: "entered" },
    ]);
  });

  it("tells the worker on Today that the entry was approved", async () => {
    expect(await told("worker")).toMatchObject([
      {
        title: "钳工 fitting：您的报名",
        state: { word: "已通过", tone: "good" },
        to: "/contests/entry-day/fitting/entry",
      },
    ]);
    expect(await told("lecturer")).toEqual([]);
  });

  it("lets the worker withdraw with a reason, and enter again", async () => {
    const without = await act(entry, { intent: "withdraw" }, "worker");
    expect(without.data.refused.error.reason).toEqual(["required"]);
    await act(entry, { intent: "withdraw", reason: "轮班" }, "worker");
    // Who decided it needs no telling.
    expect(await told("worker")).toEqual([]);
    expect((await look(eventPage)).start.entrants).toEqual([]);
    expect((await look(eventPage, "worker")).entry.mine.entry).toMatchObject({
      state: "withdrawn",
      reason: "轮班",
    });
    expect((await act(entry, { intent: "enter" }, "worker")).status).toBe(302);
  });

  it("finds every problem of an enterprise's list, writes nothing, and enters the good rows on purpose", async () => {
    const [a, b] = workers;
    const list = `姓名,单位,技能等级\n${a!.name},${a!.unit},高级工\n查无此人,${a!.unit},\n${b!.name},没有这家厂,\n${a!.name},${a!.unit},技师\n`;
    const before = (await states()).length;
    const refused = await send(list, "enter", "union-officer");
    expect(refused.status).toBe(422);
    expect(
      refused.data.problems.map(({ row, refusal }: any) => [row, refusal.code]),
    ).toEqual([
      [3, "list-nobody"],
      [4, "list-unit-unknown"],
      [5, "list-person-twice"],
    ]);
    expect((await states()).length).toBe(before);
    const good = await send(list, "enter-good", "union-officer");
    expect(good.status).toBe(302);
    expect((await states()).slice(before)).toMatchObject([
      { person_id: a!.id, state: "applied", via: "unit" },
    ]);
    expect((await send("姓名\n谁\n", "check", "worker")).status).toBe(403);
  });

  it("reads GB18030 and XLSX files alike", async () => {
    const text = `姓名,单位\n${workers[1]!.name},${workers[1]!.unit}\n`;
    const checked = await send(
      iconv.encode(text, "gb18030"),
      "check",
      "union-officer",
    );
    expect(checked.data).toMatchObject({ checked: true, problems: [] });
    expect(checked.data.good[0].personId).toBe(workers[1]!.id);
  });

  it("holds the terms: quotas of an enterprise, a unit's own, grades, ages; each with its reason", async () => {
    const set = (fields: Record<string, string>) =>
      act(terms, fields, "contest-officer");
    expect(
      (await set({ minAge: "40", maxAge: "30" })).data.refused.error,
    ).toEqual({ maxAge: ["ages-crossed"] });
    for (const wrong of ["NaN", "1e9", "-1", "3.5", "x"])
      expect((await set({ capacity: wrong })).status).toBe(422);
    expect((await set({ capacity: "2" })).status).toBe(302);
    const full = await send(
      `姓名,单位\n${workers[1]!.name},${workers[1]!.unit}\n`,
      "enter",
      "union-officer",
    );
    expect(full.data.problems[0].refusal.code).toBe("entry-full");
    await set({ minGrade: "2", maxAge: "18" });
    const list = `姓名,单位,等级\n${workers[1]!.name},${workers[1]!.unit},初级工\n`;
    const { data } = await send(list, "check", "union-officer");
    expect(data.problems.map(({ refusal }: any) => refusal.code)).toEqual([
      "entry-grade",
      "entry-too-old",
    ]);
    await set({});
    const quota = { intent: "quota", unit: workers[1]!.unit, places: "0" };
    expect((await set(quota)).status).toBe(302);
    expect(
      (await set({ ...quota, unit: "没有" })).data.refused.error.unit,
    ).toEqual([expect.stringContaining("list-unit-unknown")]);
    const none = await send(list, "check", "union-officer");
    expect(none.data.problems[0].refusal.code).toBe("entry-quota");
    const { quotas } = await look(terms, "contest-officer");
    await set({ intent: "quota", removed: String(quotas[0].unit_id) });
  });

  it("takes a late entry only from the contest's officer, with a reason, approved at once", async () => {
    await setWindow(-120, -60);
    expect(
      (
        await send(
          `姓名,单位\n${workers[2]!.name},${workers[2]!.unit}\n`,
          "enter",
          "union-officer",
        )
      ).data.refusals,
    ).toEqual(["entry-closed"]);
    await database()
      .updateTable("person")
      .set({ phone: "13900009999" })
      .where("id", "=", workers[2]!.id)
      .execute();
    const add = (reason: string) =>
      act(
        entries,
        { intent: "add", account: "13900009999", reason },
        "contest-officer",
      );
    expect((await add("")).data.refused.error.reason).toEqual([
      "entry-late-reason",
    ]);
    expect((await add("赴外地抢修")).status).toBe(302);
    expect((await states()).at(-1)).toMatchObject({
      late: true,
      state: "approved",
      via: "officer",
    });
  });

  it("approves many at once, refuses with a reason that the worker reads, and exports without formulas", async () => {
    await database()
      .updateTable("contest_entry")
      .set({ certificate_no: "=1+1" })
      .where("event_id", "=", eventId)
      .execute();
    const { rows } = await look(entries, "contest-officer", "?state=applied");
    const ids = rows.map(({ id }: any) => String(id));
    const refusedOwn = rows[0].via === "self";
    const own = (await states()).length;
    expect(ids.length).toBeGreaterThan(1);
    const body = new URLSearchParams([
      ["intent", "approve"],
      ...ids.slice(1).map((id: string) => ["entry", id]),
    ]);
    const request = new Request("http://localhost:3000/x", {
      method: "POST",
      headers: { cookie: await cookieOf("contest-officer") },
      body,
    });
    expect(
      (await answerOf(entries.action(argsOf(request, params)))).status,
    ).toBe(302);
    const refused = { intent: "refuse", entry: ids[0], reason: "材料不全" };
    expect(
      (await act(entries, { ...refused, reason: "" }, "contest-officer"))
        .status,
    ).toBe(422);
    expect((await act(entries, refused, "contest-officer")).status).toBe(302);
    const [mine] = await told("worker");
    const [kept] = await listed("worker");
    expect(kept.state.word).toBe(mine?.state?.word);
    const [theirs] = await told("union-officer");
    expect([mine?.detail, mine?.state?.word, theirs?.detail]).toEqual(
      refusedOwn
        ? ["原因：材料不全", "未通过", "已通过 1"]
        : [undefined, "已通过", `未通过 1 · ${workers[0]!.name}：材料不全`],
    );
    const numbers = (await states()).flatMap(({ number }) => number ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(own).toBe((await states()).length);
    const csv = await look(entriesFile, "contest-officer");
    expect(csv).toContain("'=1+1");
    expect(csv).not.toContain(",=1+1");
  });

  it("is over once judging has begun", async () => {
    await database()
      .updateTable("contest_event")
      .set({ board_state: "live" })
      .where("id", "=", eventId)
      .execute();
    const late = await act(entry, { intent: "enter" }, "lecturer");
    expect(late.data.reasons[0].code).toBe("entry-over");
    expect((await act(terms, {}, "contest-officer")).status).toBe(422);
  });
});
