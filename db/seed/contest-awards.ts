import { certificateNumber } from "~/contests/rules/award-list";
import type { PricedEntrant } from "~/contests/rules/ranking";
import type { Context } from "./context";
import { addDays } from "./days";
import type { Contest, Event } from "./contest-rows";
import type { Person } from "./members";

export type PricedEvents = Map<
  Event,
  { resultId: number; field: PricedEntrant[] }
>;

const prizes = [
  { zh: "一等奖", en: "First prize", from: 1, to: 1 },
  { zh: "二等奖", en: "Second prize", from: 2, to: 3 },
  { zh: "三等奖", en: "Third prize", from: 4, to: 6 },
];

/** The district contests that are over have given their prizes: rules, a notice without objections, certificates. */
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
  for (const [contest, events] of contests)
    if (
      addDays(contest.ends, 20) < context.today &&
      events.every(({ board }) => board === "final")
    )
      addAwards(context, contest, events, results, officer);
}

function addRules({ book }: Context, contest: Contest) {
  return prizes.map((prize, nth) => {
    const id = book.id("award_rule");
    const { from, to } = prize;
    book.add("award_rule", {
      id,
      contest_id: contest.id,
      position: nth + 1,
      name: prize.zh,
      name_en: prize.en,
      body: JSON.stringify({
        events: [],
        places: { from, to },
        topPercent: null,
        minTotal: null,
        ages: { from: null, to: null },
        sex: null,
        unitPath: null,
        honours: [],
      }),
    });
    return { ...prize, id };
  });
}

function addAwards(
  context: Context,
  contest: Contest,
  events: Event[],
  results: PricedEvents,
  officer: Person,
): void {
  const { book } = context;
  const rules = addRules(context, contest);
  const list = book.id("award_proposal");
  const granted = addDays(contest.ends, 15);
  book.add("award_proposal", {
    id: list,
    contest_id: contest.id,
    state: "granted",
    document_no: "",
    notice_from: addDays(contest.ends, 3),
    notice_until: addDays(contest.ends, 10),
    drawn_up_by: officer.id,
    granted_by: officer.id,
    granted_on: granted,
  });
  let nth = 0;
  for (const event of events) {
    const result = results.get(event);
    for (const { entrant, rank, total } of result?.field ?? []) {
      const rule = rules.find(
        ({ from, to }) => rank !== null && rank >= from && rank <= to,
      );
      const row = event.entrants.find(({ number }) => number === entrant);
      if (!rule || !row || !result) continue;
      book.add("award_line", {
        id: book.id("award_line"),
        proposal_id: list,
        rule_id: rule.id,
        event_id: event.id,
        entrant_id: row.id,
        result_id: result.resultId,
        award: rule.zh,
        award_en: rule.en,
        rank,
        total: total?.toString() ?? null,
        honours: "[]",
        state: "granted",
        certificate_no: certificateNumber(contest.id, granted, (nth += 1)),
      });
    }
  }
}
