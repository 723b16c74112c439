import type { Context } from "./context";
import { addDays } from "./days";
import { chooseFlagships, inventEnterprises } from "./enterprises";
import { communities, parks, subdistricts } from "./names-data";
import { pad, unit, type Unit } from "./unit";

export type Units = {
  district: Unit;
  subdistricts: Unit[];
  /** The park unions first, then the federations of communities. */
  communities: Unit[];
  enterprises: Unit[];
  /** Large old enterprises with a union of their own, where the enterprise-built schools and most studios are. */
  flagships: Unit[];
};

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
