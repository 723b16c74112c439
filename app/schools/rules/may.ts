import {
  holds,
  holdsAnywhere,
  isMember,
  isWithin,
  type Actor,
  type Place,
} from "~/members/rules/actor";

// One answer for the button, the command and the test. A school is kept by its manager, by the union officers above it and
// by the district administrator; a class also by whoever teaches it; an enrolment also by the officer of the worker's
// enterprise (product.md: "by the enterprise officer's approval").

/** Where a school stands. */
export type SchoolPlace = { id: number; unitPath: string };

const placeOf = ({ id, unitPath }: SchoolPlace): Place => ({
  unitPath,
  school: id,
});

/** Whether the actor may found a school of the unit at `unitPath`. */
export function mayFoundSchool(actor: Actor, unitPath: string): boolean {
  return holds(actor, ["union-officer", "district-administrator"], {
    unitPath,
  });
}

const keepers = [
  "school-manager",
  "union-officer",
  "district-administrator",
] as const;

/** Whether the actor may change the school, its rooms, courses, sessions and lectures. */
export function mayManageSchool(actor: Actor, school: SchoolPlace): boolean {
  return holds(actor, keepers, placeOf(school));
}

/** Whether the actor could keep a school somewhere; for menus, never for an act. */
export function mayManageSomeSchool(actor: Actor): boolean {
  return holdsAnywhere(actor, ...keepers);
}

/** A class and who teaches it. */
export type ClassPlace = {
  school: SchoolPlace;
  lecturerIds: readonly (number | null)[];
};

/** Whether the actor may open sign-in, see who is there and enter presence by hand: the school's keepers and the lecturer. */
export function mayKeepPresence(
  actor: Actor,
  { school, lecturerIds }: ClassPlace,
): boolean {
  return (
    mayManageSchool(actor, school) ||
    (isMember(actor) && lecturerIds.includes(actor.person.id))
  );
}

/** Whether the actor may correct hours that stand in the ledger: the school's keepers, never for themself. */
export function mayCorrectHours(
  actor: Actor,
  school: SchoolPlace,
  personId: number,
): boolean {
  return mayManageSchool(actor, school) && actor.person?.id !== personId;
}

/** Whether the actor may see a course that is not open yet. */
export function maySeeCourse(
  actor: Actor,
  course: ClassPlace & { state: "draft" | "open" | "closed" },
): boolean {
  return course.state !== "draft" || mayKeepPresence(actor, course);
}

/** Whether the actor may approve or refuse the enrolment of someone of the unit at `unitPath` (none: of no unit). Nobody decides on themself. */
export function mayDecideEnrolment(
  actor: Actor,
  school: SchoolPlace,
  person: { id: number; unitPath?: string },
): boolean {
  if (!isMember(actor) || actor.person.id === person.id) return false;
  if (mayManageSchool(actor, school)) return true;
  const { unitPath } = person;
  return unitPath !== undefined && holds(actor, "union-officer", { unitPath });
}

/** The subtrees over whose members the actor decides enrolments, whatever the school. */
export function officeOf(actor: Actor): string[] {
  return actor.grants.flatMap(({ role, scope }) =>
    role === "union-officer" && scope.kind === "unit" ? [scope.path] : [],
  );
}

/** Whether the actor may open the list of a course's enrolments at all: keepers, and officers of anyone on it. */
export function maySeeEnrolments(
  actor: Actor,
  school: SchoolPlace,
  unitPaths: readonly string[],
): boolean {
  if (mayManageSchool(actor, school)) return true;
  return officeOf(actor).some((office) =>
    unitPaths.some((path) => isWithin(path, office)),
  );
}

/** The subtrees in which the actor may found a school; for menus and the list of units to choose from. */
export function foundingPlaces(actor: Actor): string[] {
  return actor.grants.flatMap(({ role, scope }) =>
    (role === "union-officer" || role === "district-administrator") &&
    scope.kind === "unit"
      ? [scope.path]
      : [],
  );
}
