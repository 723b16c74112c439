import { awardsView } from "~/contests/awards-page.server";
import type { keptContest } from "~/contests/load.server";
import { awardRulesOf, awardUnits } from "~/contests/store/awards.server";
import { eventsOf } from "~/contests/store/contests.server";
import { unitsBelow } from "~/contests/store/entry-terms.server";
import type { Tier } from "~/members/rules/units";
import { database } from "~/platform/database.server";
import { levelsBrought } from "./rules/may";
import { honourKinds } from "./store/kinds.server";

/** A contest's awards for its officer: the list, the rules, and what another rule may ask and bring. */
export async function awardDesk({
  actor,
  contest,
}: Awaited<ReturnType<typeof keptContest>>) {
  const db = database();
  const [rules, units, ruleUnits, events, kinds] = await Promise.all([
    awardRulesOf(db, contest.id),
    unitsBelow(db, contest.path),
    awardUnits(db, contest.id),
    eventsOf(db, contest.id),
    honourKinds(db),
  ]);
  const personId = actor.person.id;
  return {
    days: contest.notice_days,
    rules,
    units,
    ruleUnits,
    events: events.map(({ slug, name, name_en }) => ({
      slug,
      name,
      name_en,
    })),
    kinds: kinds
      .filter(({ holder }) => holder === "person")
      .map(({ code, name, name_en, retired }) => ({
        code,
        name,
        name_en,
        retired,
      })),
    levels: levelsBrought(actor, contest.tier as Tier, contest.path),
    ...(await awardsView(contest.id, { officer: true, personId })),
  };
}
