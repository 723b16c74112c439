import {
  addAwards,
  type AwardRuleSeed,
  type PricedEvents,
} from "./contest-awards";
import type { Contest, Event } from "./contest-rows";
import type { Context } from "./context";
import { addDays } from "./days";
import type { Person } from "./members";

const prize = (
  zh: string,
  en: string,
  from: number,
  to: number,
  honours: AwardRuleSeed["honours"] = [],
) => ({ zh, en, places: { from, to }, honours });
const second = prize("二等奖", "Second prize", 2, 3);
const third = prize("三等奖", "Third prize", 4, 6);
const prizes = [prize("一等奖", "First prize", 1, 1), second, third];
const technician = [{ kind: "skilled-technician", level: "district" }];
const latestPrizes = [
  prize("一等奖", "First prize", 1, 1, technician),
  second,
  third,
];

/** The district contests that are over have given their prizes; those of the latest became honours. */
export function seedAwards(
  context: Context,
  results: PricedEvents,
  officer: Person,
): void {
  const contests = new Map<Contest, Event[]>();
  for (const event of results.keys())
    if (event.contest.unit.tier === "district")
      contests.set(event.contest, [
        ...(contests.get(event.contest) ?? []),
        event,
      ]);
  const past = [...contests].filter(
    ([contest, events]) =>
      addDays(contest.ends, 60) < context.today &&
      events.every(({ board }) => board === "final"),
  );
  const latest = past
    .map(([{ starts }]) => starts)
    .sort()
    .at(-1);
  for (const [contest, events] of past) {
    const rules = contest.starts === latest ? latestPrizes : prizes;
    addAwards({ context, contest, events, results, officer }, rules, true);
  }
}
