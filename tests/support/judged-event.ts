import { moveBoard } from "~/contests/commands/board.server";
import { recordMark, submitSheet } from "~/contests/commands/judging.server";
import type { Member } from "~/members/rules/actor";
import { database } from "~/platform/database.server";
import { anyTrade, districtId } from "~tests/support/district";
import { drawCodes } from "./contests";

/** An event of its own with people on its panel, for tests of judging. */
export type JudgedEvent = {
  id: number;
  contestId: number;
  slug: string;
  event: string;
  officer: Member;
  /** entrants by number */
  entrants: Map<string, { id: number; name: string }>;
  /** seats by the judge's code */
  seats: Map<string, { id: number; member: Member }>;
};

type Wanted = {
  slug: string;
  scheme: object;
  entrants: { number: string; name: string; unitName?: string }[];
  /** by code: C… is a chief, T… a trainee, others judge */
  panel: string[];
  desk?: string[];
};

/** A scheme whose total is the sum of its leaves, of at most `max`. */
export function sumScheme(max: string, children: object[]) {
  return {
    version: 1,
    round: { places: 2, mode: "half-up" },
    root: { id: "total", combine: "sum", max, children },
  };
}

/** Somebody of the tests with an account, so that they can be seated. */
export async function makePerson(
  name: string,
): Promise<Member & { account: string }> {
  // As short as a user name that signs in may be.
  const account = `panel-${crypto.randomUUID().replaceAll("-", "")}`;
  const db = database();
  await db
    .insertInto("user")
    .values({
      id: account,
      name,
      email: `${account}@tests.invalid`,
      username: account,
      displayUsername: account,
    })
    .execute();
  const person = await db
    .insertInto("person")
    .values({ name, user_id: account })
    .returning(["id", "name"])
    .executeTakeFirstOrThrow();
  return { person, grants: [], account };
}

const kindOf = (code: string) =>
  code.startsWith("C") ? "chief" : code.startsWith("T") ? "trainee" : "judge";

/** Sets the event up, still in rehearsal and without codes. */
export async function makeEvent(wanted: Wanted): Promise<JudgedEvent> {
  const db = database();
  const unit = await districtId();
  const trade = await anyTrade();
  const { slug } = wanted;
  const contest = await db
    .insertInto("contest")
    .values({
      slug,
      unit_id: unit,
      name: slug,
      name_en: slug,
      starts_on: "2026-05-01",
      ends_on: "2026-05-01",
      state: "open",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const event = await db
    .insertInto("contest_event")
    .values({
      contest_id: contest.id,
      slug,
      trade_code: trade,
      name: slug,
      name_en: slug,
      desk_nodes: wanted.desk ?? [],
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("marking_scheme")
    .values({
      event_id: event.id,
      version: 1,
      body: JSON.stringify(wanted.scheme),
    })
    .execute();
  const made: JudgedEvent = {
    id: event.id,
    contestId: contest.id,
    slug,
    event: slug,
    officer: await makePerson("竞赛干事"),
    entrants: new Map(),
    seats: new Map(),
  };
  for (const { number, name, unitName } of wanted.entrants) {
    const { id } = await db
      .insertInto("entrant")
      .values({ event_id: event.id, number, name, unit_name: unitName ?? "" })
      .returning("id")
      .executeTakeFirstOrThrow();
    made.entrants.set(number, { id, name });
  }
  for (const code of wanted.panel) {
    const member = await makePerson(`裁判${code}`);
    const { id } = await db
      .insertInto("panel_judge")
      .values({
        event_id: event.id,
        person_id: member.person.id,
        code,
        kind: kindOf(code),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    made.seats.set(code, { id, member });
  }
  return made;
}

/** Gives a seat of the event to a demo account, who can sign in. */
export async function seatAccount(
  event: JudgedEvent,
  code: string,
  username: string,
): Promise<void> {
  const person = await database()
    .selectFrom("person as p")
    .innerJoin("user as u", "u.id", "p.user_id")
    .select(["p.id", "p.name"])
    .where("u.username", "=", username)
    .executeTakeFirstOrThrow();
  const id = event.seats.get(code)?.id ?? 0;
  await database()
    .updateTable("panel_judge")
    .set({ person_id: person.id })
    .where("id", "=", id)
    .execute();
  event.seats.set(code, { id, member: { person, grants: [] } });
}

/** Takes an event of a browser test out of sight again: the demo judge's own next sheet is what others look for. */
export async function putAway(event: JudgedEvent): Promise<void> {
  await database()
    .updateTable("contest_event")
    .set({ board_state: "rehearsal" })
    .where("id", "=", event.id)
    .execute();
  await database()
    .updateTable("contest")
    .set({ state: "draft" })
    .where("id", "=", event.contestId)
    .execute();
}

/** Draws the codes and opens the judging. */
export async function openJudging(event: JudgedEvent): Promise<void> {
  await drawCodes(event.id);
  const moved = await moveBoard(event.officer, event.id, "live", "");
  if (!moved.ok) throw new Error(moved.refusal.code);
}

/** The sheet of a judge for an entrant, whatever its state. */
export async function sheetOf(
  event: JudgedEvent,
  code: string,
  number: string,
) {
  return database()
    .selectFrom("mark_sheet as s")
    .innerJoin("panel_judge as j", "j.id", "s.judge_id")
    .select(["s.id", "s.state", "s.excused", "s.version", "s.round"])
    .where("j.event_id", "=", event.id)
    .where("j.code", "=", code)
    .where("s.entrant_id", "=", event.entrants.get(number)?.id ?? 0)
    .executeTakeFirst();
}

/** A judge gives marks to an entrant and, where asked, hands the sheet in. Gives the first refusal, "" where there was none. */
export async function mark(
  event: JudgedEvent,
  code: string,
  number: string,
  marks: Record<string, string>,
  handIn = true,
): Promise<string> {
  const judge = event.seats.get(code)?.member;
  const sheet = await sheetOf(event, code, number);
  if (!judge || !sheet) return "no-sheet";
  for (const [node, value] of Object.entries(marks)) {
    const done = await recordMark(judge, {
      clientId: crypto.randomUUID(),
      sheetId: sheet.id,
      node,
      value,
      device: "T1",
      base: undefined,
    });
    if (!done.ok) return done.refusal.code;
  }
  if (!handIn) return "";
  const done = await submitSheet(judge, sheet.id);
  return done.ok ? "" : done.refusal.code;
}
