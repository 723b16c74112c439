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
import { seedAwards, type PricedEvents } from "./contest-awards";
import type { Entrant, Event } from "./contest-rows";
import type { Person } from "./members";

/** Prices every event that was published with the contests' own engine, and stores what the public saw. */
export function seedResults(
  context: Context,
  events: Event[],
  publisher: Person,
): void {
  const plans = new Map<object, Plan>();
  const results: PricedEvents = new Map();
  for (const event of events) {
    if (event.contest.onPaper || !isPublished(event)) continue;
    const plan = plans.get(event.scheme) ?? validPlan(event.scheme);
    plans.set(event.scheme, plan);
    const field = price(plan.scheme, event.entrants.map(sheetOf));
    const resultId = addResult(context, event, plan, field, publisher);
    results.set(event, { resultId, field });
  }
  seedAwards(context, results, publisher);
}

function isPublished({ board }: Event): boolean {
  return board === "final" || board === "provisional";
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
    const row = { judge, mark: Decimal.of(value) };
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
  { book, now }: Context,
  event: Event,
  plan: Plan,
  field: PricedEntrant[],
  publisher: Person,
): number {
  const id = book.id("event_result");
  const published =
    event.board === "final"
      ? addMinutes(event.starts, 2 * 1440 + 480)
      : addMinutes(now, -70);
  book.add("event_result", {
    id,
    event_id: event.id,
    version: 1,
    state: event.board,
    scheme_id: event.schemeId,
    published_at: published < now ? published : addMinutes(now, -1440),
    published_by: publisher.id,
    hash: createHash("sha256").update(resultsText(plan, field)).digest("hex"),
  });
  const byNumber = new Map(
    event.entrants.map((entrant) => [entrant.number, entrant]),
  );
  field.forEach((priced, at) => {
    const values = [...priced.values.entries()].map(([node, value]) => [
      node,
      valueText(value, plan.byId.get(node)?.places ?? null),
    ]);
    book.add("result_line", {
      result_id: id,
      entrant_id: byNumber.get(priced.entrant)?.id ?? 0,
      position: at + 1,
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
