import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { database, transaction } from "~/platform/database.server";
import * as adoptionRoute from "~/routes/studios/method-adoption";
import * as editMethodRoute from "~/routes/studios/method-edit";
import * as methodRoute from "~/routes/studios/method";
import * as namingRoute from "~/routes/studios/method-naming";
import * as newProblemRoute from "~/routes/studios/problem-new";
import * as noticeRoute from "~/routes/studios/method-notice";
import * as outcomeEditRoute from "~/routes/studios/outcome-edit";
import * as outcomeRoute from "~/routes/studios/outcome";
import * as problemRoute from "~/routes/studios/problem";
import * as versionRoute from "~/routes/studios/method-version";
import { todayFor } from "~/studios/today.server";
import { actorOf, today } from "~/members/session.server";
import { isMember } from "~/members/rules/actor";
import { addDays } from "~/kit/days";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, get, post } from "~tests/support/requests";

// The whole chain over the routes, as browsers of the demo accounts send it: a question in a lecture becomes a problem, the
// problem is accepted, tried out, solved and verified; its outcome is divided and confirmed; its method is scored, noticed,
// objected to, named; another enterprise adopts it.

testDatabase("demo");

type Route = { action: (args: any) => unknown };
const day = today();
const later = addDays(day, 30);
const ids: Record<string, number> = {};
let slug = "";
let questionId = 0;

async function send(
  route: Route,
  path: string,
  params: Record<string, string>,
  fields: Record<string, string>,
  as?: string,
) {
  return answerOf(
    route.action(argsOf(await post(path, fields, as), params) as never),
  );
}
const codes = (answer: { data: any }) => answer.data?.refused?.error;

beforeAll(async () => {
  const people = await database()
    .selectFrom("person as p")
    .innerJoin("user as u", "u.id", "p.user_id")
    .select(["p.id", "u.username"])
    .execute();
  for (const { id, username } of people) ids[username ?? ""] = id;
  const studio = await database()
    .selectFrom("studio")
    .select(["id", "slug"])
    .where("lead_id", "=", ids["studio-lead"] ?? 0)
    .executeTakeFirstOrThrow();
  slug = studio.slug;
  ids["studio"] = studio.id;
  const question = await database()
    .selectFrom("question as q")
    .select("q.id")
    .where("q.answer", "is", null)
    .where(
      sql<boolean>`not exists (select 1 from problem b where b.question_id = q.id)`,
    )
    .executeTakeFirstOrThrow();
  questionId = question.id;
});

let no = "";
let outcomeNo = "";
let method = "";

describe("from a question to a solved problem", () => {
  it("becomes a problem in one click and keeps the link", async () => {
    const page = (await newProblemRoute.loader(
      argsOf(
        await get(`/problems/new?question=${questionId}`, "worker"),
      ) as never,
    )) as { question?: { body: string } };
    expect(page.question?.body).toBeTruthy();
    const raised = await send(
      newProblemRoute,
      "/problems/new",
      {},
      {
        title: "直播课上的提问",
        description: "原话",
        questionId: String(questionId),
        studioId: String(ids["studio"]),
      },
      "worker",
    );
    expect(raised.status).toBe(302);
    no = raised.to?.split("/").at(-1) ?? "";
    expect(no).toMatch(/^P20\d\d-\d{4,}$/);
    const again = await send(
      newProblemRoute,
      "/problems/new",
      {},
      { title: "再提一次", questionId: String(questionId) },
      "worker",
    );
    expect([again.status, codes(again)]).toEqual([
      422,
      { "": ["question-taken"] },
    ]);
  });

  const at = () => send.bind(null, problemRoute, `/problems/${no}`, { no });

  it("is accepted by its studio only, with an owner and a day to come", async () => {
    const fields = {
      intent: "accept",
      ownerId: String(ids["worker"]),
      dueOn: later,
    };
    expect((await at()(fields, "worker")).status).toBe(403);
    const late = await at()(
      { ...fields, dueOn: addDays(day, -1) },
      "studio-lead",
    );
    expect(codes(late)).toEqual({ dueOn: ["due-in-past"] });
    expect((await at()(fields, "studio-lead")).status).toBe(302);
  });

  const solving = () => ({
    intent: "solve",
    solution: "换了润滑点",
    solvedOn: day,
    ownerId: String(ids["studio-lead"]),
    dueOn: later,
  });
  const trying = () => ({
    intent: "trial",
    metric: "换绳时间",
    measure: "小时",
    baseline: "4.5",
    target: "3",
    better: "lower",
    sample: "2个班组",
    startsOn: day,
    endsOn: later,
    safetyApprovedBy: "安环部",
    ownerId: String(ids["worker"]),
  });

  it("goes through a trial agreed before it starts, and is not solved without its result", async () => {
    const solve = solving();
    expect(codes(await at()(solve, "worker"))).toEqual({
      withoutTrial: ["why-no-trial-missing"],
    });
    const early = { ...trying(), startsOn: addDays(day, -1) };
    expect(codes(await at()(early, "worker"))).toEqual({
      startsOn: ["starts-before-agreed"],
    });
    expect((await at()(trying(), "worker")).status).toBe(302);
    expect(codes(await at()(solve, "worker"))).toEqual({
      "": ["trial-result-missing"],
    });
    expect(
      (
        await at()(
          { intent: "result", result: "2.8", note: "记录三班" },
          "worker",
        )
      ).status,
    ).toBe(302);
    const self = await at()(
      { ...solve, ownerId: String(ids["worker"]) },
      "worker",
    );
    expect(codes(self)).toEqual({ ownerId: ["verifier-worked-on-it"] });
    expect((await at()(solve, "worker")).status).toBe(302);
  });

  it("is sent back, and then neither solved by the old trial nor verified by who took part in the new one", async () => {
    const officer = "district-administrator";
    const back = {
      intent: "send-back",
      reason: "夜班仍然卡顿",
      ownerId: String(ids["worker"]),
      dueOn: later,
    };
    expect((await at()(back, officer)).status).toBe(302);
    expect(codes(await at()(solving(), officer))).toEqual({
      withoutTrial: ["why-no-trial-missing"],
    });
    expect((await at()(trying(), officer)).status).toBe(302);
    const result = { intent: "result", result: "2.9", note: "又测三班" };
    expect((await at()(result, "worker")).status).toBe(302);
    const asked = { ...solving(), ownerId: String(ids[officer]) };
    expect(codes(await at()(asked, "worker"))).toEqual({
      ownerId: ["verifier-worked-on-it"],
    });
    expect((await at()(solving(), "worker")).status).toBe(302);
    const verify = { intent: "verify", note: "看过" };
    expect(codes(await at()(verify, officer))).toEqual({ "": ["own-work"] });
  });

  it("is verified by somebody who did not work on it", async () => {
    expect(
      (await at()({ intent: "verify", note: "看过" }, "studio-lead")).status,
    ).toBe(302);
    const row = await database()
      .selectFrom("problem")
      .select(["state", "solved_on", "verified_on"])
      .where("no", "=", no)
      .executeTakeFirstOrThrow();
    expect(row.state).toBe("verified");
    const steps = await database()
      .selectFrom("problem_step as s")
      .innerJoin("problem as p", "p.id", "s.problem_id")
      .select("s.to_state")
      .where("p.no", "=", no)
      .orderBy("s.id")
      .execute();
    expect(steps.map(({ to_state }) => to_state)).toEqual([
      "raised",
      "accepted",
      "trial",
      "solved",
      "accepted",
      "trial",
      "solved",
      "verified",
    ]);
  });
});

describe("its outcome", () => {
  const at = () =>
    send.bind(null, outcomeRoute, `/outcomes/${outcomeNo}`, { no: outcomeNo });

  it("is drafted from the problem and divided into exactly 100%", async () => {
    const problem = await database()
      .selectFrom("problem")
      .select("id")
      .where("no", "=", no)
      .executeTakeFirstOrThrow();
    const drafted = await send(
      outcomeEditRoute,
      `/studios/${slug}/outcomes/new`,
      { slug },
      {
        title: "快速换绳装置",
        kind: "tooling",
        problemId: String(problem.id),
        gist: "一句话",
      },
      "studio-lead",
    );
    expect(drafted.status).toBe(302);
    outcomeNo = drafted.to?.split("/").at(-1) ?? "";
    const shares = (percents: [string, string]) => ({
      intent: "shares",
      "shares[0].personId": String(ids["studio-lead"]),
      "shares[0].percent": percents[0],
      "shares[1].personId": String(ids["worker"]),
      "shares[1].percent": percents[1],
    });
    expect(codes(await at()(shares(["60", "39.99"]), "studio-lead"))).toEqual({
      "": ["shares-not-100?sum=99.99"],
    });
    expect((await at()(shares(["60", "40"]), "studio-lead")).status).toBe(302);
  });

  it("is registered when each has confirmed their own, and any change asks again", async () => {
    expect((await at()({ intent: "confirm" }, "reviewer")).status).toBe(404);
    expect((await at()({ intent: "confirm" }, "studio-lead")).status).toBe(302);
    const worker = await actorOf(await get("/", "worker"));
    if (!isMember(worker)) throw new Error("The worker is nobody.");
    const lines = await todayFor(worker, await get("/", "worker"));
    expect(lines.map(({ to }) => to)).toContain(`/outcomes/${outcomeNo}`);
    const changed = {
      intent: "shares",
      "shares[0].personId": String(ids["studio-lead"]),
      "shares[0].percent": "55.5",
      "shares[1].personId": String(ids["worker"]),
      "shares[1].percent": "44.5",
    };
    expect((await at()(changed, "studio-lead")).status).toBe(302);
    const open = await database()
      .selectFrom("outcome_share as h")
      .innerJoin("outcome as o", "o.id", "h.outcome_id")
      .select("h.confirmed_at")
      .where("o.no", "=", outcomeNo)
      .execute();
    expect(open.map(({ confirmed_at }) => confirmed_at)).toEqual([null, null]);
    for (const who of ["worker", "studio-lead"])
      expect((await at()({ intent: "confirm" }, who)).status).toBe(302);
    const row = await database()
      .selectFrom("outcome")
      .select("state")
      .where("no", "=", outcomeNo)
      .executeTakeFirstOrThrow();
    expect(row.state).toBe("registered");
  });

  it("is held whole by the database too: 99.99% of a registered one is refused at the end", async () => {
    const broken = transaction(async (tx) => {
      const { id } = await tx
        .selectFrom("outcome")
        .select("id")
        .where("no", "=", outcomeNo)
        .executeTakeFirstOrThrow();
      await tx
        .updateTable("outcome_share")
        .set({ percent: "44.49" })
        .where("outcome_id", "=", id)
        .where("position", "=", 2)
        .execute();
    });
    await expect(broken).rejects.toThrow(/shares are 99.99/);
  });
});

describe("its method", () => {
  const to =
    (route: Route, tail: string) =>
    (fields: Record<string, string>, as?: string) =>
      send(route, `/methods/${method}${tail}`, { slug: method }, fields, as);
  const naming = (fields: Record<string, string>, as: string) =>
    to(namingRoute, "/naming")(fields, as);

  it("is drafted under a name by the rule", async () => {
    const outcome = await database()
      .selectFrom("outcome")
      .select("id")
      .where("no", "=", outcomeNo)
      .executeTakeFirstOrThrow();
    const fields = {
      bearer: "张试验",
      object: "快速换绳",
      suffix: "操作法",
      nameEn: "Test rope change",
      inventorId: String(ids["studio-lead"]),
      gist: "先挂后松",
      outcomeId: String(outcome.id),
    };
    const path = `/studios/${slug}/methods/new`;
    const twice = await send(
      editMethodRoute,
      path,
      { slug },
      { ...fields, object: "换绳操作法" },
      "studio-lead",
    );
    expect(codes(twice)).toEqual({ object: ["object-names-the-suffix"] });
    const drafted = await send(
      editMethodRoute,
      path,
      { slug },
      fields,
      "studio-lead",
    );
    expect(drafted.to).toMatch(/^\/methods\/test-rope-change(-\d+)?\/version$/);
    method = drafted.to?.split("/")[2] ?? "";
    const again = await send(
      editMethodRoute,
      path,
      { slug },
      fields,
      "studio-lead",
    );
    expect(codes(again)).toEqual({ object: ["name-taken"] });
  });

  const version = {
    steps: "挂：先挂新绳\n松：再松旧绳",
    metric: "换绳时间",
    measure: "小时",
    before: "4.5",
    after: "2.8",
    better: "lower",
    measuredFrom: addDays(day, -400),
    measuredTo: addDays(day, -1),
    source: "台账",
    safetySignedBy: "安环部",
    safetySignedOn: day,
  };
  const next = (more: Record<string, string> = {}) =>
    to(versionRoute, "/version")({ ...version, ...more }, "studio-lead");

  it("needs a year of measurement before the experts see it", async () => {
    expect(codes(await naming({ intent: "submit" }, "studio-lead"))).toEqual({
      "": ["no-version"],
    });
    expect(codes(await next({ measuredFrom: addDays(day, -300) }))).toEqual({
      measuredTo: ["measured-under-a-year"],
    });
    expect((await next()).status).toBe(302);
    expect((await naming({ intent: "submit" }, "studio-lead")).status).toBe(
      302,
    );
  });

  it("is scored by three experts at least", async () => {
    const score = {
      intent: "score",
      originality: "20",
      advance: "18",
      soundness: "20",
      spread: "15",
    };
    expect((await naming(score, "studio-lead")).status).toBe(403);
    expect(codes(await next())).toEqual({ "": ["content-fixed"] });
    expect((await naming(score, "reviewer")).status).toBe(302);
    expect(
      codes(
        await naming({ intent: "notice", days: "7" }, "district-administrator"),
      ),
    ).toEqual({ "": ["scores-missing?count=1&needed=3"] });
    // Two more experts; the demo district has one account of the role.
    const { id } = await database()
      .selectFrom("named_method")
      .select("id")
      .where("slug", "=", method)
      .executeTakeFirstOrThrow();
    for (const reviewer of ["judge", "chief-judge"])
      await database()
        .insertInto("method_score")
        .values({
          method_id: id,
          reviewer_id: ids[reviewer] ?? 0,
          originality: 15,
          advance: 15,
          soundness: 15,
          spread: 14,
        })
        .execute();
    expect(
      (await naming({ intent: "notice", days: "7" }, "district-administrator"))
        .status,
    ).toBe(302);
  });

  it("is not named while an objection is open, nor before the notice is over", async () => {
    expect(codes(await next())).toEqual({ "": ["content-fixed"] });
    const notice = to(noticeRoute, "/notice");
    expect(
      (
        await notice({
          intent: "object",
          byName: "一名职工",
          body: "归属有异议",
        })
      ).status,
    ).toBe(302);
    await database()
      .updateTable("public_notice")
      .set({
        opens_at: sql`now() - interval '9 days'`,
        closes_at: sql`now() - interval '2 days'`,
      })
      .where(
        "subject_id",
        "=",
        sql<number>`(select id from named_method where slug = ${method})`,
      )
      .execute();
    const name = { intent: "name", documentNo: "滨工发〔测〕1号" };
    expect(codes(await naming(name, "district-administrator"))).toEqual({
      "": ["objection-open"],
    });
    expect(
      codes(
        await notice({ intent: "object", byName: "迟到的人", body: "太晚" }),
      ),
    ).toEqual({ "": ["notice-not-open"] });
    const { id } = await database()
      .selectFrom("objection")
      .select("id")
      .where("by_name", "=", "一名职工")
      .where("upheld", "is", null)
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    expect(
      (
        await notice(
          {
            intent: "answer",
            objectionId: String(id),
            answer: "已核对",
            upheld: "no",
          },
          "worker",
        )
      ).status,
    ).toBe(403);
    expect(
      (
        await notice(
          {
            intent: "answer",
            objectionId: String(id),
            answer: "已核对",
            upheld: "no",
          },
          "district-administrator",
        )
      ).status,
    ).toBe(302);
    expect((await naming(name, "district-administrator")).status).toBe(302);
  });

  it("offers the way to its adoption to those who may open one", async () => {
    const card = async (who?: string) => {
      const request = await get(`/methods/${method}`, who);
      const page = await methodRoute.loader(
        argsOf(request, { slug: method }) as never,
      );
      return (page as { may: { adopt: boolean } }).may.adopt;
    };
    for (const who of [undefined, "worker", "reviewer"])
      expect([who, await card(who)]).toEqual([who, false]);
    for (const who of ["studio-lead", "union-officer"])
      expect([who, await card(who)]).toEqual([who, true]);
  });

  it("is adopted by another enterprise, and its author is told", async () => {
    const adoption = to(adoptionRoute, "/adoption");
    const unit = await database()
      .selectFrom("unit as u")
      .select(["u.name", "u.id"])
      .where("u.tier", "=", "enterprise")
      .where("u.dissolved_on", "is", null)
      .where(
        "u.id",
        "<>",
        sql<number>`(select unit_id from studio where id = ${ids["studio"]})`,
      )
      .orderBy("u.id", "desc")
      .executeTakeFirstOrThrow();
    const code = await database()
      .selectFrom("unit")
      .select("code")
      .where("id", "=", unit.id)
      .executeTakeFirstOrThrow();
    expect(
      (await adoption({ intent: "request", unit: code.code }, "worker")).status,
    ).toBe(403);
    expect(
      (
        await adoption(
          { intent: "request", unit: code.code },
          "district-administrator",
        )
      ).status,
    ).toBe(302);
    const { id } = await database()
      .selectFrom("adoption")
      .select("id")
      .where("unit_id", "=", unit.id)
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    const adoptionId = String(id);
    expect(
      (await adoption({ intent: "accept", adoptionId }, "studio-lead")).status,
    ).toBe(302);
    const proof = {
      intent: "prove",
      adoptionId,
      adoptedOn: day,
      proof: "盖章证明",
      benefitYuan: "12000.50",
    };
    expect(codes(await adoption(proof, "district-administrator"))).toEqual({
      benefitState: ["benefit-state-missing"],
    });
    expect(
      (
        await adoption(
          { ...proof, benefitState: "estimated" },
          "district-administrator",
        )
      ).status,
    ).toBe(302);
    const lead = await actorOf(await get("/", "studio-lead"));
    if (!isMember(lead)) throw new Error("The lead is nobody.");
    const lines = await todayFor(lead, await get("/", "studio-lead"));
    expect(lines.map(({ to: link }) => link)).toContain(
      `/methods/${method}/adoption`,
    );
  });

  it("shows the chain on its public card", async () => {
    const page = (await methodRoute.loader(
      argsOf(await get(`/methods/${method}`), { slug: method }) as never,
    )) as { chain: { step: string; node?: { to: string | null } }[] };
    const filled = page.chain
      .filter(({ node }) => node)
      .map(({ step }) => step);
    expect(filled).toEqual([
      "lecture",
      "question",
      "problem",
      "outcome",
      "method",
      "adoption",
    ]);
    // A visitor reads that there was a problem, and has no page of it.
    expect(page.chain.find(({ step }) => step === "problem")?.node?.to).toBe(
      null,
    );
  });
});
