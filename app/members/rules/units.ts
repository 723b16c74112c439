// The union's tree has four tiers (product.md, "Words"): district, sub-district, community or park, enterprise; an
// enterprise may hang under a sub-district directly. A unit that ends leaves nothing standing below it and nobody in it.

export const tiers = [
  "district",
  "subdistrict",
  "community",
  "enterprise",
] as const;
export type Tier = (typeof tiers)[number];

export type Kind =
  "federation" | "community-federation" | "park-union" | "enterprise-union";

export type UnitFacts = {
  tier: Tier;
  kind: Kind;
  name: string;
  nameEn: string;
  code: string;
  /** YYYY-MM-DD */
  foundedOn: string;
};

const parents: Record<Tier, readonly Tier[]> = {
  district: [],
  subdistrict: ["district"],
  community: ["subdistrict"],
  enterprise: ["community", "subdistrict"],
};

const kinds: Record<Tier, readonly Kind[]> = {
  district: ["federation"],
  subdistrict: ["federation"],
  community: ["community-federation", "park-union"],
  enterprise: ["enterprise-union"],
};

/** The tiers that may stand directly below `tier`. */
export function tiersUnder(tier: Tier): Tier[] {
  return tiers.filter((each) => parents[each].includes(tier));
}

/** The kinds a unit of `tier` may be; the first is the usual one. */
export function kindsOf(tier: Tier): readonly Kind[] {
  return kinds[tier];
}

export type UnitRefusal =
  | "wrong-tier"
  | "wrong-kind"
  | "parent-dissolved"
  | "founded-before-parent"
  | "founded-in-future"
  | "below-itself";

/** Whether a unit with these facts may stand below `parent` as of `today`; the refusal and its field, or undefined. Source: the tree's tiers. */
export function refuseUnit(
  facts: UnitFacts,
  parent: { tier: Tier; path: string; foundedOn: string; dissolved: boolean },
  today: string,
  self?: { path: string },
): [field: "tier" | "kind" | "parent" | "foundedOn", UnitRefusal] | undefined {
  if (!parents[facts.tier].includes(parent.tier)) return ["tier", "wrong-tier"];
  if (!kinds[facts.tier].includes(facts.kind)) return ["kind", "wrong-kind"];
  if (parent.dissolved) return ["parent", "parent-dissolved"];
  if (self && `${parent.path}.`.startsWith(`${self.path}.`))
    return ["parent", "below-itself"];
  if (facts.foundedOn > today) return ["foundedOn", "founded-in-future"];
  if (facts.foundedOn < parent.foundedOn)
    return ["foundedOn", "founded-before-parent"];
  return undefined;
}

/** Whether a unit may end on `day`; the refusal code with its figures, or undefined. Source: nobody is left without a unit by it. */
export function refuseDissolution(
  unit: { tier: Tier; foundedOn: string; dissolvedOn: string | null },
  inside: { units: number; members: number },
  day: string,
): string | undefined {
  if (unit.dissolvedOn) return "already-dissolved";
  if (unit.tier === "district") return "district-stays";
  if (day <= unit.foundedOn) return "before-founding";
  if (inside.units > 0) return `has-units?count=${inside.units}`;
  if (inside.members > 0) return `has-members?count=${inside.members}`;
  return undefined;
}

/** The tier at which a unit of `kind` stands when it is added; a federation that is added is a sub-district's (the district itself stands from the start). */
export function tierOf(kind: Kind): Tier {
  return kind === "federation"
    ? "subdistrict"
    : kind === "enterprise-union"
      ? "enterprise"
      : "community";
}
