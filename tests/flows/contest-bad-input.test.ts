import { matchPath } from "@remix-run/react";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import { contestsAccess } from "~tests/support/access/contests";
import { hostileBodies, type Body } from "~tests/support/hostile";
import {
  makeEvent,
  makePerson,
  openJudging,
  seatAccount,
  sheetOf,
  sumScheme,
} from "~tests/support/judged-event";
import { testDatabase } from "~tests/support/database";
import { districtId } from "~tests/support/district";
import { argsOf, cookieOf } from "~tests/support/requests";
import { routeTable } from "~tests/support/route-table";

// Every form of the contests feature with what no page of ours sends: an answer of 4xx or a redirect, never an error of
// ours, and nothing written where it is refused.

type RouteModule = { action?: (args: unknown) => unknown };
type Forms = { as?: string; forms: Record<string, string>[] };

const modules = import.meta.glob<RouteModule>("../../app/routes/**/*.{ts,tsx}");
const origin = "http://localhost:3000";
const scheme = JSON.stringify({
  version: 1,
  name: { "zh-CN": "方案", en: "Scheme" },
  round: { places: 2, mode: "half-up" },
  root: {
    id: "total",
    combine: "sum",
    max: "10",
    children: [{ id: "a", type: "measurement", max: "10" }],
  },
});
const stamp = "2099-05-01T08:00";
const contest = {
  unit: "1",
  name: "赛",
  nameEn: "Contest",
  slug: "bad-input",
  startsOn: "2099-05-01",
  endsOn: "2099-05-02",
  place: "某地",
  hosts: "某会",
  notice: "通知",
};
const event = {
  trade: "welder",
  name: "焊工",
  nameEn: "Welder",
  slug: "bad-event",
  startsAt: stamp,
};
const why = { reason: "原因" };

/** What each page's forms send when they are right, by route; what they ask for need not exist. */
const sent: Record<string, Forms> = {
  "contests/:slug/:event/entry": {
    as: "worker",
    forms: [
      { intent: "enter", grade: "3", certificate: "A1" },
      { intent: "withdraw", ...why },
    ],
  },
  "contests/:slug/:event/list": {
    as: "union-officer",
    forms: [{ intent: "check", list: "姓名\n谁\n" }],
  },
  "contests/:slug/awards": {
    as: "worker",
    forms: [{ line: "1", body: "异议" }],
  },
  "contests/:slug/:event/appeals": {
    as: "worker",
    forms: [
      { intent: "lodge", entrant: "001", body: "申诉" },
      { intent: "answer", appeal: "1", to: "accepted", text: "受理" },
    ],
  },
  "judging/events/:id": {
    as: "chief-judge",
    forms: [
      {
        what: "step",
        step: "check",
        sheets: '[{"id":"00000000-0000-4000-8000-000000000000","version":1}]',
      },
      {
        what: "reopen",
        id: "00000000-0000-4000-8000-000000000000",
        version: "1",
        ...why,
      },
    ],
  },
  "judging/events/:id/relations": {
    as: "judge",
    forms: [{ intent: "relation", name: "谁", kind: "mentor", ...why }],
  },
  "judging/:sheet": { as: "judge", forms: [{ intent: "submit", seen: "[]" }] },
  "manage/contests/new": { forms: [contest] },
  "manage/contests/import": {
    forms: [
      {
        ...contest,
        trade: "welder",
        eventName: "项",
        eventNameEn: "Event",
        eventSlug: "event",
      },
    ],
  },
  "manage/contests/:slug": {
    forms: [
      { intent: "state", state: "open" },
      { intent: "event", ...event },
    ],
  },
  "manage/contests/:slug/calendar": {
    forms: [
      {
        opensAt: stamp,
        closesAt: "2099-05-02T08:00",
        oneEventEach: "on",
        noticeDays: "5",
      },
    ],
  },
  "manage/contests/:slug/appointments": {
    forms: [
      { intent: "appoint", role: "arbitrator", account: "nobody" },
      { intent: "end", grant: "1", ...why },
    ],
  },
  "manage/contests/:slug/basics": { forms: [contest] },
  "manage/contests/:slug/awards": {
    forms: [
      {
        intent: "rule",
        name: "奖",
        nameEn: "Award",
        events: "1",
        from: "1",
        to: "3",
        topPercent: "10",
        minTotal: "60",
        ageFrom: "20",
        ageTo: "35",
        sex: "female",
        honours: "skilled-technician district",
      },
      { intent: "drop-rule", rule: "1" },
      { intent: "notice", until: "2099-01-01", documentNo: "1" },
      { intent: "strike", line: "1", ...why },
      { intent: "decide", line: "1", verdict: "given", ...why },
      { intent: "answer", objection: "1", verdict: "upheld", answer: "答" },
      { intent: "grant" },
    ],
  },
  "manage/contests/:slug/:event": { forms: [{ to: "final", ...why }] },
  "manage/contests/:slug/:event/basics": {
    forms: [{ ...event, minutes: "120" }],
  },
  "manage/contests/:slug/:event/weak-points": {
    forms: [{ intent: "propose", node: "a", unit: "一厂" }],
  },
  "manage/contests/:slug/:event/ceremony": {
    forms: [
      { intent: "begin", places: "3" },
      { intent: "next", seen: "1" },
      { intent: "break-off" },
    ],
  },
  "manage/contests/:slug/:event/correction": {
    forms: [
      { intent: "begin", appeal: "1", ...why },
      {
        intent: "add",
        entrant: "001",
        kind: "mark",
        node: "a",
        judge: "J1",
        value: "5",
      },
      { intent: "drop", line: "1" },
      { intent: "apply", seen: "x" },
    ],
  },
  verify: { forms: [{ number: "JN2026-0001-001" }] },
  "verify/:number": { forms: [{ number: "JN2026-0001-001" }] },
  "manage/contests/:slug/:event/entries": {
    forms: [
      { intent: "approve", entry: "1" },
      { intent: "refuse", entry: "1", ...why },
      { intent: "withdraw", entry: "1", ...why },
      { intent: "add", account: "x", grade: "3", certificate: "A", ...why },
    ],
  },
  "manage/contests/:slug/:event/stages": {
    forms: [
      {
        intent: "stage",
        kind: "theory",
        name: "理论",
        nameEn: "Theory",
        node: "a",
        place: "教室",
        startsAt: stamp,
        endsAt: "2099-05-01T09:00",
      },
      {
        intent: "shift",
        stage: "1",
        place: "教室",
        startsAt: stamp,
        endsAt: "2099-05-01T09:00",
        benches: "8",
      },
      { intent: "drop-stage", stage: "1" },
      { intent: "drop-shift", shift: "1" },
      { intent: "feeder", from: "1", places: "3" },
      { intent: "drop-feeder", from: "1" },
      { intent: "nominate", from: "1" },
    ],
  },
  "manage/contests/:slug/:event/terms": {
    forms: [
      {
        units: "1",
        trades: "welder",
        minGrade: "3",
        minAge: "18",
        maxAge: "60",
        minYearsMember: "1",
        capacity: "30",
        perUnit: "3",
      },
      { intent: "quota", unit: "某街道", places: "3" },
      { intent: "quota", removed: "1" },
    ],
  },
  "manage/contests/:slug/:event/scheme": {
    forms: [{ intent: "save", scheme, copiedFrom: "1", ...why }],
  },
  "manage/contests/:slug/:event/entrants": {
    forms: [{ intent: "check", list: "姓名\n谁\n" }],
  },
  "manage/contests/:slug/:event/entrants/:entrant": {
    forms: [{ status: "absent", time: "12.5", "deduction:late": "1", ...why }],
  },
  "manage/contests/:slug/:event/panel": {
    forms: [
      { intent: "seat", account: "judge", code: "J9", kind: "judge" },
      { intent: "unseat", unseat: "1" },
      {
        intent: "stand-in",
        seat: "1",
        account: "judge",
        code: "J8",
        from: "now",
        ...why,
      },
      { intent: "relation", seat: "1", name: "谁", kind: "mentor", ...why },
      { intent: "confirm", relation: "1" },
      { intent: "withdraw", relation: "1", ...why },
    ],
  },
  "manage/contests/:slug/:event/desk": {
    forms: [{ intent: "leaves", node: "theory" }],
  },
  "manage/contests/:slug/:event/desk/:node": {
    forms: [
      { intent: "key", "v-1": "88" },
      { intent: "settle", entrant: "1", value: "88", ...why },
      { intent: "again", entrant: "1", ...why },
      {
        intent: "check",
        list: "参赛号,成绩\n001,80\n",
        fileName: "x.csv",
        ...why,
      },
    ],
  },
  "manage/contests/:slug/:event/paper/:sheet": {
    forms: [
      { "v-theory": "88" },
      { intent: "settle", node: "theory", value: "88", ...why },
    ],
  },
  "manage/contests/:slug/:event/draws": {
    forms: [
      {
        act: "draw:bench",
        what: "draw",
        kind: "bench",
        seed: "12345678",
        witness: "见证",
        benches: "8",
      },
      { act: "void:bench", what: "void", kind: "bench", ...why },
      { act: "relation", what: "relation", relation: "1" },
    ],
  },
};

/** Pages whose action takes no form of names and values. */
const otherwise = ["judging/:sheet/marks"];

/** What contests write, by the newest row of each kind or how many there are; the trail has a line for each act. */
const newest = [
  "audit_entry",
  "contest",
  "contest_event",
  "contest_entry",
  "contest_stage",
  "contest_shift",
  "marking_scheme",
  "entrant",
  "panel_judge",
  "identity_draw",
  "event_result",
  "ceremony",
  "appeal",
  "correction",
  "correction_line",
  "award_rule",
  "award_proposal",
  "award_line",
  "award_objection",
  "honour",
  "lecture_topic",
];
const counted = ["contest_feeder", "event_quota", "deduction", "decryption"];
async function written(): Promise<string> {
  const parts = [
    ...newest.map((table) => sql`(select max(id) from ${sql.table(table)})`),
    ...counted.map((table) => sql`(select count(*) from ${sql.table(table)})`),
  ];
  const all = sql<{ all: number[] }>`select array[${sql.join(parts)}] as all`;
  return JSON.stringify((await all.execute(database())).rows);
}

async function statusOf(
  route: RouteModule,
  address: string,
  params: Record<string, string>,
  body: Body,
  cookie: string,
): Promise<string> {
  const request = new Request(origin + address, {
    method: "POST",
    headers: { cookie, ...body.headers },
    body: body.content,
  });
  try {
    const given: unknown = await Promise.resolve()
      .then(() => route.action?.(argsOf(request, params)))
      .catch((thrown: unknown) => {
        if (thrown instanceof Response) return thrown;
        throw thrown;
      });
    const init = (given as { init?: ResponseInit | null } | null)?.init;
    const status =
      given instanceof Response ? given.status : (init?.status ?? 200);
    if (status !== 302) return String(status);
    const to = (given as Response).headers.get("location") ?? "";
    const there = new URL(to, origin);
    return there.origin === origin && !to.startsWith("/sign-in")
      ? "302"
      : `302 to ${to}`;
  } catch (error) {
    return `error: ${String((error as Error).message).slice(0, 200)}`;
  }
}

testDatabase("demo");
const routes = routeTable().filter(
  ({ path, file }) =>
    file.startsWith("routes/contests/") && contestsAccess[path]?.post,
);
let unit = "";
beforeAll(async () => {
  const id = await districtId();
  unit = String(id);
});

describe("hostile forms", () => {
  it("are tried on every page of the feature that takes one", () => {
    expect([...Object.keys(sent), ...otherwise].sort()).toEqual(
      routes.map(({ path }) => path).sort(),
    );
  });

  it.each(routes.filter(({ path }) => sent[path]))(
    "/$path",
    async ({ path, file }) => {
      const route = (await modules[`../../app/${file}`]?.()) as RouteModule;
      const { as = "contest-officer", forms } = sent[path] as Forms;
      const cookie = await cookieOf(as);
      const at = contestsAccess[path]?.path ?? "";
      const address = typeof at === "string" ? at : await at();
      const { params } = matchPath(`/${path}`, address) ?? { params: {} };
      const wrong: string[] = [];
      let before = await written();
      for (const form of forms) {
        const act = form.intent ?? form.what ?? "";
        for (const body of hostileBodies({
          ...form,
          ...(form.unit === "1" ? { unit } : {}),
        })) {
          const own = params as Record<string, string>;
          const status = await statusOf(route, address, own, body, cookie);
          const after = await written();
          if (!/^(4\d\d|302|200)$/.test(status))
            wrong.push(`${act} ${body.what}: ${status}`);
          else if (status !== "302" && after !== before)
            wrong.push(`${act} ${body.what}: ${status}, and something written`);
          before = after;
        }
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );
});

describe("hostile marks", () => {
  const right = {
    clientId: "00000000-0000-4000-8000-00000000000a",
    node: "work",
    value: "5",
    device: "one",
    base: null,
  };
  const long = "1234567890".repeat(4);
  const texts = [
    ...["NaN", "1e9", "-1", "Infinity", "0x10", "", " ", "\0", "5\0", "\ud800"],
    ...["__proto__", "constructor", `0.${long}`, `1.${long}`],
    ...["9".repeat(40), "x".repeat(5000), "1,5", "一"],
  ];
  const others = [null, [], {}, 5, true, undefined];
  /** What is right for a field, odd as it looks: a mark taken back, a device without a name or with one of any letters, no entry before. */
  const odd: Partial<Record<keyof typeof right | "judge", unknown[]>> = {
    value: ["", " "],
    device: [
      ...["NaN", "1e9", "-1", "Infinity", "0x10", "", " ", "constructor", "一"],
      undefined,
    ],
    base: [null, undefined],
    judge: [undefined],
  };

  it("are refused with a word of why, and the sheet stays as it was; a right one is taken", async () => {
    const event = await makeEvent({
      slug: "hostile-marks",
      scheme: sumScheme("100", [
        { id: "work", type: "panel", max: "100", minJudges: 1 },
      ]),
      entrants: [{ number: "001", name: "选手甲" }],
      panel: ["C1", "J1"],
    });
    await seatAccount(event, "J1", "judge");
    await openJudging(event);
    const sheet = (await sheetOf(event, "J1", "001"))?.id ?? "";
    const route = (await modules[
      "../../app/routes/contests/marks.ts"
    ]?.()) as RouteModule;
    const cookie = await cookieOf("judge");
    const send = (body: unknown) => {
      const content = JSON.stringify(body);
      const headers = { "content-type": "application/json" };
      const address = `/judging/${sheet}/marks`;
      const sent = { what: content, content, headers };
      return statusOf(route, address, { sheet }, sent, cookie);
    };
    const given = () =>
      database()
        .selectFrom("mark_entry")
        .select("value")
        .where("sheet_id", "=", sheet)
        .execute();
    const bodies = [...Object.keys(right), "judge"].flatMap((field) =>
      [...texts, ...others]
        .filter((text) => !odd[field as "value"]?.includes(text))
        .map((text) => ({ ...right, [field]: text })),
    );
    const wrong: string[] = [];
    for (const body of [...bodies, null, [], "x", 5]) {
      const status = await send(body);
      if (!/^4\d\d$/.test(status))
        wrong.push(`${JSON.stringify(body).slice(0, 120)}: ${status}`);
    }
    expect(wrong).toEqual([]);
    expect(await given()).toEqual([]);
    expect(await send(right)).toBe("200");
    expect(await given()).toEqual([{ value: "5" }]);
  });

  it("of somebody who signed in on the same tablet wait for whose they are", async () => {
    const { person } = await makePerson("另一位");
    const route = (await modules[
      "../../app/routes/contests/marks.ts"
    ]?.()) as RouteModule;
    const sheet = crypto.randomUUID();
    const content = JSON.stringify({
      ...right,
      clientId: crypto.randomUUID(),
      judge: person.id,
    });
    const sent = {
      what: content,
      content,
      headers: { "content-type": "application/json" },
    };
    const address = `/judging/${sheet}/marks`;
    const cookie = await cookieOf("judge");
    expect(await statusOf(route, address, { sheet }, sent, cookie)).toBe("401");
  });
});
