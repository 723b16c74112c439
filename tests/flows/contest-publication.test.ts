import { beforeAll, describe, expect, it } from "vitest";
import { todayFor } from "~/contests/today.server";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { loader as fileLoader } from "~/routes/api/file";
import { loader as bytesLoader } from "~/routes/api/kept-bytes";
import * as appeals from "~/routes/contests/appeals";
import * as calendar from "~/routes/contests/calendar";
import * as boardData from "~/routes/contests/board-data";
import * as eventPage from "~/routes/contests/event";
import * as ceremony from "~/routes/contests/manage-ceremony";
import * as correction from "~/routes/contests/manage-correction";
import * as manageEvent from "~/routes/contests/manage-event";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, get, post } from "~tests/support/requests";
import { sendFile } from "~tests/support/send-file";

// From review to the end: a ceremony, the time for appeals, a correction that follows from one, and what stays readable.

testDatabase("demo");

const params = { slug: "", event: "electrician" };

type Route = {
  action?: (args: any) => unknown;
  loader?: (args: any) => unknown;
};
async function act(
  route: Route,
  fields: Record<string, string>,
  username: string,
) {
  return answerOf(
    route.action?.(argsOf(await post("/", fields, username), params)),
  );
}
async function look(route: Route, username?: string, path = "/") {
  const { data } = await answerOf(
    route.loader?.(argsOf(await get(path, username), params)),
  );
  return typeof data === "string" ? JSON.parse(data) : data;
}
const officer = "contest-officer";
const move = (to: string, reason = "") =>
  act(manageEvent, { to, reason }, officer);
const refusalsOf = (answer: Awaited<ReturnType<typeof act>>) =>
  Object.values(answer.data?.refused?.error ?? {}).flat();
let eventId = 0;

beforeAll(async () => {
  const event = await database()
    .selectFrom("contest_event as e")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .select(["c.slug", "e.id"])
    .where("e.board_state", "=", "provisional")
    .where("e.slug", "=", "electrician")
    .executeTakeFirstOrThrow();
  params.slug = event.slug;
  eventId = event.id;
  // The demo event's time is over; it is taken back and announced anew below.
  await database()
    .updateTable("appeal")
    .set({ state: "withdrawn", decided_at: null })
    .where("event_id", "=", eventId)
    .execute();
  await database()
    .updateTable("correction")
    .set({ state: "cancelled", closed_at: new Date() })
    .where("event_id", "=", eventId)
    .where("state", "=", "open")
    .execute();
});

describe("a ceremony", () => {
  it("begins under review only, and then calls up without telling", async () => {
    expect(
      refusalsOf(
        await act(ceremony, { intent: "begin", places: "3" }, officer),
      ),
    ).toEqual(["board-no-such-step"]);
    expect((await move("review", "现场颁奖")).status).toBe(302);
    expect((await look(boardData)).lines).toEqual([]);
    expect(
      (await act(ceremony, { intent: "begin", places: "3" }, officer)).status,
    ).toBe(302);
    const { ceremony: shown, lines } = await look(boardData);
    expect(lines).toEqual([]);
    expect(shown.read).toEqual([]);
    const numbers = shown.called.map(({ number }: any) => number);
    expect(numbers).toEqual([...numbers].sort());
    expect(numbers.length).toBeGreaterThanOrEqual(3);
    expect(JSON.stringify(shown)).not.toContain('"rank"');
  });

  it("reads out from the last place to the first, each once, and announces only afterwards", async () => {
    expect(refusalsOf(await move("provisional"))).toEqual([
      "board-ceremony-on",
    ]);
    const next = (seen: number) =>
      act(ceremony, { intent: "next", seen: String(seen) }, officer);
    expect((await next(0)).status).toBe(302);
    expect(refusalsOf(await next(0))).toEqual(["ceremony-moved-on"]);
    const first = (await look(boardData)).ceremony.read;
    expect(first.every(({ rank }: any) => rank > 1)).toBe(true);
    for (let seen = 1; (await next(seen)).status === 302; seen += 1);
    const { read, over } = (await look(boardData)).ceremony;
    expect(over).toBe(true);
    expect(read[0].rank).toBe(1);
    expect((await look(eventPage)).ranking).toBeUndefined();
  });

  it("announces what was read out, and nothing else if marks changed meanwhile", async () => {
    const entrant = await database()
      .selectFrom("entrant")
      .select(["id", "time_seconds"])
      .where("event_id", "=", eventId)
      .where("status", "=", "entered")
      .executeTakeFirstOrThrow();
    const setStatus = (status: string) =>
      database()
        .updateTable("entrant")
        .set({ status })
        .where("id", "=", entrant.id)
        .execute();
    await setStatus("withdrew");
    expect(refusalsOf(await move("provisional"))).toEqual([
      "board-ceremony-differs",
    ]);
    await setStatus("entered");
    expect((await move("provisional")).status).toBe(302);
    const { read } = { read: (await look(boardData)).lines };
    expect(read[0].rank).toBe(1);
    expect((await look(boardData)).ceremony).toBeNull();
  });
});

const waits = async (username: string) => {
  const request = await get("/", username);
  const lines = await todayFor(await memberOf(request), request);
  return lines.map(({ to }) => to);
};

describe("appeals", () => {
  let number = "";
  let appeal = "";
  const correctionPath = () =>
    `/manage/contests/${params.slug}/electrician/correction`;

  beforeAll(async () => {
    // The worker of the demo stands in this event for the length of the test.
    const worker = await database()
      .selectFrom("person as p")
      .innerJoin("user as u", "u.id", "p.user_id")
      .select("p.id")
      .where("u.username", "=", "worker")
      .executeTakeFirstOrThrow();
    const entrant = await database()
      .selectFrom("result_line as l")
      .innerJoin("event_result as r", "r.id", "l.result_id")
      .innerJoin("entrant as n", "n.id", "l.entrant_id")
      .select(["n.id", "n.number"])
      .where("r.event_id", "=", eventId)
      .where("l.rank", "=", 2)
      .orderBy("r.version", "desc")
      .executeTakeFirstOrThrow();
    number = entrant.number;
    await database()
      .updateTable("entrant")
      .set({ person_id: worker.id })
      .where("id", "=", entrant.id)
      .execute();
  });

  it("takes one from the entrant within the time, from nobody else, and shows it to nobody else", async () => {
    const lodge = (username: string) =>
      act(
        appeals,
        { intent: "lodge", entrant: number, body: "实操计时有误。" },
        username,
      );
    expect(refusalsOf(await lodge("judge"))).toEqual(["appeal-not-yours"]);
    const lodged = await lodge("worker");
    expect(lodged.status).toBe(302);
    appeal = lodged.to?.split("#appeal-")[1] ?? "";
    expect((await look(appeals, "worker")).appeals).toHaveLength(1);
    expect((await look(appeals, "judge")).appeals).toEqual([]);
    expect(JSON.stringify(await look(appeals))).not.toContain("实操计时有误");
    expect(
      (await look(appeals, "arbitrator")).appeals.length,
    ).toBeGreaterThanOrEqual(1);
    expect(await waits("arbitrator")).toContain(
      `/contests/${params.slug}/electrician/appeals`,
    );
    expect(await waits("judge")).not.toContain(
      `/contests/${params.slug}/electrician/appeals`,
    );
    expect((await waits("contest-officer")).join()).toMatch(/-youth\/awards/);
  });

  it("takes papers from whoever lodged it, which its entrant, arbitration and the officers may read and nobody else", async () => {
    const paper = {
      name: "计时记录.pdf",
      type: "application/pdf",
      bytes: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"),
    };
    const send = (who: string, file = paper) =>
      sendFile(who, "appealFile", { appeal: Number(appeal) }, file);
    for (const who of ["judge", "arbitrator", "contest-officer"])
      expect([who, (await send(who)).message]).toEqual([who, "may-not"]);
    expect((await send("worker")).status).toBe(200);
    const page = { name: "x.html", type: "text/html", bytes: paper.bytes };
    expect((await send("worker", page)).message).toBe("file-type-not-allowed");
    const files = async (who?: string) =>
      (await look(appeals, who)).appeals.flatMap((each: any) => each.files);
    const [file] = await files("worker");
    expect(file.name).toBe(paper.name);
    expect((await files("arbitrator")).map(({ id }: any) => id)).toContain(
      file.id,
    );
    const opened = async (who?: string) => {
      const at = await get(`/files/${file.id}`, who);
      const link = await answerOf(fileLoader(argsOf(at, { id: file.id })));
      if (!link.to) return link.status;
      const bytes = await get(link.to, who);
      return (await bytesLoader(argsOf(bytes) as never)).status;
    };
    for (const who of ["worker", "arbitrator", "contest-officer"])
      expect([who, await opened(who)]).toEqual([who, 200]);
    for (const who of ["judge", "chief-judge", "studio-lead", undefined])
      expect([who, await opened(who)]).toEqual([who, 404]);
    const trail = await database()
      .selectFrom("audit_entry")
      .select("after")
      .where("act", "=", "contest.appeal.file")
      .where("subject_id", "=", appeal)
      .execute();
    expect(trail).toEqual([{ after: { file: paper.name } }]);
  });

  it("keeps the event where it is until the time is over and arbitration has decided", async () => {
    expect(refusalsOf(await move("notice"))[0]).toMatch(
      /^board-appeals-running/,
    );
    await database()
      .updateTable("contest_event")
      .set({ appeals_until: new Date(Date.now() - 60_000) })
      .where("id", "=", eventId)
      .execute();
    expect(refusalsOf(await move("notice"))).toEqual([
      "board-appeals-undecided?count=1",
    ]);
    const late = await act(
      appeals,
      { intent: "lodge", entrant: number, body: "再申诉" },
      "worker",
    );
    expect(refusalsOf(late)).toEqual(["appeal-too-late"]);
    const answer = (to: string, text: string, username: string) =>
      act(appeals, { intent: "answer", appeal, to, text }, username);
    expect(refusalsOf(await answer("accepted", "", "contest-officer"))).toEqual(
      ["appeal-not-yours"],
    );
    expect((await answer("accepted", "", "arbitrator")).status).toBe(302);
    expect(refusalsOf(await answer("upheld", " ", "arbitrator"))).toEqual([
      "appeal-why",
    ]);
    expect(
      (await answer("upheld", "计时记录确有误", "arbitrator")).status,
    ).toBe(302);
    expect(refusalsOf(await answer("dismissed", "x", "arbitrator"))).toEqual([
      "appeal-no-such-step",
    ]);
    const tooLate = await sendFile(
      "worker",
      "appealFile",
      { appeal: Number(appeal) },
      {
        name: "x.pdf",
        type: "application/pdf",
        bytes: Buffer.from("%PDF-1.4"),
      },
    );
    expect(tooLate.message).toBe("may-not");
  });

  it("tells on Today who lodged it what was decided, and the officer that a correction is due", async () => {
    const own = `/contests/${params.slug}/electrician/appeals#appeal-${appeal}`;
    const request = await get("/", "worker");
    const lines = await todayFor(await memberOf(request), request);
    expect(lines.find(({ to }) => to === own)).toMatchObject({
      detail: "计时记录确有误",
      state: { word: "申诉成立" },
      told: true,
    });
    expect(await waits(officer)).toContain(correctionPath());
    for (const who of ["judge", "arbitrator"])
      expect([who, await waits(who)]).toEqual([
        who,
        expect.not.arrayContaining([own, correctionPath()]),
      ]);
  });

  it("corrects as a set: looks first, applies what was looked at, keeps the earlier result", async () => {
    const before = (await look(eventPage)).ranking;
    const begun = await act(
      correction,
      { intent: "begin", reason: "依裁决更正", appeal },
      officer,
    );
    expect(begun.status).toBe(302);
    expect(refusalsOf(await move("notice"))).toEqual(["board-correction-open"]);
    const add = (fields: Record<string, string>) =>
      act(correction, { intent: "add", entrant: number, ...fields }, officer);
    expect(
      refusalsOf(await add({ kind: "mark", node: "nowhere", value: "1" })),
    ).toEqual(["correction-no-leaf"]);
    expect(
      refusalsOf(await add({ kind: "mark", node: "practical", value: "101" })),
    ).toEqual(["mark-too-high?max=100"]);
    const late = await add({ kind: "time", value: "99999999999999" });
    expect(late.status).toBe(422);
    expect(late.data.refused.error).toEqual({ value: ["correction-time"] });
    expect(
      (await add({ kind: "mark", node: "practical", value: "１００" })).status,
    ).toBe(302);
    expect(
      (await add({ kind: "mark", node: "theory", value: "100" })).status,
    ).toBe(302);
    const { preview } = (await look(correction, officer)).view.open;
    const own = preview.moves.find(({ entrant }: any) => entrant === number);
    expect(own).toMatchObject({
      from: { rank: 2 },
      to: { rank: 1, total: "100.00" },
    });
    expect((await look(eventPage)).ranking).toEqual(before);
    expect(
      refusalsOf(
        await act(correction, { intent: "apply", seen: "x" }, officer),
      ),
    ).toEqual(["correction-moved-on"]);
    expect(
      (await act(correction, { intent: "apply", seen: preview.hash }, officer))
        .status,
    ).toBe(302);
    const after = (await look(eventPage)).ranking;
    expect(after.lines[0]).toMatchObject({ number, total: "100.00", rank: 1 });
    expect(after.hash).toBe(preview.hash);
    expect(after.version).toBe(before.version + 1);
    expect(after.reason).toBe("依裁决更正");
    expect(await waits(officer)).not.toContain(correctionPath());
    const old = (
      await look(eventPage, undefined, `/?version=${before.version}`)
    ).ranking;
    expect(old.lines).toEqual(before.lines);
    expect(old.newest).toBe(false);
    expect(
      (await look(eventPage, undefined, "/?version=1")).ranking?.version,
    ).toBe(1);
  });

  it("cancels a correction without a trace in the result", async () => {
    const before = (await look(eventPage)).ranking;
    await act(correction, { intent: "begin", reason: "试改" }, officer);
    await act(
      correction,
      { intent: "add", entrant: number, kind: "status", value: "disqualified" },
      officer,
    );
    expect(
      (await look(correction, officer)).view.open.preview.moves,
    ).not.toEqual([]);
    await act(correction, { intent: "cancel" }, officer);
    expect((await look(eventPage)).ranking).toEqual(before);
    expect((await move("notice")).status).toBe(302);
  });

  it("keeps a running notice as long as it was announced: its days may grow and not shrink", async () => {
    const days = async () =>
      (await look(calendar, officer)).noticeDays as number;
    const was = await days();
    const set = (noticeDays: number) =>
      act(calendar, { noticeDays: String(noticeDays) }, officer);
    const shorter = await set(was - 1);
    expect(shorter.status).toBe(422);
    expect(shorter.data.refused.error).toEqual({
      noticeDays: [`notice-days-running?days=${was}`],
    });
    expect(await days()).toBe(was);
    expect((await set(was + 2)).status).toBe(302);
    expect(await days()).toBe(was + 2);
  });
});
