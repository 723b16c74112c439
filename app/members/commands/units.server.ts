import { audit } from "~/platform/audit.server";
import {
  brokenConstraint,
  transaction,
  type Tx,
} from "~/platform/database.server";
import type { Member } from "../rules/actor";
import { mayManageMembers } from "../rules/may";
import { refuseUnit, tierOf, type Kind, type UnitFacts } from "../rules/units";
import { today } from "../session.server";
import { lockUnit, unitsNamed, type Unit } from "../store/units.server";
import {
  insertUnit,
  moveUnit,
  standingOf,
  updateUnit,
} from "../store/unit-writes.server";
import { refuse, type Done } from "./done.server";

type Typed = {
  kind: Kind;
  name: string;
  nameEn: string;
  code: string;
  foundedOn: string;
  /** The code or whole name of the unit above, as somebody typed it; the district has none. */
  parent?: string;
};

/** The one unit that `typed` means, or the refusal: none, or several of that name. */
export async function unitMeant(
  tx: Tx,
  typed: string,
): Promise<{ unit: Unit } | { code: string }> {
  const found = await unitsNamed(tx, typed);
  if (found.length > 1) return { code: "unit-ambiguous" };
  return found[0] ? { unit: found[0] } : { code: "unit-unknown" };
}

/** Adds a unit below the one that was typed. Refused by the tree's rules, by a parent out of the actor's hands, and by a code in use. */
export async function addUnit(
  actor: Member,
  typed: Typed,
): Promise<Done<number>> {
  return keepingCodesUnique(() =>
    transaction(async (tx) => {
      const parent = await parentFor(tx, actor, typed);
      if ("code" in parent) return refuse("parent", parent.code);
      const facts = factsOf(typed);
      const wrong = refuseUnit(facts, asParent(parent.unit), today());
      if (wrong) return refuse(...wrong);
      const id = await insertUnit(tx, parent.unit, facts);
      await audit(tx, {
        actorId: actor.person.id,
        act: "unit.added",
        subject: { kind: "unit", id },
        after: { ...facts, parent: parent.unit.code },
      });
      return { ok: true, value: id };
    }),
  );
}

/** Changes a unit's facts or hangs it elsewhere; its tier stays. */
export async function editUnit(
  actor: Member,
  id: number,
  typed: Typed,
): Promise<Done> {
  return keepingCodesUnique(() =>
    transaction(async (tx) => {
      const unit = await lockUnit(tx, id);
      if (!unit) return refuse("", "unit-unknown");
      if (!mayManageMembers(actor, unit.path)) return refuse("", "not-yours");
      const facts = { ...factsOf(typed), tier: unit.tier };
      const parent =
        unit.tier === "district"
          ? { unit: undefined }
          : await parentFor(tx, actor, typed, unit);
      if ("code" in parent) return refuse("parent", parent.code);
      const wrong = refuseUnit(
        facts,
        parent.unit && asParent(parent.unit),
        today(),
        await standingOf(tx, unit),
      );
      if (wrong) return refuse(...wrong);
      if (parent.unit && parent.unit.id !== unit.parent_id)
        await moveUnit(tx, unit, parent.unit);
      await updateUnit(tx, id, facts);
      await audit(tx, {
        actorId: actor.person.id,
        act: "unit.edited",
        subject: { kind: "unit", id },
        before: factsBefore(unit),
        after: { ...facts, parent: typed.parent },
      });
      return { ok: true, value: undefined };
    }),
  );
}

const factsBefore = (unit: Unit) => ({
  name: unit.name,
  nameEn: unit.name_en,
  code: unit.code,
  kind: unit.kind,
  foundedOn: unit.founded_on,
  path: unit.path,
});

const factsOf = (typed: Typed): UnitFacts => ({
  tier: tierOf(typed.kind),
  kind: typed.kind,
  name: typed.name,
  nameEn: typed.nameEn,
  code: typed.code,
  foundedOn: typed.foundedOn,
});

const asParent = (unit: Unit) => ({
  tier: unit.tier,
  path: unit.path,
  foundedOn: unit.founded_on,
  dissolved: unit.dissolved_on !== null,
});

/** The unit above, in the actor's hands; the one that a unit hangs under already is nobody's question. */
async function parentFor(
  tx: Tx,
  actor: Member,
  { parent }: Typed,
  unit?: Unit,
): Promise<{ unit: Unit } | { code: string }> {
  const meant = await unitMeant(tx, parent ?? "");
  if ("code" in meant) return meant;
  const stays = unit !== undefined && unit.parent_id === meant.unit.id;
  return stays || mayManageMembers(actor, meant.unit.path)
    ? meant
    : { code: "not-yours" };
}

async function keepingCodesUnique<T>(
  work: () => Promise<Done<T>>,
): Promise<Done<T>> {
  try {
    return await work();
  } catch (error) {
    if (brokenConstraint(error) === "unit_code_key")
      return refuse("code", "code-taken");
    throw error;
  }
}
