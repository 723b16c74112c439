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
import { sent, type Forms } from "./contest-forms.fixture";

// Every form of the contests feature with what no page of ours sends: an answer of 4xx or a redirect, never an error of
// ours, and nothing written where it is refused.

type RouteModule = { action?: (args: unknown) => unknown };

const modules = import.meta.glob<RouteModule>("../../app/routes/**/*.{ts,tsx}");
const origin = "http://localhost:3000";
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
