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

/** A unit that stands already: where, since when, and since when the first of its units and of its members belong to it. */
export type Standing = {
  path: string;
  foundedOn: string;
  unit?: string;
  member?: string;
};

type Parent = {
  tier: Tier;
  path: string;
  foundedOn: string;
  dissolved: boolean;
};
type Field = "tier" | "kind" | "parent" | "foundedOn";

/**
 * Whether a unit with these facts may stand below `parent` (the district: below none) as of `today`; the refusal and its
 * field, or undefined. `self` is what it has already. Source: the tree's tiers.
 */
export function refuseUnit(
  facts: UnitFacts,
  parent: Parent | undefined,
  today: string,
  self?: Standing,
): [Field, string] | undefined {
  if (!kinds[facts.tier].includes(facts.kind)) return ["kind", "wrong-kind"];
  const place = refusePlace(facts, parent, self);
  if (place) return place;
  const founding = refuseFounding(facts.foundedOn, parent, today, self);
  return founding ? ["foundedOn", founding] : undefined;
}

function refusePlace(
  { tier }: UnitFacts,
  parent: Parent | undefined,
  self: Standing | undefined,
): ["tier" | "parent", UnitRefusal] | undefined {
  if (!parent) return tier === "district" ? undefined : ["tier", "wrong-tier"];
  if (!parents[tier].includes(parent.tier)) return ["tier", "wrong-tier"];
  if (parent.dissolved) return ["parent", "parent-dissolved"];
  return self && `${parent.path}.`.startsWith(`${self.path}.`)
    ? ["parent", "below-itself"]
    : undefined;
}

function refuseFounding(
  day: string,
  parent: Parent | undefined,
  today: string,
  self: Standing | undefined,
): string | undefined {
  // A day that stands in the books is asked about again only where it, or what is above, changes.
  if (self && self.foundedOn === day && isAbove(parent, self)) return undefined;
  if (day > today) return "founded-in-future";
  if (parent && day < parent.foundedOn) return "founded-before-parent";
  if (self?.unit && day > self.unit)
    return `founded-after-unit?day=${self.unit}`;
  return self?.member && day > self.member
    ? `founded-after-member?day=${self.member}`
    : undefined;
}

const isAbove = (parent: Parent | undefined, self: Standing) =>
  (parent?.path ?? "") === self.path.split(".").slice(0, -1).join(".");

/** Whether a unit stands on `day`: the day of its dissolution is the first without it. */
export function stands(dissolvedOn: string | null, day: string): boolean {
  return dissolvedOn === null || dissolvedOn > day;
}

/** Whether a dissolution may be taken back as of `today`; the refusal code, or undefined. What has ended has ended. */
export function refuseKeeping(
  unit: { dissolvedOn: string | null },
  parent: { dissolvedOn: string | null },
  today: string,
): string | undefined {
  if (!unit.dissolvedOn) return "not-dissolved";
  if (!stands(unit.dissolvedOn, today)) return "already-dissolved";
  return parent.dissolvedOn ? "parent-dissolved" : undefined;
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
