import type { Context } from "./context";
import type { Day } from "./days";

/** An invented union, from the district's down to an enterprise's. */
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

type Found = Pick<Unit, "zh" | "en" | "slug" | "code" | "founded">;

/** A unit below its parent, with the next id. */
export function unit(
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

/** `value` with leading zeros. */
export function pad(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}
