import { nameIn, type Named } from "~/i18n/named";
import { database } from "~/platform/database.server";
import type { FrameProps } from "~/ui/frame";
import type { NavEntry } from "~/ui/nav-entries";
import { languageOf } from "~/words.server";
import { placeOf } from "./place.server";
import { holdsAnywhere, isMember, type Actor } from "./rules/actor";
import { mayReadAudit, maySeeManagement } from "./rules/may";
import { whereIs } from "./rules/where";
import { actorOf, today } from "./session.server";
import { placesAround } from "./store/places.server";
import { sitsSomewhere } from "./store/seats.server";

/** What the frame shows this reader: the public parts for everyone, the rest by grant. */
export async function frameOf(request: Request): Promise<FrameProps> {
  const actor = await actorOf(request);
  const chosen = await placeOf(request);
  const ownPath = actor.unit?.path;
  const kept = actor.grants.flatMap(({ scope }) =>
    scope.kind === "unit" ? scope.id : [],
  );
  const language = await languageOf(request);
  const named = (thing: Named & { id: number }) => ({
    id: thing.id,
    name: nameIn(language, thing),
  });
  const [places, sits] = await Promise.all([
    placesAround(database(), { id: chosen, ownPath, kept, day: today() }),
    isMember(actor) && sitsSomewhere(database(), actor.person.id),
  ]);
  const { line, current, others } = whereIs(places, chosen, ownPath);
  return {
    entries: entriesFor(actor, sits),
    where: {
      line: line.map(named),
      current: current?.id,
      others: others.map(named),
    },
    person: actor.person && named(actor.person),
  };
}

function entry(
  icon: NavEntry["icon"],
  label: NavEntry["label"],
  to: string,
  onPhone = false,
): NavEntry {
  return { icon, label, to, onPhone };
}

function entriesFor(actor: Actor, sits: boolean): NavEntry[] {
  const signedIn = isMember(actor);
  return [
    entry("today", signedIn ? "nav.today" : "nav.front", "/", true),
    entry("timetable", "nav.timetable", "/timetable"),
    entry("schools", "nav.schools", "/schools", true),
    entry("lectures", "nav.lectures", "/lectures"),
    entry("contests", "nav.contests", "/contests", true),
    ...(sits || holdsAnywhere(actor, "judge", "chief-judge")
      ? [entry("judging", "nav.judging", "/judging")]
      : []),
    ...(holdsAnywhere(actor, "contest-officer", "district-administrator")
      ? [entry("running", "nav.running", "/manage/contests")]
      : []),
    entry("studios", "nav.studios", "/studios", true),
    ...(signedIn ? [entry("problems", "nav.problems", "/problems")] : []),
    entry("methods", "nav.methods", "/methods"),
    entry("honours", "nav.honours", "/honours"),
    ...(signedIn
      ? [entry("mine", "nav.mine", "/mine", true)]
      : [entry("mine", "nav.signIn", "/sign-in", true)]),
    ...(maySeeManagement(actor)
      ? [entry("manage", "nav.manage", "/manage")]
      : []),
    entry("reports", "nav.reports", "/reports"),
    ...(mayReadAudit(actor)
      ? [entry("system", "nav.system", "/manage/system")]
      : []),
  ];
}
