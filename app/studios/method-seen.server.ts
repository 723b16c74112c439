import type { Actor } from "~/members/rules/actor";
import { database } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import {
  mayContribute,
  mayKeep,
  mayOversee,
  mayReview,
  maySeeMethod,
} from "./rules/may";
import { methodBySlug } from "./store/methods.server";
import { worksIn } from "./store/places.server";

/** The method at this address and what the actor may do with it; 404 where they may not know of it. */
export async function seenMethod(actor: Actor, slug: string | undefined) {
  const method = await methodBySlug(database(), slug ?? "");
  if (!method) notFound();
  const works = await worksIn(database(), method.studio.id, actor.person?.id);
  const insider = works || method.inventor.id === actor.person?.id;
  const { place, state, confidential } = method;
  if (!maySeeMethod(actor, { place, state, confidential, insider })) notFound();
  return {
    method,
    may: {
      contribute: mayContribute(actor, place, insider),
      keep: mayKeep(actor, place),
      oversee: mayOversee(actor, place),
      review: mayReview(actor, place) && !insider,
    },
  };
}
export type MethodMay = Awaited<ReturnType<typeof seenMethod>>["may"];
