import { beforeAll, describe, expect, it } from "vitest";
import { loader as editSchool } from "~/routes/schools/edit-school";
import { loader as manageContest } from "~/routes/contests/manage-contest";
import { loader as manageContests } from "~/routes/contests/manage-contests";
import { loader as newOutcome } from "~/routes/studios/outcome-edit";
import { today } from "~/members/session.server";
import { action as person } from "~/routes/manage/person";
import { database } from "~/platform/database.server";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, get, post } from "~tests/support/requests";

// A grant over one school, contest or studio opens that one, for as long as it stands, and nothing beside it.

testDatabase("demo");

const administrator = "district-administrator";
const worker = "worker";
let workerId: number;

beforeAll(async () => {
  const row = await database()
    .selectFrom("person as p")
    .innerJoin("user as u", "u.id", "p.user_id")
    .select("p.id")
    .where("u.username", "=", worker)
    .executeTakeFirstOrThrow();
  workerId = row.id;
});

const act = async (fields: Record<string, string>, by = administrator) =>
  answerOf(
    person(
      argsOf(await post(`/manage/people/${workerId}`, fields, by), {
        id: String(workerId),
      }),
    ),
  );
const give = (role: string, scopeKind: string, scope: string) =>
  act({ act: "grant", role, scopeKind, scope, startsOn: today() });

/** Two rows of a table with which the worker has nothing to do; they work in the studio of the chain. */
async function twoOf(table: "school" | "contest" | "studio") {
  const [one, other] = await database()
    .selectFrom(table)
    .select(["id", "slug"])
    .$if(table === "studio", (query) =>
      query.where("id", "not in", (select) =>
        select
          .selectFrom("studio_member")
          .select("studio_id")
          .where("person_id", "=", workerId),
      ),
    )
    .orderBy("id")
    .limit(2)
    .execute();
  if (!one || !other) throw new Error(`The demo district has no two: ${table}`);
  return { one, other };
}

type Loader = (args: any) => Promise<unknown>;
const statusOf = async (loader: Loader, path: string, slug: string) =>
  (
    await answerOf(
      loader(argsOf(await get(path.replace("SLUG", slug), worker), { slug })),
    )
  ).status;

describe.each([
  ["school", "school-manager", "/schools/SLUG/edit", editSchool],
  ["contest", "contest-officer", "/manage/contests/SLUG", manageContest],
  ["studio", "studio-lead", "/studios/SLUG/outcomes/new", newOutcome],
] as const)("a grant over one %s", (kind, role, path, loader) => {
  it("opens that one, leaves a line in the trail, and ends with its revocation", async () => {
    const { one, other } = await twoOf(kind);
    expect(await statusOf(loader, path, one.slug)).toBe(403);
    expect((await give(role, kind, one.slug)).status).toBe(302);
    expect(await statusOf(loader, path, one.slug)).toBe(200);
    expect(await statusOf(loader, path, other.slug)).toBe(403);

    const trail = await database()
      .selectFrom("audit_entry")
      .select("after")
      .where("act", "=", "grant.given")
      .where("subject_id", "=", String(workerId))
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    expect(trail.after).toMatchObject({ role, scope: `${kind} ${one.id}` });

    const { id } = await database()
      .selectFrom("role_grant")
      .select("id")
      .where("person_id", "=", workerId)
      .where("role", "=", role)
      .executeTakeFirstOrThrow();
    const ended = await act({
      act: "revoke",
      grant: String(id),
      reason: "任务结束",
    });
    expect(ended.status).toBe(302);
    expect(await statusOf(loader, path, one.slug)).toBe(403);
  });
});

describe("the scope of a grant", () => {
  it("is refused where there is no such school, and for an officer beside their subtree", async () => {
    const none = await give("school-manager", "school", "没有这所学堂");
    expect(none.status).toBe(422);
    expect(Object.keys(none.data.refused.error)).toEqual(["scope"]);
    const { one } = await twoOf("contest");
    const beside = await act(
      {
        act: "grant",
        role: "contest-officer",
        scopeKind: "contest",
        scope: one.slug,
        startsOn: today(),
      },
      "union-officer",
    );
    expect(beside.status).not.toBe(302);
  });

  it("shows the officer of one contest that contest alone", async () => {
    const { one } = await twoOf("contest");
    await give("contest-officer", "contest", one.slug);
    const { data } = await answerOf(
      manageContests(argsOf(await get("/manage/contests", worker))),
    );
    expect(data.contests.map(({ slug }: { slug: string }) => slug)).toEqual([
      one.slug,
    ]);
    expect(data.mayAdd).toBe(false);
  });
});
