import type { Actor } from "~/members/rules/actor";
import { database } from "~/platform/database.server";
import { forbidden, notFound } from "~/platform/http.server";
import { mayManageSchool, type SchoolPlace } from "./rules/may";
import { schoolBySlug, type SchoolFacts } from "./store/schools.server";

/** The school of a URL for those who keep it; 403 for the rest. */
export async function keepSchool(
  actor: Actor,
  slug: string | undefined,
): Promise<{ school: SchoolFacts; place: SchoolPlace }> {
  const school = await schoolBySlug(database(), slug ?? "");
  if (!school) notFound();
  const place = { id: school.id, unitPath: school.unit_path };
  if (!mayManageSchool(actor, place)) forbidden();
  return { school, place };
}
