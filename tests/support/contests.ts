import { makeDraw } from "~/contests/commands/draws.server";
import { stepSheets } from "~/contests/commands/sheets.server";
import { sheetsInTheWay } from "~/contests/store/clearance.server";
import { database } from "~/platform/database.server";
import type { Member } from "~/members/rules/actor";

/** Draws the work codes of an event as its encryption officer would: judging opens with nothing less. */
export async function drawCodes(eventId: number): Promise<void> {
  const person = await database()
    .selectFrom("person")
    .select(["id", "name"])
    .orderBy("id")
    .limit(1)
    .executeTakeFirstOrThrow();
  const officer: Member = { person, grants: [] };
  const drawn = await makeDraw(officer, eventId, {
    kind: "code",
    seed: "a seed of the tests",
    witness: "a witness of the tests",
    benches: null,
  });
  if (!drawn.ok) throw new Error(drawn.refusal.code);
}

/** Puts names to work codes again, past the rule: for tests of what follows. */
export async function openCodes(eventId: number): Promise<void> {
  const officer = await database()
    .selectFrom("person")
    .select("id")
    .orderBy("id")
    .limit(1)
    .executeTakeFirstOrThrow();
  await database()
    .insertInto("decryption")
    .values({
      event_id: eventId,
      step: "code",
      officer_id: officer.id,
      witness: "a witness of the tests",
    })
    .execute();
}

/** Has all sheets of an event that were agreed checked by its officer, signed by its chief judge and locked. */
export async function lockSheets(eventId: number): Promise<void> {
  const chief = await database()
    .selectFrom("panel_judge as j")
    .innerJoin("person as p", "p.id", "j.person_id")
    .select(["p.id", "p.name"])
    .where("j.event_id", "=", eventId)
    .where("j.kind", "=", "chief")
    .executeTakeFirstOrThrow();
  const officer = await database()
    .selectFrom("person as p")
    .leftJoin("panel_judge as j", (join) =>
      join.onRef("j.person_id", "=", "p.id").on("j.event_id", "=", eventId),
    )
    .select(["p.id", "p.name"])
    .where("j.id", "is", null)
    .orderBy("p.id")
    .limit(1)
    .executeTakeFirstOrThrow();
  for (const step of ["check", "sign", "lock"] as const) {
    const ids = (await sheetsInTheWay(database(), eventId)).map(({ id }) => id);
    const sheets = await database()
      .selectFrom("mark_sheet")
      .select(["id", "version"])
      .where("id", "in", ids)
      .execute();
    const person = step === "sign" ? chief : officer;
    const keeps = step !== "sign";
    const hand = { step, sheets, keeps };
    const done = await stepSheets({ person, grants: [] }, eventId, hand);
    if (!done.ok) throw new Error(`${step}: ${done.refusal.code}`);
  }
}

/** Lets the public notice of an event have begun so long ago that it is over. */
export async function endNotice(eventId: number): Promise<void> {
  await database()
    .updateTable("contest_event")
    .set({ state_changed_at: new Date(Date.now() - 61 * 24 * 60 * 60_000) })
    .where("id", "=", eventId)
    .where("board_state", "=", "notice")
    .execute();
}
