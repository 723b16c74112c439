import { sql } from "kysely";
import type { Db } from "~/platform/database.server";

/** What an officer keeps: all contests of these units and below, and these contests. */
export type KeptContests = { ownPaths: string[]; ownIds: number[] };

/** Holds for the contests that are kept, in a statement that calls contest `c` and its unit `u`. */
export function isKept({ ownPaths, ownIds }: KeptContests) {
  return sql<boolean>`(u.path <@ any(${ownPaths}::ltree[]) or c.id = any(${ownIds}::bigint[]))`;
}

/** The events of the contests that are kept, as `e`, to be asked further; a line of Today leads to each. */
export function keptEvents(db: Db, kept: KeptContests) {
  return db
    .selectFrom("contest_event as e")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .innerJoin("unit as u", "u.id", "c.unit_id")
    .select(["e.id", "e.slug as event", "e.name", "e.name_en", "c.slug"])
    .where(isKept(kept));
}
