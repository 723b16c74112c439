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
import { methodBySlug, type Method } from "./store/methods.server";
import { worksIn } from "./store/places.server";

/** What the actor may do with a method; undefined where they may not know of it. */
export async function rightsOnMethod(actor: Actor, method: Method) {
  const works = await worksIn(database(), method.studio.id, actor.person?.id);
  const insider = works || method.inventor.id === actor.person?.id;
  const { place, state, confidential } = method;
  const facts = { place, state, confidential, insider };
  if (!maySeeMethod(actor, facts)) return undefined;
  return {
    contribute: mayContribute(actor, place, insider),
    keep: mayKeep(actor, place),
    oversee: mayOversee(actor, place),
    review: mayReview(actor, place) && !insider,
  };
}
export type MethodMay = NonNullable<Awaited<ReturnType<typeof rightsOnMethod>>>;

/** The method at this address and what the actor may do with it; 404 where they may not know of it. */
export async function seenMethod(actor: Actor, slug: string | undefined) {
  const method = await methodBySlug(database(), slug ?? "");
  const may = method && (await rightsOnMethod(actor, method));
  return method && may ? { method, may } : notFound();
}
