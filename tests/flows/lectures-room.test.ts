import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { action as webhookAction } from "~/routes/api/livekit-webhook";
import { action as roomAction } from "~/routes/lectures/room-act";
import { loader as stateLoader } from "~/routes/lectures/room-state";
import { action as tokenAction } from "~/routes/lectures/token";
import { action as heartbeatAction } from "~/routes/lectures/heartbeat";
import { lookAfterRooms } from "~/lectures/live-rooms.server";
import { database } from "~/platform/database.server";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, get, post } from "~tests/support/requests";
import { personOf } from "~tests/support/people";
import {
  forgetLecture,
  ledger,
  makeLecture,
  useSilentMedia,
  webhook,
} from "./lectures.fixture";

testDatabase("demo");
let worker: number;
beforeAll(async () => {
  useSilentMedia();
  worker = await personOf("worker");
});

let id: number;
let start: Date;
beforeEach(async () => {
  ({ id, start } = await makeLecture(-20, 10, { open: true }));
});
afterEach(() => forgetLecture(id));

const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const params = () => ({ id: String(id) });
const act = async (fields: Record<string, string>, who: string) =>
  answerOf(
    roomAction(
      argsOf(await post(`/lectures/${id}/room/act`, fields, who), params()),
    ),
  );
const view = async (who: string) =>
  JSON.parse(
    (
      await answerOf(
        stateLoader(
          argsOf(await get(`/lectures/${id}/room/state`, who), params()),
        ),
      )
    ).data,
  );
const code = (answer: { data: string }): string => JSON.parse(answer.data).code;

let events = 0;
const tell = async (
  event: "participant_joined" | "participant_left",
  sid: string,
  joined: number,
  at: number,
  options: { id?: string; secret?: string } = {},
) => {
  const told = {
    id: options.id ?? `EV_${(events += 1)}`,
    event,
    sid,
    personId: worker,
    joinedAt: after(joined),
    at: after(at),
  };
  const request = await webhook(id, told, options.secret);
  return (await webhookAction(argsOf(request) as never)).status;
};
const stays = () =>
  database()
    .selectFrom("presence")
    .select(["participant_sid", "starts_at", "ends_at"])
    .where("session_id", "=", id)
    .orderBy("starts_at")
    .execute();

describe("what the media server tells", () => {
  it("is written only when it is signed with our key", async () => {
    const forged = await tell("participant_joined", "PA_forged", 0, 0, {
      secret: "another secret, as long as the first one was",
    });
    expect(forged).toBe(401);
    expect(await stays()).toEqual([]);
    expect(await tell("participant_joined", "PA_good", 0, 0)).toBe(204);
    expect(await stays()).toMatchObject([{ participant_sid: "PA_good" }]);
  });

  it("comes twice and out of order, and the ledger has the minutes once", async () => {
    // The second stay's leave overtakes its join; the first stay's events come twice.
    await tell("participant_left", "PA_two", 5, 15);
    await tell("participant_joined", "PA_one", 0, 0, { id: "EV_same" });
    await tell("participant_joined", "PA_one", 0, 0, { id: "EV_same" });
    await tell("participant_joined", "PA_two", 5, 5);
    await tell("participant_left", "PA_one", 0, 10);
    expect(await stays()).toEqual([
      { participant_sid: "PA_one", starts_at: after(0), ends_at: after(10) },
      { participant_sid: "PA_two", starts_at: after(5), ends_at: after(15) },
    ]);
    expect((await act({ intent: "close" }, "reviewer")).status).toBe(204);
    expect(await ledger(id, worker)).toEqual({ minutes: 15, rows: 1 });
    // Again, late: nothing is counted a second time.
    await tell("participant_left", "PA_one", 0, 10, { id: "EV_late" });
    expect(await ledger(id, worker)).toEqual({ minutes: 15, rows: 1 });
  });

  it("may lose a leave: closing the room ends the stays, and only up to when they were seen", async () => {
    await tell("participant_joined", "PA_lost", 2, 2);
    await act({ intent: "close" }, "judge");
    const [stay] = await stays();
    expect(stay?.ends_at).toEqual(after(2));
    expect((await act({ intent: "close" }, "judge")).status).toBe(422);
  });
});

describe("the heartbeat of a page", () => {
  it("extends one's own stay, and makes none up that the media server does not know", async () => {
    const beat = async (sid: string) =>
      heartbeatAction(
        argsOf(
          await post(`/lectures/${id}/heartbeat`, { sid }, "worker"),
          params(),
        ),
      );
    await tell("participant_joined", "PA_known", 2, 2);
    await beat("PA_known");
    await beat("PA_made_up");
    expect(await stays()).toHaveLength(1);
    await act({ intent: "close" }, "reviewer");
    // Seen a moment ago, so there until now: 18 of the 20 minutes since the start.
    expect(await ledger(id, worker)).toEqual({ minutes: 18, rows: 1 });
  });
});

describe("hands and the stage", () => {
  it("keeps the queue on the server; only who conducts calls", async () => {
    expect((await act({ intent: "raise" }, "worker")).status).toBe(204);
    expect(code(await act({ intent: "raise" }, "worker"))).toBe("hand-is-up");
    const call = { intent: "call", person: String(worker) };
    expect((await act(call, "worker")).status).toBe(403);
    expect((await view("worker")).me).toMatchObject({
      handPlace: 1,
      onStage: false,
      role: "listener",
    });
    expect((await act(call, "reviewer")).status).toBe(204);
    expect((await view("worker")).me.onStage).toBe(true);
    expect((await view("reviewer")).stage).toMatchObject([
      { personId: worker },
    ]);
    const lower = { intent: "lower", person: String(worker) };
    expect((await act(lower, "studio-lead")).status).toBe(403);
    expect((await act(lower, "judge")).status).toBe(204);
    expect((await view("worker")).me.onStage).toBe(false);
  });

  it("keeps out whoever was put out, at the door too", async () => {
    const out = {
      intent: "put-out",
      person: String(worker),
      reason: "扰乱秩序",
    };
    expect((await act(out, "worker")).status).toBe(403);
    expect((await act(out, "judge")).status).toBe(204);
    const token = await answerOf(
      tokenAction(
        argsOf(await post(`/lectures/${id}/token`, {}, "worker"), params()),
      ),
    );
    expect(token.status).toBe(409);
    expect(JSON.parse(token.data)).toEqual({ code: "banned" });
    expect(code(await act({ intent: "raise" }, "worker"))).toBe("banned");
    const lecturer = { ...out, person: String(await personOf("reviewer")) };
    expect(code(await act(lecturer, "judge"))).toBe("not-a-listener");
  });

  it("shows whoever conducts who is there, to put out with a reason and let in again", async () => {
    await tell("participant_joined", "PA_here", 2, 2);
    expect((await view("worker")).doors).toBeNull();
    const here = { personId: worker };
    expect((await view("judge")).doors).toMatchObject({
      people: [here],
      out: [],
    });
    const person = String(worker);
    const reason = "扰乱秩序";
    await act({ intent: "put-out", person, reason }, "judge");
    expect((await view("judge")).doors.out).toMatchObject([
      { ...here, reason },
    ]);
    const letIn = { intent: "let-in", person };
    expect((await act(letIn, "worker")).status).toBe(403);
    expect((await act(letIn, "judge")).status).toBe(204);
    expect(code(await act(letIn, "judge"))).toBe("not-put-out");
    const door = await answerOf(
      tokenAction(
        argsOf(await post(`/lectures/${id}/token`, {}, "worker"), params()),
      ),
    );
    // No longer "banned": only the media server is missing here.
    expect(code(door)).toBe("no-media-server");
    const trail = await database()
      .selectFrom("audit_entry")
      .select(["act", "reason"])
      .where("act", "in", ["lecture.put-out", "lecture.let-in"])
      .where("subject_id", "=", String(id))
      .orderBy("id")
      .execute();
    expect(trail).toEqual([
      { act: "lecture.put-out", reason },
      { act: "lecture.let-in", reason: null },
    ]);
  });
});

describe("questions", () => {
  it("are kept once a page's id, answered by who conducts, in writing or aloud", async () => {
    const ask = {
      intent: "ask",
      body: "夹具怎么定位？",
      clientId: randomUUID(),
    };
    await act(ask, "worker");
    await act(ask, "worker");
    const [question, ...more] = (await view("worker")).questions;
    expect(more).toEqual([]);
    expect(question).toMatchObject({
      body: ask.body,
      mine: true,
      answer: null,
    });
    const answer = {
      intent: "answer",
      question: String(question.id),
      body: "先找基准",
    };
    expect((await act(answer, "worker")).status).toBe(403);
    expect((await act(answer, "reviewer")).status).toBe(204);
    expect((await view("worker")).questions[0].answer).toBe("先找基准");
    await act({ intent: "answered-aloud", question: answer.question }, "judge");
    expect((await view("worker")).questions[0].answer).toBe("");
  });
});

describe("a media server that does not answer", () => {
  it("stops nobody from asking, and says so at the door", async () => {
    const token = await answerOf(
      tokenAction(
        argsOf(await post(`/lectures/${id}/token`, {}, "worker"), params()),
      ),
    );
    expect(JSON.parse(token.data)).toEqual({ code: "no-media-server" });
    await act({ intent: "ask", body: "能听见吗？" }, "worker");
    expect((await view("worker")).questions).toHaveLength(1);
    // Nobody can say who is there, so nobody's stay is touched.
    await tell("participant_joined", "PA_stays", 2, 2);
    await lookAfterRooms();
    expect((await stays())[0]?.ends_at).toBeNull();
  });
});

describe("a lecture that everybody forgot", () => {
  it("is closed by the app an hour after its end", async () => {
    const forgotten = await makeLecture(-200, -100, { open: true });
    await lookAfterRooms();
    const row = await database()
      .selectFrom("class_session as cs")
      .innerJoin("lecture as l", "l.session_id", "cs.id")
      .select(["cs.state", "l.closed_at"])
      .where("cs.id", "=", forgotten.id)
      .executeTakeFirstOrThrow();
    expect(row.state).toBe("held");
    // As of its planned end, for nobody was seen there later.
    expect(row.closed_at).toEqual(
      new Date(forgotten.start.getTime() + 100 * 60_000),
    );
  });
});

describe("a room that somebody may not open", () => {
  it("is not asked of the media server", async () => {
    const planned = await makeLecture(12, 30);
    let asked = 0;
    useSilentMedia(() => (asked += 1));
    const open = async (who: string) =>
      answerOf(
        roomAction(
          argsOf(
            await post(
              `/lectures/${planned.id}/room/act`,
              { intent: "open" },
              who,
            ),
            { id: String(planned.id) },
          ),
        ),
      );
    expect((await open("worker")).status).toBe(403);
    expect(asked).toBe(0);
    expect(code(await open("judge"))).toBe("no-media-server");
    expect(asked).toBe(1);
    await forgetLecture(planned.id);
    useSilentMedia();
  });
});
