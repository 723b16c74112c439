import { audit } from "~/platform/audit.server";
import { transaction } from "~/platform/database.server";
import type { Member } from "../rules/actor";
import { mayManageMembers } from "../rules/may";
import { refuseDissolution, refuseKeeping } from "../rules/units";
import { today } from "../session.server";
import { lockUnit } from "../store/units.server";
import { endUnit, whatStandsIn } from "../store/unit-writes.server";
import { refuse, type Done } from "./done.server";

/** Ends a unit on `day`; refused while anything stands below it or anybody is in it. */
export async function dissolveUnit(
  actor: Member,
  id: number,
  day: string,
): Promise<Done> {
  return transaction(async (tx) => {
    const unit = await lockUnit(tx, id);
    if (!unit) return refuse("", "unit-unknown");
    if (!mayManageMembers(actor, unit.path)) return refuse("", "not-yours");
    const wrong = refuseDissolution(
      {
        tier: unit.tier,
        foundedOn: unit.founded_on,
        dissolvedOn: unit.dissolved_on,
      },
      await whatStandsIn(tx, unit, day),
      day,
    );
    if (wrong) return refuse("day", wrong);
    await endUnit(tx, id, day);
    await audit(tx, {
      actorId: actor.person.id,
      act: "unit.dissolved",
      subject: { kind: "unit", id },
      after: { dissolvedOn: day },
    });
    return { ok: true, value: undefined };
  });
}

/** Takes back a dissolution that is dated ahead. */
export async function keepUnit(actor: Member, id: number): Promise<Done> {
  return transaction(async (tx) => {
    const unit = await lockUnit(tx, id);
    if (!unit) return refuse("", "unit-unknown");
    if (!mayManageMembers(actor, unit.path)) return refuse("", "not-yours");
    const parent = unit.parent_id && (await lockUnit(tx, unit.parent_id));
    const wrong = refuseKeeping(
      { dissolvedOn: unit.dissolved_on },
      { dissolvedOn: parent ? parent.dissolved_on : null },
      today(),
    );
    if (wrong) return refuse("", wrong);
    await endUnit(tx, id, null);
    await audit(tx, {
      actorId: actor.person.id,
      act: "unit.kept",
      subject: { kind: "unit", id },
      before: { dissolvedOn: unit.dissolved_on },
    });
    return { ok: true, value: undefined };
  });
}
