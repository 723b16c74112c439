import { sql } from "kysely";

/** What an officer keeps: all contests of these units and below, and these contests. */
export type KeptContests = { ownPaths: string[]; ownIds: number[] };

/** Holds for the contests that are kept, in a statement that calls contest `c` and its unit `u`. */
export function isKept({ ownPaths, ownIds }: KeptContests) {
  return sql<boolean>`(u.path <@ any(${ownPaths}::ltree[]) or c.id = any(${ownIds}::bigint[]))`;
}
