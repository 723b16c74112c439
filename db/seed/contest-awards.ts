import { certificateNumber } from "~/contests/rules/award-list";
import { awardsOf, type AwardRule } from "~/contests/rules/awards";
import type { PricedEntrant } from "~/contests/rules/ranking";
import type { Context } from "./context";
import { addDays, at, yearOf } from "./days";
import type { Contest, Entrant, Event } from "./contest-rows";
import type { Person } from "./members";

/** What is announced of each event now, and the ids of all that was, in order. */
export type PricedEvents = Map<
  Event,
  { resultId: number; field: PricedEntrant[]; versions: number[] }
>;

type Places = { from: number; to: number };
export type AwardRuleSeed = {
  zh: string;
  en: string;
  places: Places;
  youngerThan?: number;
  honours: { kind: string; level: string }[];
};

type Awarding = {
  context: Context;
  contest: Contest;
  events: readonly Event[];
  results: PricedEvents;
  officer: Person;
};

/** A contest's rules and its list: granted and turned into honours, or on public notice now. Gives back its lines' ids. */
export function addAwards(
  awarding: Awarding,
  wanted: readonly AwardRuleSeed[],
  granted: boolean,
): number[] {
  const { context, contest, officer } = awarding;
  const rules = wanted.map((rule, nth) => addRule(context, contest, rule, nth));
  const id = context.book.id("award_proposal");
  const day = addDays(contest.ends, 15);
  const documentNo = `滨工发〔${yearOf(contest.ends)}〕竞${contest.id % 40}号`;
  context.book.add("award_proposal", {
    id,
    contest_id: contest.id,
    state: granted ? "granted" : "notice",
    document_no: documentNo,
    notice_from: addDays(
      granted ? contest.ends : context.today,
      granted ? 3 : -2,
    ),
    notice_until: addDays(
      granted ? contest.ends : context.today,
      granted ? 10 : 5,
    ),
    drawn_up_by: officer.id,
    granted_by: granted ? officer.id : null,
    granted_on: granted ? day : null,
  });
  const list = { id, day: granted ? day : null, documentNo };
  return linesOf(awarding, rules).map((line, nth) =>
    addLine(awarding, list, line, nth),
  );
}

function addRule(
  { book }: Context,
  contest: Contest,
  { zh, en, places, youngerThan, honours }: AwardRuleSeed,
  nth: number,
): AwardRule {
  const id = book.id("award_rule");
  const body = {
    events: [],
    places,
    topPercent: null,
    minTotal: null,
    ages: { from: null, to: youngerThan ? youngerThan - 1 : null },
    sex: null,
    unitPath: null,
    honours,
  };
  book.add("award_rule", {
    id,
    contest_id: contest.id,
    position: nth + 1,
    name: zh,
    name_en: en,
    body: JSON.stringify(body),
  });
  return { id, name: zh, nameEn: en, body };
}

type Line = {
  rule: AwardRule;
  event: Event;
  entrant: Entrant;
  resultId: number;
  rank: number;
  total: string;
};

/** Who gets what, by the product's own rules. */
function linesOf(
  { contest, events, results }: Awarding,
  rules: readonly AwardRule[],
): Line[] {
  return events.flatMap((event) => {
    const result = results.get(event);
    const placed = result?.field.filter(({ rank }) => rank !== null) ?? [];
    const byId = new Map(event.entrants.map((row) => [row.id, row]));
    const byNumber = new Map(event.entrants.map((row) => [row.number, row]));
    const candidates = placed.flatMap(({ entrant, rank, total }) => {
      const row = byNumber.get(entrant);
      if (!row || rank === null || total === null) return [];
      const { person } = row;
      return {
        event: event.trade.code,
        entrantId: row.id,
        rank,
        total: total.toString(),
        placed: placed.length,
        bornOn: person.born,
        sex: person.sex,
        unitPath: person.unit.path,
      };
    });
    return awardsOf(rules, candidates, contest.starts).given.flatMap(
      ({ rule, candidate: { entrantId, rank, total } }) => {
        const entrant = byId.get(entrantId);
        const resultId = result?.resultId ?? 0;
        return entrant ? { rule, event, entrant, resultId, rank, total } : [];
      },
    );
  });
}

type List = { id: number; day: string | null; documentNo: string };

function addLine(
  { context: { book }, contest }: Awarding,
  list: List,
  { rule, event, entrant, resultId, rank, total }: Line,
  nth: number,
): number {
  const id = book.id("award_line");
  book.add("award_line", {
    id,
    proposal_id: list.id,
    rule_id: rule.id,
    event_id: event.id,
    entrant_id: entrant.id,
    result_id: resultId,
    award: rule.name,
    award_en: rule.nameEn,
    rank,
    total,
    honours: JSON.stringify(rule.body.honours),
    state: list.day ? "granted" : "proposed",
    certificate_no: list.day
      ? certificateNumber(contest.id, list.day, nth + 1)
      : null,
  });
  if (list.day)
    for (const { kind, level } of rule.body.honours)
      book.add("honour", {
        kind,
        level,
        person_id: entrant.person.id,
        unit_id: entrant.person.unit.id,
        basis: `${contest.zh} ${event.trade.zh} ${rule.name}`,
        document_no: list.documentNo,
        awarded_on: list.day,
        recorded_at: at(list.day, "10:00"),
        award_line_id: id,
      });
  return id;
}
