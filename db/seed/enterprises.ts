import type { Context } from "./context";
import { addDays, daysBetween } from "./days";
import { enterpriseFirst, enterpriseSecond, industries } from "./names-data";
import { entry } from "./names";
import { random } from "./random";
import { pad, unit, type Unit } from "./unit";

/** 7,380 enterprises are covered, 3,185 of them by a basic-level union of their own. */
const counts = { enterprises: 7380, ownUnions: 3185, flagships: 30 };
/** The day by which everything of the published five years had been founded. */
const lastFounding = "2018-06-01";

/** 7,380 enterprises, of which 3,185 have a union of their own and the others are covered by a neighbour's. */
export function inventEnterprises(
  context: Context,
  streets: Unit[],
  groups: Unit[],
): Unit[] {
  const draw = random("enterprises");
  const weighted = industries.flatMap((line) =>
    Array.from({ length: line.weight }, () => line),
  );
  const taken = new Set<string>();
  const numbers = Array.from({ length: counts.enterprises }, (_, at) => at);
  const own = new Set(draw.sample(numbers, counts.ownUnions));
  const heads = new Map<Unit, Unit[]>();
  const all = numbers.map((at) => {
    const parent = draw.chance(0.85) ? draw.pick(groups) : draw.pick(streets);
    const line = draw.pick(weighted);
    const name = inventEnterpriseName(draw, line, taken);
    const founded = addDays(
      "1990-01-01",
      Math.floor(draw.next() ** 0.6 * daysBetween("1990-01-01", lastFounding)),
    );
    const made = unit(context, "enterprise", parent, {
      ...name,
      code: `E${pad(at + 1, 5)}`,
      founded,
    });
    made.trades = line.trades;
    if (own.has(at)) heads.set(parent, [...(heads.get(parent) ?? []), made]);
    return made;
  });
  // An enterprise without a union of its own is covered by a neighbour's.
  all.forEach((each, at) => {
    if (!own.has(at) && each.parent)
      each.coveredBy = draw.pick(heads.get(each.parent) ?? []);
  });
  return all;
}

function inventEnterpriseName(
  draw: ReturnType<typeof random>,
  line: (typeof industries)[number],
  taken: Set<string>,
): { zh: string; en: string; slug: string } {
  for (;;) {
    const first = entry(draw.pick(enterpriseFirst));
    const second = entry(draw.pick(enterpriseSecond));
    const zh = `滨港${first.zh}${second.zh}${line.zh}`;
    if (first.zh === second.zh || taken.has(zh)) continue;
    taken.add(zh);
    const word = first.en + second.en;
    return { zh, en: `Bingang ${word} ${line.en}`, slug: word.toLowerCase() };
  }
}

/** One old enterprise per trade first, then more of each, no two with the same short name. */
export function chooseFlagships(enterprises: Unit[]): Unit[] {
  const old = enterprises.filter(
    (each) => !each.coveredBy && each.founded < "2009-01-01",
  );
  const order = [
    "crane-operator",
    "welder",
    "mould-maker",
    "electrician",
    "cnc-operator",
    "chemical-operator",
    "fitter",
    "auto-mechanic",
    "tally-clerk",
    "forklift-driver",
    "garment-worker",
    "care-worker",
  ];
  const chosen: Unit[] = [];
  const slugs = new Set<string>();
  for (let round = 0; chosen.length < counts.flagships; round++) {
    const trade = order[round % order.length];
    const found = old.find(
      (each) => each.trades[0] === trade && !slugs.has(each.slug),
    );
    if (!found) continue;
    slugs.add(found.slug);
    chosen.push(found);
  }
  return chosen;
}
