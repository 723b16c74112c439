import { matchPath } from "@remix-run/react";
import { beforeAll, describe, expect, it } from "vitest";
import { moveBoard } from "~/contests/commands/board.server";
import type { BoardState } from "~/contests/rules/board";
import { database } from "~/platform/database.server";
import * as manageAwards from "~/routes/contests/manage-awards";
import type { Access, AccessTable } from "~tests/support/access";
import { endNotice, lockSheets, openCodes } from "~tests/support/contests";
import { testDatabase } from "~tests/support/database";
import {
  makeEvent,
  mark,
  openJudging,
  sumScheme,
  type JudgedEvent,
} from "~tests/support/judged-event";
import { answerOf, argsOf, cookieOf, post } from "~tests/support/requests";
import { routeTable } from "~tests/support/route-table";

// One event through all states of its board, and in each of them every page, feed, file and search that a visitor or a
// worker can reach: what a state hides stands in none of them. Totals and names are such as nothing else of the demo has.
// Schools, lectures and studios are walked behind the freeze only; the report counts rows and takes long, so it is left out.

testDatabase("demo");

type RouteModule = { loader?: (args: unknown) => unknown };
const modules = import.meta.glob<RouteModule>("../../app/routes/**/*.{ts,tsx}");
const tables = import.meta.glob<Record<string, AccessTable>>(
  "../support/access/*.ts",
  { eager: true },
);
const access: AccessTable = Object.assign(
  {},
  ...Object.values(tables).flatMap((exported) => Object.values(exported)),
);

const slug = "freeze-day";
const names = ["霜降甲", "霜降乙"] as const;
const [first, second] = ["61.37", "83.59"] as const;
const judges = { C1: "5", J1: "56.37", J2: "56.37" };
let event: JudgedEvent;
const persons = new Map<string, number>();

const scheme = sumScheme("100", [
  { id: "work", type: "measurement", max: "20" },
  { id: "look", type: "panel", max: "80", minJudges: 2, combine: "mean" },
]);

beforeAll(async () => {
  event = await makeEvent({
    slug,
    scheme,
    entrants: names.map((name, nth) => ({
      number: String(nth + 1),
      name,
      unitName: "霜降一厂",
    })),
    panel: ["C1", "J1", "J2"],
  });
  for (const name of names) {
    const { id } = await database()
      .insertInto("person")
      .values({ name, public_passport: true })
      .returning("id")
      .executeTakeFirstOrThrow();
    persons.set(name, id);
    await database()
      .updateTable("entrant")
      .set({ person_id: id })
      .where("event_id", "=", event.id)
      .where("name", "=", name)
      .execute();
  }
  // Steps follow one another at once: there is no time for appeals here.
  await database()
    .updateTable("contest_event")
    .set({ appeal_minutes: 0 })
    .where("id", "=", event.id)
    .execute();
});

async function move(to: BoardState, reason = "") {
  const done = await moveBoard(event.officer, event.id, to, reason);
  if (!done.ok) throw new Error(`${to}: ${JSON.stringify(done.refusal)}`);
}
async function judge(number: string, marks: typeof judges) {
  for (const [code, value] of Object.entries(marks))
    expect(
      await mark(event, code, number, {
        [code === "C1" ? "work" : "look"]: value,
      }),
    ).toBe("");
}

/** Where of a route this event would be found; the address of the table of access where it is not about an event. */
async function addressesOf(path: string, { path: at }: Access) {
  const own = path
    .replace("contests/:slug", `contests/${slug}`)
    .replace(":event", slug);
  if (path === "people/:id")
    return [...persons.values()].map((id) => `/people/${id}`);
  if (own.startsWith(`contests/${slug}`) && !own.includes(":"))
    return path === "contests/:slug/:event"
      ? [
          `/${own}`,
          ...[1, 2, 3, 4, 5, 6].map((nth) => `/${own}?version=${nth}`),
        ]
      : [`/${own}`];
  const address = typeof at === "string" ? at : await at();
  return path === "search"
    ? ["霜降", slug].map((q) => `/search?q=${encodeURIComponent(q)}`)
    : [address];
}

type Found = { at: string; text: string };
const left = /livekit|uploadthing|sign-out|^reports|timetable.ics/;
const ownPages = /^$|^contests\/:slug|^people/;
const ofContests = /routes\/(contests|honours|members|today|search)/;

/** What this reader gets to see now: of contests and people, or everything there is. */
async function seen(username?: string, everywhere = false): Promise<Found[]> {
  const cookie = username ? await cookieOf(username) : undefined;
  const found: Found[] = [];
  for (const { path, file } of routeTable()) {
    const its = access[path];
    const open = its?.get === "everyone" || its?.get === "members";
    if (!its || !open || left.test(path)) continue;
    if (!username && its.get === "members") continue;
    // What a visitor may see a worker sees alike, but for Today and the contest's own pages.
    if (username && its.get === "everyone" && !ownPages.test(path)) continue;
    if (!everywhere && !ofContests.test(file)) continue;
    const { loader } = (await modules[`../../app/${file}`]?.()) ?? {};
    if (!loader) continue;
    for (const at of await addressesOf(path, its)) {
      const { pathname } = new URL(at, origin);
      const { params = {} } = matchPath(`/${path}`, pathname) ?? {};
      const end = new AbortController();
      const headers = cookie ? { cookie } : undefined;
      const request = new Request(origin + at, { headers, signal: end.signal });
      const answer = await Promise.resolve(
        loader(argsOf(request, params as Record<string, string>)),
      ).catch((thrown: unknown) => thrown);
      found.push({ at, text: await textOf(answer) });
      end.abort();
    }
  }
  return found;
}
const origin = "http://localhost:3000";

async function textOf(answer: unknown): Promise<string> {
  if (!(answer instanceof Response)) return JSON.stringify(answer);
  const type = answer.headers.get("content-type") ?? "";
  if (!type.startsWith("text/event-stream")) return answer.text();
  const reader = answer.body?.getReader();
  let text = "";
  while (!/^data: /m.test(text))
    text += Buffer.from((await reader?.read())?.value ?? []).toString();
  return text;
}

/** Where texts stand, in what a visitor and a worker see now. */
async function look(everywhere = false) {
  const all = [
    ...(await seen(undefined, everywhere)),
    ...(await seen("worker")),
  ];
  expect(all.length).toBeGreaterThan(everywhere ? 60 : 30);
  return (...texts: string[]) => {
    const at = (text: string) =>
      all
        .filter((page) => page.text.includes(text))
        .map((page) => `${text} at ${page.at}`);
    return [...new Set(texts.flatMap(at))].sort();
  };
}
/** A person's name stands on their own passport and where people are searched for, whatever they take part in. */
const besidesPeople = (found: string[]) =>
  found.filter((line) => !/ at \/(people|search)/.test(line));
const boards = (total: string) =>
  ["", ".events", ".json"].map(
    (end) => `${total} at /contests/${slug}/${slug}/board${end}`,
  );
const onPassports = (found: string[]) =>
  found.filter((line) => line.includes(" at /people/"));

describe("what each state of a board hides, in everything a visitor or a worker can reach", () => {
  it("live: the running total by work code on the board alone, and nobody's name", async () => {
    await openJudging(event);
    await judge("1", judges);
    const stands = await look();
    expect(stands(first)).toEqual(boards(first));
    expect(besidesPeople(stands(...names))).toEqual([]);
  });

  it("frozen: what is marked now stands nowhere, what was shown stays", async () => {
    await move("frozen");
    await judge("2", { C1: "3.59", J1: "80", J2: "80" });
    const stands = await look(true);
    expect(stands(second)).toEqual([]);
    expect(stands(first)).toEqual(boards(first));
    expect(besidesPeople(stands(...names))).toEqual([]);
  });

  it("review: the same, and no passport tells of the contest", async () => {
    await lockSheets(event.id);
    await move("review");
    await openCodes(event.id);
    const stands = await look();
    expect(stands(second)).toEqual([]);
    expect(stands(first)).toEqual(boards(first));
    expect(onPassports(stands(slug))).toEqual([]);
  });

  it("announced: on the event's page, its board and its feeds; awards once they are on notice", async () => {
    await move("provisional");
    const page = `${second} at /contests/${slug}/${slug}`;
    expect((await look())(second)).toEqual(
      [...boards(second), page, `${page}?version=3`].sort(),
    );
    await move("notice");
    await award({ intent: "rule", name: "霜降奖", from: "1", to: "3" });
    await award({ intent: "draw-up" });
    await award({ intent: "notice", until: "2099-01-01" });
    expect((await look())("霜降奖")).toEqual([awards]);
  });

  it("taken back: nowhere, not as an earlier version, on a passport, in the bundle or among the awards on notice", async () => {
    await move("review", "核对");
    const stands = await look();
    expect(stands(first, second, "霜降奖")).toEqual([]);
    expect(onPassports(stands(slug))).toEqual([]);
  });

  it("final: with its places on the passports that are open to everybody", async () => {
    await move("provisional");
    await move("notice");
    await endNotice(event.id);
    await move("final");
    const stands = await look();
    expect(onPassports(stands(slug))).toHaveLength(2);
    expect(stands("霜降奖")).toEqual([awards]);
  });
});

const awards = `霜降奖 at /contests/${slug}/awards`;

/** The contest's officer acts on its awards, and is not refused. */
async function award(fields: Record<string, string>): Promise<void> {
  const request = await post("/", fields, "contest-officer");
  const done = await answerOf(manageAwards.action(argsOf(request, { slug })));
  expect(done.status).toBe(302);
}
