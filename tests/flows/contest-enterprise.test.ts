import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import * as contests from "~/routes/contests/contests";
import * as entryList from "~/routes/contests/entry-list";
import * as manageContest from "~/routes/contests/manage-contest";
import * as newContest from "~/routes/contests/new-contest";
import { testDatabase } from "~tests/support/database";
import { anyTrade } from "~tests/support/district";
import { answerOf, argsOf, get, post } from "~tests/support/requests";

// A contest that an enterprise holds for its own workers, from its first form to an entry.

testDatabase("demo");

const params = { slug: "workshop-day", event: "fitting" };
type Route = { action: (args: any) => unknown };
const act = async (
  route: Route,
  fields: Record<string, string>,
  as = "contest-officer",
) => answerOf(route.action(argsOf(await post("/x", fields, as), params)));

let host = { id: 0, name: "", code: "", worker: "" };
let stranger = { name: "", unit: "" };

beforeAll(async () => {
  const { rows } = await sql<{
    id: number;
    name: string;
    code: string;
    worker: string;
  }>`
    select u.id, u.name, u.code, min(p.name) as worker from unit u
    join membership m on m.unit_id = u.id and m.period @> current_date
    join person p on p.id = m.person_id and p.user_id is null
    where u.tier = 'enterprise' and u.path <@ (select s.path from role_grant g join unit s on s.id = g.scope_id
      join person o on o.id = g.person_id join "user" a on a.id = o.user_id
      where a.username = 'union-officer' and g.role = 'union-officer' and g.scope_kind = 'unit' limit 1)
    group by u.id, p.name having count(*) = 1 order by u.id limit 40`.execute(
    database(),
  );
  host = rows[0]!;
  const other = rows.find(({ id }) => id !== host.id);
  if (other) stranger = { name: other.worker, unit: other.name };
});

describe("a contest of an enterprise", () => {
  const form = {
    name: "车间比武",
    nameEn: "Workshop day",
    slug: params.slug,
    startsOn: "2099-05-01",
    endsOn: "2099-05-02",
  };

  it("is asked for by the enterprise's name or code, and by nothing else", async () => {
    const none = await act(newContest, form);
    expect(none.data.refused.error.unit).toEqual(["required"]);
    const unknown = await act(newContest, { ...form, enterprise: "没有这家" });
    expect(unknown.data.refused.error.enterprise).toEqual([
      "enterprise-unknown",
    ]);
    const made = await act(newContest, { ...form, enterprise: host.code });
    expect(made.status).toBe(302);
  });

  it("is published on its tier, takes its own workers' entries and nobody else's", async () => {
    const code = await anyTrade();
    const event = {
      intent: "event",
      trade: code,
      name: "钳工",
      nameEn: "Fitting",
      slug: params.event,
    };
    expect((await act(manageContest, event)).status).toBe(302);
    await act(manageContest, { intent: "state", state: "open" });
    const listed = await answerOf(
      contests.loader(argsOf(await get("/contests?tier=enterprise"), {})),
    );
    expect(JSON.stringify(listed.data)).toContain(`"${params.slug}"`);
    const openOnes = async () =>
      (
        await answerOf(
          contests.loader(
            argsOf(await get("/contests?state=entry-open&tier=enterprise"), {}),
          ),
        )
      ).data.contests.filter(({ slug }: any) => slug === params.slug);
    expect(await openOnes()).toMatchObject([{ entry_open: true }]);
    const closesAt = async (entry_closes_at: Date | null) =>
      database()
        .updateTable("contest")
        .set({ entry_closes_at })
        .where("slug", "=", params.slug)
        .execute();
    await closesAt(new Date("2020-01-01T00:00:00Z"));
    expect(await openOnes()).toEqual([]);
    await closesAt(null);
    const list = `姓名,单位\n${host.worker},${host.name}\n${stranger.name},${stranger.unit}\n`;
    const answer = await act(
      entryList,
      { list, intent: "enter-good" },
      "union-officer",
    );
    expect(answer.status).toBe(302);
    const { rows } = await sql<{ name: string }>`
      select p.name from contest_entry n join person p on p.id = n.person_id
      join contest_event e on e.id = n.event_id join contest c on c.id = e.contest_id
      where c.slug = ${params.slug}`.execute(database());
    expect(rows).toEqual([{ name: host.worker }]);
  });
});
