import { ok, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { audit } from "~/platform/audit.server";
import { transaction } from "~/platform/database.server";
import { startOfDay } from "~/platform/wall-time.server";
import { mayClose } from "../rules/dates";
import { heldFrom, setClosing } from "../store/closing.server";
import type { SchoolFacts } from "../store/schools.server";

/** Closes a school from a day on. Refusals: of the rule (mayClose). */
export function closeSchool(
  actor: Member,
  { id, founded_on: foundedOn, closed_on }: SchoolFacts,
  from: string,
): Promise<
  Result<undefined, "closes-too-early" | "date-far" | "school-in-use">
> {
  return transaction(async (tx) => {
    const after = await heldFrom(tx, id, startOfDay(from));
    const answer = mayClose(from, { foundedOn, after }, today());
    if (!answer.ok) return answer;
    await setClosing(tx, id, from);
    await audit(tx, {
      actorId: actor.person.id,
      act: "school.closed",
      subject: { kind: "school", id },
      before: { closed_on },
      after: { closed_on: from },
    });
    return ok();
  });
}

/** Takes the closing of a school back. */
export function reopenSchool(
  actor: Member,
  { id, closed_on }: SchoolFacts,
): Promise<void> {
  return transaction(async (tx) => {
    await setClosing(tx, id, null);
    await audit(tx, {
      actorId: actor.person.id,
      act: "school.reopened",
      subject: { kind: "school", id },
      before: { closed_on },
    });
  });
}
