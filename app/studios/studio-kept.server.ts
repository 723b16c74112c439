import type { Member } from "~/members/rules/actor";
import { database } from "~/platform/database.server";
import { forbidden, notFound } from "~/platform/http.server";
import { mayKeep, mayOversee } from "./rules/may";
import { placeOf } from "./store/places.server";
import { studioBySlug } from "./store/studios.server";

/** The studio at this address for whoever keeps it, and whether they stand over it as an officer; 404, 403 for the others. */
export async function keptStudio(actor: Member, slug: string | undefined) {
  const studio = await studioBySlug(database(), slug ?? "");
  if (!studio) notFound();
  if (!mayKeep(actor, placeOf(studio))) forbidden();
  return { studio, mayOversee: mayOversee(actor, placeOf(studio)) };
}
