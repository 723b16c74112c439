import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { unitsNamed } from "~/members/store/units.server";
import { audit } from "~/platform/audit.server";
import { brokenConstraint, transaction } from "~/platform/database.server";
import { mayBeFounded } from "../rules/dates";
import { mayFoundSchool, type SchoolPlace } from "../rules/may";
import {
  insertSchool,
  putRoom,
  setTrades,
  updateSchool,
  type RoomText,
  type SchoolText,
} from "../store/school-writes.server";

type Founding = SchoolText & { unit: string; slug: string; founded_on: string };
type FoundRefusal =
  | "unit-unknown"
  | "unit-several"
  | "unit-not-yours"
  | "slug-taken"
  | "date-past"
  | "date-far";

/** Founds a school of the unit that a code or name means. */
export async function foundSchool(
  actor: Member,
  { unit: typed, ...school }: Founding,
  trades: string[],
): Promise<Result<string, FoundRefusal>> {
  try {
    return await transaction(async (tx) => {
      const [unit, another] = await unitsNamed(tx, typed);
      if (!unit) return refused("unit-unknown");
      if (another) return refused("unit-several");
      if (!mayFoundSchool(actor, unit.path)) return refused("unit-not-yours");
      const dated = mayBeFounded(school.founded_on, today());
      if (!dated.ok) return dated;
      const id = await insertSchool(tx, { ...school, unit_id: unit.id });
      await setTrades(tx, id, trades);
      await audit(tx, {
        actorId: actor.person.id,
        act: "school.founded",
        subject: { kind: "school", id },
        after: { slug: school.slug, unit: unit.id },
      });
      return ok(school.slug);
    });
  } catch (error) {
    if (brokenConstraint(error) === "school_slug_key")
      return refused("slug-taken");
    throw error;
  }
}

/** Changes what a school says of itself and what it teaches. */
export function changeSchool(
  actor: Member,
  place: SchoolPlace,
  school: SchoolText,
  trades: string[],
): Promise<void> {
  return transaction(async (tx) => {
    await updateSchool(tx, place.id, school);
    await setTrades(tx, place.id, trades);
    await audit(tx, {
      actorId: actor.person.id,
      act: "school.changed",
      subject: { kind: "school", id: place.id },
      after: { ...school, trades },
    });
  });
}

/** Adds or changes a room of a school; two rooms of one school never share a name. */
export async function keepRoom(
  actor: Member,
  place: SchoolPlace,
  room: RoomText,
  id?: number,
): Promise<Result<undefined, "room-name-taken" | "room-elsewhere">> {
  try {
    return await transaction(async (tx) => {
      if (!(await putRoom(tx, place.id, room, id)))
        return refused("room-elsewhere");
      await audit(tx, {
        actorId: actor.person.id,
        act: "room.kept",
        subject: { kind: "school", id: place.id },
        after: { ...room, id: id ?? null },
      });
      return ok();
    });
  } catch (error) {
    if (brokenConstraint(error) === "room_school_id_name_key")
      return refused("room-name-taken");
    throw error;
  }
}
