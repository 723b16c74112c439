import { createHash } from "node:crypto";
import { AccessToken } from "livekit-server-sdk";
import {
  insertLecture,
  markOpened,
} from "~/lectures/store/lecture-writes.server";
import { roomNameOf } from "~/lectures/topics";
import { database, transaction } from "~/platform/database.server";
import { useMedia } from "~/platform/media.server";
import { personOf } from "~tests/support/people";
import { answerOf, argsOf, post } from "~tests/support/requests";

/** A media server of known keys at an address where nobody answers: enough to sign and verify. */
const silent = {
  url: "ws://127.0.0.1:9",
  apiUrl: "http://127.0.0.1:9",
  key: "JTtest",
  secret: "a secret of these tests, long enough to sign with",
};

/** Makes that server the process's own; `asked` hears each time that it is looked for. */
export function useSilentMedia(asked: () => void = () => {}): void {
  useMedia({
    status: () => ({ state: "ready" }),
    server: () => {
      asked();
      return silent;
    },
    url: silent.url,
    onStatus: () => () => {},
    stop: async () => {},
  });
}

const minute = 60_000;

/** A lecture of the district's series: `reviewer` lectures (they teach nothing else), `judge` moderates. Times in minutes from now. */
export async function makeLecture(
  from: number,
  to: number,
  { open = false } = {},
): Promise<{ id: number; start: Date }> {
  const [lecturerId, moderatorId] = await Promise.all([
    personOf("reviewer"),
    personOf("judge"),
  ]);
  const series = await database()
    .selectFrom("lecture_series")
    .select(["id", "school_id"])
    .orderBy("id")
    .executeTakeFirstOrThrow();
  const { last } = await database()
    .selectFrom("lecture")
    .select(({ fn }) => fn.max<number>("number").as("last"))
    .where("series_id", "=", series.id)
    .executeTakeFirstOrThrow();
  // On whole seconds, as the media server tells times.
  const base = Math.floor(Date.now() / 1000) * 1000;
  const start = new Date(base + from * minute);
  const id = await transaction(async (tx) => {
    const made = await insertLecture(tx, {
      schoolId: series.school_id,
      seriesId: series.id,
      number: last + 1,
      startsAt: start,
      endsAt: new Date(base + to * minute),
      topic: { name: "试讲", name_en: "A try" },
      lecturerId,
      moderatorId,
    });
    if (open) await markOpened(tx, made, roomNameOf(made), start);
    return made;
  });
  return { id, start };
}

/** Frees the lecturer's hour and the series' start, so that the next test may use them. */
export async function forgetLecture(id: number): Promise<void> {
  await database()
    .updateTable("class_session")
    .set({ lecturer_id: null, series_id: null })
    .where("id", "=", id)
    .execute();
}

type Told = {
  id: string;
  event: string;
  sid: string;
  personId: number;
  joinedAt: Date;
  at: Date;
};

/** A webhook as LiveKit sends it: JSON, and a token that carries its hash. `secret` other than ours forges it. */
export async function webhook(
  lectureId: number,
  told: Told,
  secret = silent.secret,
): Promise<Request> {
  const seconds = (moment: Date) => String(moment.getTime() / 1000);
  const body = JSON.stringify({
    id: told.id,
    event: told.event,
    createdAt: seconds(told.at),
    room: { sid: "RM_1", name: roomNameOf(lectureId) },
    participant: {
      sid: told.sid,
      identity: `person-${told.personId}`,
      joinedAt: seconds(told.joinedAt),
      joinedAtMs: String(told.joinedAt.getTime()),
    },
  });
  const token = new AccessToken(silent.key, secret, { ttl: 60 });
  token.sha256 = createHash("sha256").update(body).digest("base64");
  return new Request("http://localhost:3000/api/livekit/webhook", {
    method: "POST",
    body,
    headers: {
      authorization: await token.toJwt(),
      "content-type": "application/webhook+json",
    },
  });
}

/** What the ledger holds of a person at a lecture: minutes, and in how many rows. */
export async function ledger(
  lectureId: number,
  personId: number,
): Promise<{ minutes: number; rows: number }> {
  const rows = await database()
    .selectFrom("hours_entry")
    .select("minutes")
    .where("session_id", "=", lectureId)
    .where("person_id", "=", personId)
    .execute();
  return {
    minutes: rows.reduce((sum, { minutes }) => sum + minutes, 0),
    rows: rows.length,
  };
}

type Action = (args: any) => unknown;
/** Posts a form to a lecture's or a series' page as this person. */
export const act = async (
  action: Action,
  path: string,
  id: number | undefined,
  fields: Record<string, string>,
  who: string,
) =>
  answerOf(
    action(
      argsOf(
        await post(path, fields, who),
        id === undefined ? {} : { id: String(id) },
      ),
    ),
  );
