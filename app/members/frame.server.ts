import { nameIn } from "~/i18n/named";
import { database } from "~/platform/database.server";
import type { FrameProps, NavEntry } from "~/ui/frame";
import { languageOf } from "~/words.server";
import { holdsAnywhere, isMember, type Actor } from "./rules/actor";
import { mayReadAudit, maySeeManagement } from "./rules/may";
import { actorOf } from "./session.server";
import { unitsAbove } from "./store/units.server";

/** What the frame shows this reader: the public parts for everyone, the rest by grant. */
export async function frameOf(request: Request): Promise<FrameProps> {
  const actor = await actorOf(request);
  const language = await languageOf(request);
  const above = actor.unit ? await unitsAbove(database(), actor.unit.path) : [];
  return {
    entries: entriesFor(actor),
    where: above.map((unit) => ({
      name: nameIn(language, unit),
      to: `/units/${unit.id}`,
    })),
    person: actor.person,
  };
}

function entriesFor(actor: Actor): NavEntry[] {
  const entry = (
    icon: NavEntry["icon"],
    label: NavEntry["label"],
    to: string,
    onPhone = false,
  ): NavEntry => ({
    icon,
    label,
    to,
    onPhone,
  });
  const signedIn = isMember(actor);
  return [
    entry("today", signedIn ? "nav.today" : "nav.front", "/", true),
    entry("timetable", "nav.timetable", "/timetable"),
    entry("schools", "nav.schools", "/schools", true),
    entry("lectures", "nav.lectures", "/lectures"),
    entry("contests", "nav.contests", "/contests", true),
    ...(holdsAnywhere(actor, "judge", "chief-judge")
      ? [entry("judging", "nav.judging", "/judging")]
      : []),
    entry("studios", "nav.studios", "/studios", true),
    entry("problems", "nav.problems", "/problems"),
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
