import type { Context } from "./context";
import { addDays, daysBetween, type Day } from "./days";
import {
  communities,
  enterpriseFirst,
  enterpriseSecond,
  industries,
  parks,
  subdistricts,
} from "./names-data";
import { entry } from "./names";
import { random } from "./random";

export type Unit = {
  id: number;
  path: string;
  tier: "district" | "subdistrict" | "community" | "enterprise";
  zh: string;
  en: string;
  /** Letters for addresses. */
  slug: string;
  code: string;
  founded: Day;
  parent?: Unit;
  coveredBy?: Unit;
  trades: readonly string[];
};

export type Units = {
  district: Unit;
  subdistricts: Unit[];
  /** The park unions first, then the federations of communities. */
  communities: Unit[];
  enterprises: Unit[];
  /** Large old enterprises with a union of their own, where the enterprise-built schools and most studios are. */
  flagships: Unit[];
};

/** 7,380 enterprises are covered, 3,185 of them by a basic-level union of their own. */
const counts = { enterprises: 7380, ownUnions: 3185, flagships: 30 };
/** The day by which everything of the published five years had been founded. */
const lastFounding = "2018-06-01";

/** Lays the tree of the invented district; `empty` gets the district's row alone. */
export function seedUnits(context: Context): Units {
  const district = unit(context, "district", undefined, {
    zh: context.size === "empty" ? "区总工会" : "滨港区总工会",
    en: `${context.size === "empty" ? "District" : "Bingang District"} Federation of Trade Unions`,
    slug: "bingang",
    code: "D",
    founded: "1985-05-01",
  });
  addUnit(context, district, "federation");
  if (context.size === "empty")
    return {
      district,
      subdistricts: [],
      communities: [],
      enterprises: [],
      flagships: [],
    };
  const streets = subdistricts.map(([zh, en, slug], at) => {
    const found = {
      zh: `${zh}总工会`,
      en: `${en} Federation of Trade Unions`,
      slug,
      code: `S${pad(at + 1, 2)}`,
      founded: addDays("1988-03-08", at * 97),
    };
    const street = unit(context, "subdistrict", district, found);
    addUnit(context, street, "federation");
    return street;
  });
  const groups = [
    ...seedParks(context, streets),
    ...seedCommunities(context, streets),
  ];
  const enterprises = inventEnterprises(context, streets, groups);
  for (const each of enterprises) addUnit(context, each, "enterprise-union");
  return {
    district,
    subdistricts: streets,
    communities: groups,
    enterprises,
    flagships: chooseFlagships(enterprises),
  };
}

function seedParks(context: Context, streets: Unit[]): Unit[] {
  return parks.map(([zh, en, slug, street], at) => {
    const found = {
      zh: `${zh}总工会`,
      en: `${en} Union`,
      slug,
      code: `P${pad(at + 1, 2)}`,
      founded: addDays("2003-04-20", at * 260),
    };
    const park = unit(context, "community", streets[street], found);
    addUnit(context, park, "park-union");
    return park;
  });
}

function seedCommunities(context: Context, streets: Unit[]): Unit[] {
  return communities.map(([zh, en, slug, street], at) => {
    const found = {
      zh: `${zh}工会联合会`,
      en: `${en} Federation of Unions`,
      slug,
      code: `C${pad(at + 1, 2)}`,
      founded: addDays("2001-09-10", at * 121),
    };
    const community = unit(context, "community", streets[street], found);
    addUnit(context, community, "community-federation");
    return community;
  });
}

function inventEnterprises(
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
function chooseFlagships(enterprises: Unit[]): Unit[] {
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

type Found = Pick<Unit, "zh" | "en" | "slug" | "code" | "founded">;

function unit(
  context: Context,
  tier: Unit["tier"],
  parent: Unit | undefined,
  found: Found,
): Unit {
  const id = context.book.id("unit");
  return {
    id,
    path: parent ? `${parent.path}.${id}` : String(id),
    tier,
    parent,
    trades: [],
    ...found,
  };
}

function addUnit({ book }: Context, each: Unit, kind: string): void {
  book.add("unit", {
    id: each.id,
    parent_id: each.parent?.id ?? null,
    path: each.path,
    tier: each.tier,
    kind,
    name: each.zh,
    name_en: each.en,
    code: each.code,
    covered_by_id: each.coveredBy?.id ?? null,
    founded_on: each.founded,
  });
}

/** `value` with leading zeros. */
export function pad(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}
