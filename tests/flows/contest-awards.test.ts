import { beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import * as awards from "~/routes/contests/awards";
import * as certificate from "~/routes/contests/certificate";
import * as manageAwards from "~/routes/contests/manage-awards";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, get, post } from "~tests/support/requests";

// From rules to honours: a list drawn up, its notice, an objection that blocks a line, the grant, the certificate.

testDatabase("demo");

const params = { slug: "" };
const officer = "contest-officer";
type Route = { action: (args: any) => unknown };
const act = async (
  route: Route,
  fields: Record<string, string>,
  username: string,
) => answerOf(route.action(argsOf(await post("/", fields, username), params)));
const desk = async () =>
  (await answerOf(manageAwards.loader(argsOf(await get("/", officer), params))))
    .data;
const seen = async (username?: string) =>
  (await answerOf(awards.loader(argsOf(await get("/", username), params))))
    .data;
const refusals = (answer: Awaited<ReturnType<typeof act>>) =>
  Object.values(answer.data?.refused?.error ?? {}).flat();

beforeAll(async () => {
  const contest = await database()
    .selectFrom("contest as c")
    .innerJoin("contest_event as e", "e.contest_id", "c.id")
    .select(["c.id", "c.slug"])
    .where("e.board_state", "=", "live")
    .executeTakeFirstOrThrow();
  params.slug = contest.slug;
});

describe("awards", () => {
  it("takes rules, and draws up nothing before every event is on notice", async () => {
    const rule = {
      intent: "rule",
      name: "区技术能手",
      from: "1",
      to: "1",
      honours: "skilled-technician district",
    };
    expect((await act(manageAwards, rule, officer)).status).toBe(302);
    expect(
      (
        await act(
          manageAwards,
          { intent: "rule", name: "优秀奖", from: "1", to: "3" },
          officer,
        )
      ).status,
    ).toBe(302);
    expect(
      refusals(await act(manageAwards, { intent: "draw-up" }, officer))[0],
    ).toMatch(/^awards-events-open/);
    await onlyFinalEvents();
    expect(
      (await act(manageAwards, { intent: "draw-up" }, officer)).status,
    ).toBe(302);
    const { list, lines } = await desk();
    expect(list.state).toBe("draft");
    expect(lines.filter(({ rank }: any) => rank === 1).length).toBe(2);
    expect((await seen()).list).toBeNull();
  });

  it("goes on notice for its days and takes objections that block a line", async () => {
    const notice = (until: string) =>
      act(manageAwards, { intent: "notice", until }, officer);
    const day = (ahead: number) =>
      new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    expect(refusals(await notice(day(1)))[0]).toMatch(/^awards-notice-short/);
    expect((await notice(day(8))).status).toBe(302);
    const { lines } = await seen();
    const object = { line: String(lines[0].id), body: "成绩计算有误" };
    expect((await act(awards, object, "worker")).status).toBe(302);
    expect((await seen()).lines[0].state).toBe("blocked");
    expect((await seen()).objections).toEqual([]);
    expect((await seen("worker")).objections).toHaveLength(1);
    expect(
      refusals(await act(manageAwards, { intent: "grant" }, officer))[0],
    ).toMatch(/^awards-notice-runs/);
    await database()
      .updateTable("award_proposal")
      .set({ notice_from: "2026-01-01", notice_until: "2026-01-08" })
      .where("state", "=", "notice")
      .where(
        "contest_id",
        "in",
        database()
          .selectFrom("contest")
          .select("id")
          .where("slug", "=", params.slug),
      )
      .execute();
    expect(
      refusals(await act(manageAwards, { intent: "grant" }, officer)),
    ).toEqual(["awards-objections-open?count=1"]);
  });

  it("grants what stands once objections are answered: honours, and certificates that anyone can check", async () => {
    const { objections } = await desk();
    const answer = {
      intent: "answer",
      objection: String(objections[0].id),
      verdict: "dismissed",
      answer: "经复核无误",
    };
    expect((await act(manageAwards, answer, officer)).status).toBe(302);
    expect((await act(manageAwards, { intent: "grant" }, officer)).status).toBe(
      302,
    );
    const { lines, list } = await seen();
    expect(list.state).toBe("granted");
    expect(lines.every(({ state }: any) => state === "granted")).toBe(true);
    const honours = await database()
      .selectFrom("honour")
      .select(["kind", "award_line_id"])
      .where(
        "award_line_id",
        "in",
        lines.map(({ id }: any) => id),
      )
      .execute();
    expect(honours.map(({ kind }) => kind)).toEqual(["skilled-technician"]);
    const number = lines[0].certificate;
    const paper = await answerOf(
      certificate.loader(argsOf(await get("/"), { ...params, number })),
    );
    expect(paper.data.found.certificate_no).toBe(number);
    const none = await answerOf(
      certificate.loader(argsOf(await get("/"), { ...params, number: "JN0" })),
    );
    expect(none.status).toBe(404);
    expect(
      refusals(await act(manageAwards, { intent: "grant" }, officer)),
    ).toEqual(["awards-no-such-step"]);
  });
});

/** Leaves the contest with the event whose results are final. */
async function onlyFinalEvents(): Promise<void> {
  const contest = database()
    .selectFrom("contest")
    .select("id")
    .where("slug", "=", params.slug);
  await database()
    .deleteFrom("contest_event")
    .where("contest_id", "=", contest)
    .where("board_state", "<>", "final")
    .execute();
}
