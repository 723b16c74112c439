import { makeDraw } from "~/contests/commands/draws.server";
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
