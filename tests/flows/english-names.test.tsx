import type { ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { createMemoryRouter, RouterProvider } from "react-router-dom";
import { sql } from "kysely";
import { beforeAll, expect, it, vi } from "vitest";
import { panelView } from "~/contests/panel-page.server";
import { database } from "~/platform/database.server";
import * as draws from "~/routes/contests/draws";
import * as manageDraws from "~/routes/contests/manage-draws";
import * as manageEntries from "~/routes/contests/manage-entries";
import * as manageEvent from "~/routes/contests/manage-event";
import * as managePanel from "~/routes/contests/manage-panel";
import * as paper from "~/routes/contests/paper";
import { i18nOf } from "~/words.server";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, get } from "~tests/support/requests";

// Who reads English reads English names wherever somebody has one, on the pages of those who keep a contest and of its draws.

testDatabase("demo");

type Route = { loader: (args: any) => unknown; default: ComponentType };

/** A route's page as the officer's browser shows it in a language. */
async function shown(
  route: Route,
  params: Record<string, string>,
  language: "en" | "zh-CN",
): Promise<string> {
  const request = await get("/x", "contest-officer");
  request.headers.set("accept-language", language);
  const { data } = await answerOf(route.loader(argsOf(request, params)));
  const router = createMemoryRouter(
    [{ id: "page", path: "/x", loader: () => data, Component: route.default }],
    { initialEntries: ["/x"], hydrationData: { loaderData: { page: data } } },
  );
  return renderToStaticMarkup(
    <I18nextProvider i18n={i18nOf(language)}>
      <RouterProvider router={router} />
    </I18nextProvider>,
  );
}

const english = (id: number) => `Person No. ${id}.`;
type Row = { id: number; name: string };

/** The page says these people's Chinese names to one reader and their English ones to the other, and never both. */
async function expectNames(
  route: Route,
  params: Record<string, string>,
  people: Row[],
) {
  const inChinese = await shown(route, params, "zh-CN");
  const inEnglish = await shown(route, params, "en");
  expect(people.length).toBeGreaterThan(0);
  for (const { id, name } of people) {
    expect(inChinese).toContain(name);
    expect(inEnglish).toContain(english(id));
    expect(inEnglish).not.toContain(name);
  }
}

const eventAt = (slug: string, state: string) =>
  database()
    .selectFrom("contest_event as e")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .select(["e.id", "e.board_state", "e.slug as event", "c.slug"])
    .where("e.slug", "=", slug)
    .where("e.board_state", "=", state)
    .executeTakeFirstOrThrow();

beforeAll(async () => {
  // React says of every link that its effect does not run on a server.
  vi.spyOn(console, "error").mockReturnValue();
  await sql`update person set name_en = 'Person No. ' || id || '.'`.execute(
    database(),
  );
});

it("the ranking of an event's officer", async () => {
  const { id, slug, event } = await eventAt("electrician", "provisional");
  const entrants = await database()
    .selectFrom("entrant as n")
    .innerJoin("person as p", "p.id", "n.person_id")
    .select(["p.id", "n.name"])
    .where("n.event_id", "=", id)
    .execute();
  await expectNames(manageEvent, { slug, event }, entrants);
});

it("who drew and who decrypted, for the officer and for everyone", async () => {
  const { id, slug, event } = await eventAt("electrician", "provisional");
  const officers = await database()
    .selectFrom("person as p")
    .select(["p.id", "p.name"])
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(
          selectFrom("identity_draw as d")
            .select("d.id")
            .whereRef("d.officer_id", "=", "p.id")
            .where("d.event_id", "=", id),
        ),
        exists(
          selectFrom("decryption as d")
            .select("d.step")
            .whereRef("d.officer_id", "=", "p.id")
            .where("d.event_id", "=", id),
        ),
      ]),
    )
    .execute();
  for (const route of [manageDraws, draws])
    await expectNames(route, { slug, event }, officers);
});

it("a panel's judges on paper, and from whom each is kept away", async () => {
  const found = await eventAt("welder", "live");
  const { slug, event } = found;
  const judges = await database()
    .selectFrom("panel_judge as j")
    .innerJoin("person as p", "p.id", "j.person_id")
    .select(["p.id", "p.name"])
    .where("j.event_id", "=", found.id)
    .where("j.until", "is", null)
    .execute();
  await expectNames(paper, { slug, event }, judges);
  const kept = (await panelView(found)).seats.flatMap(({ recused }) =>
    recused.map(({ id }) => id),
  );
  const apprentices = await database()
    .selectFrom("entrant as n")
    .innerJoin("person as p", "p.id", "n.person_id")
    .select(["p.id", "n.name"])
    .where("n.id", "in", kept)
    .execute();
  await expectNames(managePanel, { slug, event }, [...judges, ...apprentices]);
});

it("the contest from which somebody was nominated, beside their entry", async () => {
  const fed = await database()
    .selectFrom("contest_feeder as f")
    .innerJoin("contest_event as e", "e.id", "f.event_id")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .innerJoin("contest_event as o", "o.id", "f.from_event_id")
    .innerJoin("contest as from", "from.id", "o.contest_id")
    .select(["c.slug", "e.slug as event", "from.id", "from.name"])
    .where("f.nominated_at", "is not", null)
    .executeTakeFirstOrThrow();
  await database()
    .updateTable("contest")
    .set({ name_en: english(fed.id) })
    .where("id", "=", fed.id)
    .execute();
  await database()
    .updateTable("contest_entry")
    .set({ reason: fed.name })
    .where("via", "=", "feeder")
    .execute();
  await expectNames(manageEntries, { slug: fed.slug, event: fed.event }, [fed]);
});
