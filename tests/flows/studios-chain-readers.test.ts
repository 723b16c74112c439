import { beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import * as lectureRoute from "~/routes/lectures/lecture";
import * as methodRoute from "~/routes/studios/method";
import * as outcomeRoute from "~/routes/studios/outcome";
import { chainSteps, type ChainPlace } from "~/studios/rules/chain";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, get } from "~tests/support/requests";

// The chain as each of its readers sees it, from both of its lectures: a visitor, somebody with a share in its outcome, a
// member of its studio.

testDatabase("demo");

const lecture = { asked: "", taught: "" };
const of = { method: 0, slug: "", outcome: 0, outcomeNo: "", problemNo: "" };

beforeAll(async () => {
  const db = database();
  const chain = await db
    .selectFrom("named_method as m")
    .innerJoin("outcome as o", "o.id", "m.outcome_id")
    .innerJoin("problem as b", "b.id", "o.problem_id")
    .innerJoin("question as q", "q.id", "b.question_id")
    .innerJoin("adoption as a", "a.method_id", "m.id")
    .select(["m.id", "m.slug", "m.teaching_session_id", "m.studio_id"])
    .select(["o.id as outcome", "o.no", "b.no as problem", "q.session_id"])
    .where("m.state", "=", "named")
    .where("a.state", "=", "adopted")
    .where("o.state", "=", "registered")
    .where("o.confidential", "=", false)
    .whereRef("m.teaching_session_id", "<>", "q.session_id")
    .executeTakeFirstOrThrow();
  lecture.asked = String(chain.session_id);
  lecture.taught = String(chain.teaching_session_id);
  of.method = chain.id;
  of.slug = chain.slug;
  of.outcome = chain.outcome;
  of.outcomeNo = chain.no;
  of.problemNo = chain.problem;
  const people = await db
    .selectFrom("person as p")
    .innerJoin("user as u", "u.id", "p.user_id")
    .select(["p.id", "u.username"])
    .where("u.username", "in", ["judge", "chief-judge"])
    .execute();
  const idOf = (name: string) =>
    people.find(({ username }) => username === name)?.id ?? 0;
  await db
    .insertInto("studio_member")
    .values({
      studio_id: chain.studio_id,
      person_id: idOf("chief-judge"),
      joined_on: "2020-01-01",
    })
    .execute();
  await db
    .updateTable("outcome_share")
    .set({ person_id: idOf("judge") })
    .where("outcome_id", "=", chain.outcome)
    .where("position", "=", 1)
    .execute();
});

const strip = async (
  route: { loader: (args: any) => unknown },
  path: string,
  params: Record<string, string>,
  who?: string,
): Promise<ChainPlace[]> => {
  const page = await answerOf(
    route.loader(argsOf(await get(path, who), params) as never),
  );
  return page.data.chain;
};
const fromLecture = (id: string, who?: string) =>
  strip(lectureRoute, `/lectures/${id}`, { id }, who);
const filled = (places: ChainPlace[]) =>
  places.filter(({ node }) => node).map(({ step }) => step);
const without = (...steps: string[]) =>
  chainSteps.filter((step) => !steps.includes(step));

describe("the chain", () => {
  it("shows whole from the lecture of the question, from the method and from the lecture that teaches it", async () => {
    const card = await strip(
      methodRoute,
      `/methods/${of.slug}`,
      { slug: of.slug },
      "worker",
    );
    for (const places of [
      card,
      await fromLecture(lecture.asked, "worker"),
      await fromLecture(lecture.taught, "worker"),
    ])
      expect(filled(places)).toEqual(chainSteps);
  });

  it("tells a visitor a problem's number and where it stands, and nothing of what it is", async () => {
    const { title } = await database()
      .selectFrom("problem")
      .select("title")
      .where("no", "=", of.problemNo)
      .executeTakeFirstOrThrow();
    for (const id of [lecture.asked, lecture.taught]) {
      const places = await fromLecture(id);
      const node = places.find(({ step }) => step === "problem")?.node;
      expect(node).toMatchObject({ title: of.problemNo, to: null });
      expect(node?.state).toBeTruthy();
      expect(JSON.stringify(places)).not.toContain(title);
    }
    const { data } = await answerOf(
      outcomeRoute.loader(
        argsOf(await get(`/outcomes/${of.outcomeNo}`), {
          no: of.outcomeNo,
        }) as never,
      ),
    );
    expect(data.outcome.problem).toMatchObject({
      no: of.problemNo,
      title: "",
    });
    const member = await fromLecture(lecture.asked, "worker");
    expect(JSON.stringify(member)).toContain(title);
  });

  it("shows an outcome that is not registered to its completers and its studio only", async () => {
    await database()
      .updateTable("outcome")
      .set({ state: "confirming", registered_on: null })
      .where("id", "=", of.outcome)
      .execute();
    for (const id of [lecture.asked, lecture.taught]) {
      for (const who of ["judge", "chief-judge"])
        expect([who, filled(await fromLecture(id, who))]).toEqual([
          who,
          chainSteps,
        ]);
      for (const who of [undefined, "encryption-officer"])
        expect([who, filled(await fromLecture(id, who))]).toEqual([
          who,
          without("outcome"),
        ]);
    }
  });

  it("leads nowhere from a lecture whose method the reader may not know of", async () => {
    await database()
      .updateTable("named_method")
      .set({ confidential: true })
      .where("id", "=", of.method)
      .execute();
    for (const who of [undefined, "judge"])
      expect(filled(await fromLecture(lecture.taught, who))).toEqual([]);
    expect(filled(await fromLecture(lecture.taught, "chief-judge"))).toEqual(
      chainSteps,
    );
  });
});
