import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import {
  brokenConstraint,
  database,
  transaction,
} from "~/platform/database.server";
import {
  closeSegment,
  openSegment,
  putReplay,
  reckon,
  touchSegment,
} from "~/schools/commands/presence.server";
import { settleSessions } from "~/schools/commands/settle.server";
import { testDatabase } from "~tests/support/database";

testDatabase("empty");

const minute = 60_000;
const hourAgo = new Date(Date.now() - 60 * minute);
const at = (minutes: number) =>
  new Date(hourAgo.getTime() + (minutes - 60) * minute);
let schoolId = 0;
let person = 0;

beforeAll(async () => {
  const unit = await database()
    .insertInto("unit")
    .values({
      path: "1",
      tier: "district",
      kind: "federation",
      name: "区总工会",
      name_en: "District",
      code: "D",
      founded_on: "2010-01-01",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const school = await database()
    .insertInto("school")
    .values({
      slug: "one",
      unit_id: unit.id,
      builder: "union",
      name: "学堂",
      name_en: "School",
      founded_on: "2012-01-01",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  schoolId = school.id;
  person = (
    await database()
      .insertInto("person")
      .values({ name: "学员甲" })
      .returning("id")
      .executeTakeFirstOrThrow()
  ).id;
});

/** A session of an hour that ended an hour ago: minutes 0 to 60 of `at`. */
async function session(state = "scheduled"): Promise<number> {
  const row = await database()
    .insertInto("class_session")
    .values({
      school_id: schoolId,
      kind: "lecture",
      mode: "online",
      starts_at: at(0),
      ends_at: at(60),
      state,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

async function minutes(sessionId: number): Promise<number[]> {
  const rows = await database()
    .selectFrom("hours_entry")
    .select("minutes")
    .where("session_id", "=", sessionId)
    .orderBy("id")
    .execute();
  return rows.map((row) => row.minutes);
}

describe("presence into the ledger", () => {
  it("counts live, a cut and a second device once, and fills from the replay only what was missed", async () => {
    const sessionId = await session();
    const join = (sid: string, from: number) =>
      transaction((tx) =>
        openSegment(tx, {
          sessionId,
          personId: person,
          source: "live",
          at: at(from),
          participantSid: sid,
        }),
      );
    const leave = (sid: string, to: number) =>
      transaction((tx) =>
        closeSegment(tx, { sessionId, participantSid: sid, at: at(to) }),
      );
    expect(await join("PA_1", 0)).toBe(true);
    expect(await join("PA_1", 0)).toBe(false);
    await leave("PA_1", 20);
    await join("PA_2", 10);
    await leave("PA_2", 30);
    await settleSessions(new Date());
    expect((await minutes(sessionId)).reduce((a, b) => a + b)).toBe(30);

    const replay = {
      sessionId,
      personId: person,
      spans: [{ startsAt: at(20), endsAt: at(45) }],
    };
    await transaction((tx) => putReplay(tx, replay));
    await transaction((tx) => putReplay(tx, replay));
    expect((await minutes(sessionId)).reduce((a, b) => a + b)).toBe(45);
    expect((await minutes(sessionId)).at(-1)).toBe(15);
  });

  it("takes a leave that overtakes its join", async () => {
    const sessionId = await session();
    await transaction((tx) =>
      closeSegment(tx, {
        sessionId,
        participantSid: "PA_9",
        at: at(50),
        joined: { personId: person, at: at(5) },
      }),
    );
    await transaction((tx) =>
      openSegment(tx, {
        sessionId,
        personId: person,
        source: "live",
        at: at(5),
        participantSid: "PA_9",
      }),
    );
    expect(await minutes(sessionId)).toEqual([45]);
  });

  it("bounds a segment nobody closed by its last heartbeat", async () => {
    const sessionId = await session();
    await transaction((tx) =>
      openSegment(tx, {
        sessionId,
        personId: person,
        source: "live",
        at: at(0),
        participantSid: "PA_7",
      }),
    );
    await transaction((tx) =>
      touchSegment(tx, { sessionId, personId: person }, at(12)),
    );
    await transaction((tx) =>
      touchSegment(tx, { sessionId, participantSid: "PA_7" }, at(8)),
    );
    await transaction((tx) => reckon(tx, sessionId, person, new Date()));
    expect(await minutes(sessionId)).toEqual([12]);
  });

  it("appends one difference when twenty reckon at once", async () => {
    const sessionId = await session();
    await database()
      .insertInto("presence")
      .values({
        session_id: sessionId,
        person_id: person,
        source: "qr",
        starts_at: at(0),
        ends_at: null,
      })
      .execute();
    await Promise.all(
      Array.from({ length: 20 }, () =>
        transaction((tx) => reckon(tx, sessionId, person, new Date())),
      ),
    );
    expect(await minutes(sessionId)).toEqual([60]);
  });

  it("gives no hours for a session that was called off, and takes back what was written", async () => {
    const sessionId = await session();
    await transaction((tx) =>
      openSegment(tx, { sessionId, personId: person, source: "qr", at: at(0) }),
    );
    await database()
      .updateTable("class_session")
      .set({ state: "cancelled" })
      .where("id", "=", sessionId)
      .execute();
    await transaction((tx) => reckon(tx, sessionId, person, new Date()));
    expect(await minutes(sessionId)).toEqual([60, -60]);
  });

  it("refuses, in the database, to change or delete a row", async () => {
    for (const statement of [
      sql`update hours_entry set minutes = 1`,
      sql`delete from hours_entry`,
    ]) {
      const refused = await statement
        .execute(database())
        .catch((error: unknown) => brokenConstraint(error));
      expect(refused).toBe("23001");
    }
  });
});
