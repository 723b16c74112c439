import type { z } from "zod";
import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { unitsNamed } from "~/members/store/units.server";
import { audit } from "~/platform/audit.server";
import { brokenConstraint, transaction } from "~/platform/database.server";
import type { meritLine } from "./forms";
import { refusedMerit } from "./rules/merit";
import { deleteMerit, insertMerit } from "./store/merit.server";

type Line = z.output<typeof meritLine>;

/**
 * Records what a unit reports of its merit contest. Refusals: of the rule (refusedMerit), unit-unknown, unit-several,
 * merit-recorded (this unit reported this project for the year already).
 */
export async function recordMerit(
  actor: Member,
  { year, project, unit: typed, eligible, tookPart }: Line,
): Promise<Result<number>> {
  const line = { year, eligible, tookPart };
  const no = refusedMerit(line, today());
  if (no) return no;
  try {
    return await transaction(async (tx) => {
      const [unit, another] = await unitsNamed(tx, typed);
      if (!unit) return refused("unit-unknown");
      if (another) return refused("unit-several");
      const id = await insertMerit(tx, { ...line, project, unitId: unit.id });
      await audit(tx, {
        actorId: actor.person.id,
        act: "merit.record",
        subject: { kind: "unit", id: unit.id },
        after: { project, ...line },
      });
      return ok(id);
    });
  } catch (error) {
    if (brokenConstraint(error)?.endsWith("_key"))
      return refused("merit-recorded");
    throw error;
  }
}

/** Takes a line off, so that it can be recorded right. Refusal: merit-gone. */
export async function removeMerit(
  actor: Member,
  id: number,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const gone = await deleteMerit(tx, id);
    if (!gone) return refused("merit-gone");
    const { unit_id, project, year, eligible, took_part: tookPart } = gone;
    await audit(tx, {
      actorId: actor.person.id,
      act: "merit.remove",
      subject: { kind: "unit", id: unit_id },
      before: { project, year, eligible, tookPart },
    });
    return ok(undefined);
  });
}
