import { matchPath } from "@remix-run/react";
import { beforeAll, describe, expect, it } from "vitest";
import { demoAccounts } from "~/members/store/actors.server";
import { database } from "~/platform/database.server";
import type { Access, AccessTable, Who } from "~tests/support/access";
import { newCookie, origin } from "~tests/support/cookies";
import { testDatabase } from "~tests/support/database";
import { argsOf, cookieOf } from "~tests/support/requests";
import { routeTable } from "~tests/support/route-table";

// Every role through every route and every action. The routes come from remix.config.js, what is expected from
// tests/support/access/*.ts: a new route without an expectation fails, and so does an expectation without a route.

type RouteModule = {
  default?: unknown;
  loader?: (args: unknown) => unknown;
  action?: (args: unknown) => unknown;
};
type Someone = { username?: string; roles: string[] };

const modules = import.meta.glob<RouteModule>("../../app/routes/**/*.{ts,tsx}");
const tables = import.meta.glob<Record<string, AccessTable>>(
  "../support/access/*.ts",
  { eager: true },
);
const expected: AccessTable = Object.assign(
  {},
  ...Object.values(tables).flatMap((exported) => Object.values(exported)),
);
const routes = routeTable();
const visitor: Someone = { roles: [] };
const people: Someone[] = [visitor];

testDatabase("demo");
beforeAll(async () => {
  for (const { username, roles } of await demoAccounts(database()))
    people.push({ username, roles });
});

describe("the table of who may what", () => {
  it("expects something of every route, and of nothing else", () => {
    const declared = routes.map(({ path }) => path);
    expect(Object.keys(expected).sort()).toEqual([...declared].sort());
  });

  it("has a demo account for each role, and one without", () => {
    const held = new Set(people.flatMap(({ roles }) => roles));
    expect(held.size).toBe(11);
    expect(
      people.some(({ username, roles }) => username && !roles.length),
    ).toBe(true);
  });
});

describe("every role through every route", () => {
  it.each(routes)("/$path", async ({ path, file }) => {
    const access = expected[path];
    if (!access) throw new Error(`Nothing is expected of /${path} yet.`);
    const route = await modules[`../../app/${file}`]?.();
    if (!route) throw new Error(`app/${file} is missing.`);
    const looks = await Promise.all(
      people.map((someone) => look(route, path, access, someone)),
    );
    const steps = [...looks.flat()];
    for (const someone of people)
      steps.push(...(await act(route, path, access, someone)));
    expect(
      steps
        .filter(({ wanted, answer }) => wanted !== answer.letIn)
        .map(
          ({ who, what, wanted, answer }) =>
            `${who} ${what}: ${answer.said}, but should be ${wanted ? "let in" : "kept out"}`,
        ),
    ).toEqual([]);
    expect(Boolean(route.action)).toBe(Boolean(access.post));
  });
});

type Step = { who: string; what: string; wanted: boolean; answer: Answer };
type Answer = { letIn: boolean; said: string };
type Work = (args: unknown) => unknown;

const nameOf = ({ username }: Someone) => username ?? "visitor";

/** Someone's GET. Nothing changes by it, so that all may look at once. */
async function look(
  { loader }: RouteModule,
  pattern: string,
  access: Access,
  someone: Someone,
): Promise<Step[]> {
  if (!loader) return [];
  const wanted = isAmong(someone, access.get);
  const answer = await answerTo(loader, pattern, access, someone);
  return [{ who: nameOf(someone), what: "GET", wanted, answer }];
}

/** Someone's posts, one after the other. */
async function act(
  { action }: RouteModule,
  pattern: string,
  access: Access,
  someone: Someone,
): Promise<Step[]> {
  const steps: Step[] = [];
  for (const { who, fields = {} } of action ? (access.post ?? []) : [])
    steps.push({
      who: nameOf(someone),
      what: `POST ${JSON.stringify(fields)}`,
      wanted: isAmong(someone, who),
      answer: await answerTo(action as Work, pattern, access, someone, fields),
    });
  return steps;
}

function isAmong({ username, roles }: Someone, who: Who): boolean {
  if (who === "everyone") return true;
  if (who === "nobody" || !username) return false;
  if (who === "members") return true;
  return roles.length === 0
    ? who.includes("worker")
    : roles.some((role) => (who as readonly string[]).includes(role));
}

/** Let in: an answer, a redirect onwards, or a refusal of the form's content. Kept out: 401, 403, 404, or the sign-in page. */
async function answerTo(
  work: Work,
  pattern: string,
  access: Access,
  { username }: Someone,
  fields?: Record<string, string>,
): Promise<Answer> {
  const address =
    typeof access.path === "string" ? access.path : await access.path();
  const match = matchPath(`/${pattern}`, new URL(address, origin).pathname);
  if (!match) throw new Error(`${address} is not of the form /${pattern}`);
  const signIn = fields && access.endsSession ? newCookie : cookieOf;
  const cookie = username && (await signIn(username));
  // Whatever streams on (a board, a progress page) ends with its request.
  const end = new AbortController();
  const request = new Request(origin + address, {
    headers: cookie ? { cookie } : {},
    signal: end.signal,
    ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
  });
  try {
    return answered(
      await Promise.resolve()
        .then(() =>
          work(argsOf(request, match.params as Record<string, string>)),
        )
        .catch((thrown: unknown) => {
          if (thrown instanceof Response) return thrown;
          throw thrown;
        }),
    );
  } finally {
    end.abort();
  }
}

function answered(given: unknown): Answer {
  const init = (given as { init?: ResponseInit | null } | null)?.init;
  const status = given instanceof Response ? given.status : init?.status;
  const to =
    given instanceof Response ? given.headers.get("location") : undefined;
  if (to?.startsWith("/sign-in")) return { letIn: false, said: to };
  return {
    letIn: ![401, 403, 404].includes(status ?? 200),
    said: String(status ?? 200),
  };
}
