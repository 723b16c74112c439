import { createHash } from "node:crypto";
import { resultsText, valueText } from "~/contests/bundle/results.server";
import type { MarkRow } from "~/contests/rules/leaf-values";
import { planOf, type Plan } from "~/contests/rules/plan";
import type { EntrantMarks } from "~/contests/rules/pricing";
import { price, type PricedEntrant } from "~/contests/rules/ranking";
import { parseScheme } from "~/contests/rules/scheme-validation";
import { Decimal } from "~/kit/decimal";
import type { Context } from "./context";
import { addMinutes } from "./days";
import type { PricedEvents } from "./contest-awards";
import { seedAwards } from "./contest-prizes";
import type { BoardState, Entrant, Event } from "./contest-rows";
import type { Person } from "./members";

/** Prices every event that was shown with the contests' own engine, and stores what the public saw, each time anew. */
export function seedResults(
  context: Context,
  events: Event[],
  publisher: Person,
): PricedEvents {
  const results: PricedEvents = new Map();
  for (const event of events) {
    if (event.contest.onPaper) continue;
    const shown = announcementsOf(event, context.now);
    for (const each of shown) {
      const { plan, field } = priceEvent(event, each.marks);
      const before = results.get(event)?.versions ?? [];
      const resultId = addResult(context, event, each, plan, field, publisher);
      const versions = [...before, resultId];
      results.set(event, { resultId, field, versions });
    }
  }
  seedAwards(context, results, publisher);
  return results;
}

type Announcement = {
  state: BoardState;
  version: number;
  at: Date;
  reason?: string;
  /** the marks as they were then */
  marks?: (entrant: Entrant) => Entrant["marks"];
};

/** What was shown of an event, in order. One that had a correction was announced wrongly first. */
function announcementsOf(event: Event, now: Date): Announcement[] {
  const { board, corrected, starts, since } = event;
  if (board === "frozen") {
    const before = ({ marks }: Entrant) => marks.filter(({ late }) => !late);
    return [{ state: board, version: 1, at: since, marks: before }];
  }
  if (board === "provisional") return [{ state: board, version: 1, at: since }];
  if (board !== "final") return [];
  if (!corrected) {
    const at = addMinutes(starts, 2 * 1440 + 480);
    const past = at < now ? at : addMinutes(now, -1440);
    return [{ state: board, version: 1, at: past }];
  }
  const wrong = (entrant: Entrant) =>
    entrant.marks.map((mark) =>
      entrant === corrected.entrant && mark.node === corrected.node
        ? { ...mark, value: corrected.was }
        : mark,
    );
  const first = addMinutes(starts, 420);
  const { reason } = corrected;
  const at = addMinutes(first, 170);
  return [
    { state: "provisional", version: 1, at: first, marks: wrong },
    { state: "provisional", version: 2, at, reason },
    { state: "notice", version: 3, at: addMinutes(first, 240) },
    { state: "final", version: 4, at: since },
  ];
}

const plans = new Map<object, Plan>();

/** An event's field as the engine prices it, under the marks it has or those given. */
export function priceEvent(
  event: Event,
  marks: (entrant: Entrant) => Entrant["marks"] = (entrant) => entrant.marks,
): { plan: Plan; field: PricedEntrant[] } {
  const plan = plans.get(event.scheme) ?? validPlan(event.scheme);
  plans.set(event.scheme, plan);
  const sheets = event.entrants.map((entrant) =>
    sheetOf({ ...entrant, marks: marks(entrant) }),
  );
  return { plan, field: price(plan.scheme, sheets) };
}

function validPlan(scheme: object): Plan {
  const parsed = parseScheme(scheme);
  if (!parsed.ok)
    throw new Error(
      `A seeded scheme is wrong: ${JSON.stringify(parsed.problems)}`,
    );
  return planOf(parsed.value);
}

function sheetOf({ number, status, time, marks }: Entrant): EntrantMarks {
  const rows = new Map<string, MarkRow[]>();
  for (const { node, judge, value } of marks) {
    const row = { judge, mark: value === null ? null : Decimal.of(value) };
    const known = rows.get(node);
    if (known) known.push(row);
    else rows.set(node, [row]);
  }
  return {
    entrant: number,
    status,
    time: time === null ? null : Decimal.whole(time),
    marks: rows,
    deductions: new Map(),
  };
}

function addResult(
  { book }: Context,
  event: Event,
  { state, version, at, reason = "" }: Announcement,
  plan: Plan,
  field: PricedEntrant[],
  publisher: Person,
): number {
  const id = book.id("event_result");
  book.add("event_result", {
    id,
    event_id: event.id,
    version,
    state,
    scheme_id: event.schemeId,
    published_at: at,
    published_by: publisher.id,
    hash: createHash("sha256").update(resultsText(plan, field)).digest("hex"),
    reason,
  });
  const byNumber = new Map(
    event.entrants.map((entrant) => [entrant.number, entrant]),
  );
  field.forEach((priced, nth) => {
    const values = [...priced.values.entries()].map(([node, value]) => [
      node,
      valueText(value, plan.byId.get(node)?.places ?? null),
    ]);
    book.add("result_line", {
      result_id: id,
      entrant_id: byNumber.get(priced.entrant)?.id ?? 0,
      position: nth + 1,
      rank: priced.rank,
      total:
        priced.total === null
          ? null
          : valueText(priced.total, plan.root.places),
      reason: priced.reason,
      scale: priced.scale,
      node_values: JSON.stringify(Object.fromEntries(values)),
    });
  });
  return id;
}
