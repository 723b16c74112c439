import { beforeAll, describe, expect, it } from "vitest";
import { addDays } from "~/kit/days";
import { today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import * as editRoute from "~/routes/studios/edit";
import * as methodEditRoute from "~/routes/studios/method-edit";
import * as newRoute from "~/routes/studios/new";
import * as newProblemRoute from "~/routes/studios/problem-new";
import * as outcomeEditRoute from "~/routes/studios/outcome-edit";
import * as problemRoute from "~/routes/studios/problem";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, get, post } from "~tests/support/requests";

// What is chosen is one of what the list offered: unknown ids, and other studios' people, outcomes, problems, lessons, are
// refused beside their field with the typed values kept, and nothing is written.

testDatabase("demo");

type Route = {
  action: (args: any) => unknown;
  loader: (args: any) => unknown;
};
const nowhere = "999999999";
const later = addDays(today(), 30);
let slug = "";
let studioId = 0;
let outsider = "";
let officer = "";

async function send(
  route: Route,
  path: string,
  params: Record<string, string>,
  fields: Record<string, string>,
  as = "studio-lead",
) {
  const { status, data } = await answerOf(
    route.action(argsOf(await post(path, fields, as), params) as never),
  );
  return { status, refused: data?.refused };
}
const wrong = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, ["not-a-choice"]]));

beforeAll(async () => {
  const db = database();
  const retired = {
    name: "旧工种",
    name_en: "Old trade",
    retired_on: "2020-01-01",
  };
  await db
    .insertInto("trade")
    .values({ code: "retired-one", ...retired })
    .execute();
  const people = await db
    .selectFrom("person as p")
    .innerJoin("user as u", "u.id", "p.user_id")
    .select(["p.id", "u.username"])
    .execute();
  const idOf = (name: string) =>
    people.find(({ username }) => username === name)?.id ?? 0;
  outsider = String(idOf("judge"));
  officer = String(idOf("district-administrator"));
  const studio = await db
    .selectFrom("studio")
    .select(["id", "slug"])
    .where("lead_id", "=", idOf("studio-lead"))
    .executeTakeFirstOrThrow();
  slug = studio.slug;
  studioId = studio.id;
});

describe("a problem", () => {
  it("is raised for a studio, a trade and a question that there are", async () => {
    const fields = { title: "吊具卡顿", description: "夜班常见" };
    const raise = (more: Record<string, string>) =>
      send(newProblemRoute, "/problems/new", {}, { ...fields, ...more });
    const answer = await raise({ studioId: nowhere, tradeCode: "no-trade" });
    expect(answer.status).toBe(422);
    expect(answer.refused.error).toEqual(wrong("tradeCode", "studioId"));
    const retired = await raise({
      studioId: String(studioId),
      tradeCode: "retired-one",
    });
    expect(retired.refused.error).toEqual(wrong("tradeCode"));
    expect(answer.refused.initialValue).toMatchObject(fields);
    const asked = await raise({ questionId: nowhere });
    expect(asked.refused.error).toEqual({ "": ["no-such-question"] });
  });

  it("is owned by the people of its studio and the officers above it, at each step", async () => {
    const { no } = await database()
      .selectFrom("problem")
      .select("no")
      .where("state", "=", "raised")
      .where("studio_id", "=", studioId)
      .executeTakeFirstOrThrow();
    const act = (fields: Record<string, string>) =>
      send(
        problemRoute,
        `/problems/${no}`,
        { no },
        { dueOn: later, ...fields },
      );
    for (const ownerId of [nowhere, outsider])
      expect((await act({ intent: "accept", ownerId })).refused.error).toEqual(
        wrong("ownerId"),
      );
    const accepted = await act({ intent: "accept", ownerId: officer });
    expect(accepted.status).toBe(302);
    const trial = {
      intent: "trial",
      metric: "卡顿次数",
      measure: "次",
      baseline: "9",
      target: "3",
      better: "lower",
      sample: "两班",
      startsOn: today(),
      endsOn: later,
      safetyApprovedBy: "安环部",
      ownerId: outsider,
    };
    const solve = {
      intent: "solve",
      solution: "换了传感器",
      withoutTrial: "更换备件",
      solvedOn: today(),
      ownerId: nowhere,
    };
    for (const fields of [trial, solve])
      expect((await act(fields)).refused.error).toEqual(wrong("ownerId"));
  });

  it("without a studio is taken by one that there is, and owned there", async () => {
    const { no } = await database()
      .selectFrom("problem")
      .select("no")
      .where("state", "=", "raised")
      .where("studio_id", "is", null)
      .executeTakeFirstOrThrow();
    const take = (fields: Record<string, string>) =>
      send(
        problemRoute,
        `/problems/${no}`,
        { no },
        { intent: "accept", dueOn: later, ...fields },
      );
    const none = await take({ studioId: nowhere, ownerId: officer });
    expect(none.refused.error).toEqual(wrong("studioId"));
    const other = await take({ studioId: String(studioId), ownerId: outsider });
    expect(other.refused.error).toEqual(wrong("ownerId"));
  });
});

describe("an outcome", () => {
  it("is of a kind that there is, and solves a problem of its own studio", async () => {
    const draft = (more: Record<string, string>) =>
      send(
        outcomeEditRoute,
        `/studios/${slug}/outcomes/new`,
        { slug },
        { title: "防卡顿装置", kind: "tooling", ...more },
      );
    const foreign = await database()
      .selectFrom("problem")
      .select("id")
      .where("studio_id", "<>", studioId)
      .where("state", "=", "verified")
      .executeTakeFirstOrThrow();
    for (const problemId of [nowhere, String(foreign.id)])
      expect((await draft({ problemId })).refused.error).toEqual(
        wrong("problemId"),
      );
    const kind = await draft({ kind: "no-kind" });
    expect(kind.status).toBe(422);
    expect(kind.refused.error).toEqual(wrong("kind"));
    expect(kind.refused.initialValue).toMatchObject({ title: "防卡顿装置" });
  });
});

describe("a method", () => {
  it("is invented in its studio, rests on its outcome, and is taught by a lecture", async () => {
    const foreign = await database()
      .selectFrom("outcome")
      .select("id")
      .where("studio_id", "<>", studioId)
      .executeTakeFirstOrThrow();
    const lesson = await database()
      .selectFrom("class_session as s")
      .leftJoin("lecture as l", "l.session_id", "s.id")
      .select("s.id")
      .where("l.session_id", "is", null)
      .executeTakeFirstOrThrow();
    const fields = { bearer: "王试", object: "防卡", suffix: "操作法" };
    const draft = (more: Record<string, string>) =>
      send(
        methodEditRoute,
        `/studios/${slug}/methods/new`,
        { slug },
        { ...fields, gist: "先查后动", ...more },
      );
    const [one, two] = await Promise.all([
      draft({
        inventorId: outsider,
        tradeCode: "no-trade",
        outcomeId: String(foreign.id),
        teachingSessionId: String(lesson.id),
      }),
      draft({
        inventorId: nowhere,
        outcomeId: nowhere,
        teachingSessionId: nowhere,
      }),
    ]);
    expect(one.status).toBe(422);
    expect(one.refused.error).toEqual(
      wrong("inventorId", "tradeCode", "outcomeId", "teachingSessionId"),
    );
    expect(one.refused.initialValue).toMatchObject(fields);
    expect(two.refused.error).toEqual(
      wrong("inventorId", "outcomeId", "teachingSessionId"),
    );
  });

  it("keeps what was chosen for it before, also where the list has gone on", async () => {
    const { slug: own } = await database()
      .selectFrom("named_method")
      .select("slug")
      .where("studio_id", "=", studioId)
      .where("state", "=", "named")
      .executeTakeFirstOrThrow();
    const { data } = await answerOf(
      methodEditRoute.loader(
        argsOf(await get(`/methods/${own}/edit`, "studio-lead"), {
          slug: own,
        }) as never,
      ),
    );
    await database()
      .updateTable("studio_member")
      .set({ left_on: today() })
      .where("studio_id", "=", studioId)
      .where("person_id", "=", data.method.inventor.id)
      .where("left_on", "is", null)
      .execute();
    const kept = await send(
      methodEditRoute,
      `/methods/${own}/edit`,
      { slug: own },
      {
        bearer: "王海",
        object: data.method.object,
        suffix: data.method.suffix,
        gist: "改过的一句话",
        inventorId: String(data.method.inventor.id),
        teachingSessionId: String(data.method.teachingSessionId ?? ""),
      },
    );
    expect([kept.refused?.error, kept.status]).toEqual([undefined, 302]);
  });
});

describe("a studio", () => {
  it.each([
    ["that there is", "no-trade"],
    ["that is in use", "retired-one"],
  ])("is of a trade %s", async (_what, tradeCode) => {
    const text = { name: "试改工作室", nameEn: "Trial", tradeCode };
    const changed = await send(
      editRoute,
      `/studios/${slug}/edit`,
      { slug },
      text,
    );
    expect(changed.refused.error).toEqual(wrong("tradeCode"));
    const founded = await send(
      newRoute,
      "/studios/new",
      {},
      {
        ...text,
        unit: "没有",
        kind: "studio",
        lead: "没有",
        foundedOn: today(),
      },
      "union-officer",
    );
    expect(founded.refused.error).toEqual(wrong("tradeCode"));
  });
});
