/**
 * From whom a judge is kept away (product.md, "Skills contests": own enterprise, mentor pair, declared relation).
 *
 * - own-enterprise: judge and entrant are of one enterprise. Units are compared by their row, and by the name as written
 *   where the entrant's unit is not one of the district's.
 * - mentor: one of the two is or was the other's mentor (the district's pairs, or a pair declared for this panel).
 * - declared: the judge, or who keeps the contest, declared a relation. It goes by the name as the entrant is entered under,
 *   so it holds for somebody who enters later as well, and on the safe side for namesakes.
 */
export type RecusalKind = "own-enterprise" | "mentor" | "declared";

export type Home = { unitId: number | null; unitName: string };

/** A relation that was declared for a seat and not withdrawn. */
export type DeclaredRelation = { name: string; kind: "mentor" | "declared" };

export type JudgeTies = {
  home: Home;
  /** persons with whom the judge is or was in a mentor pair */
  pairs: ReadonlySet<number>;
  relations: readonly DeclaredRelation[];
};

export type EntrantTies = {
  home: Home;
  personId: number | null;
  name: string;
};

/** Why the judge is kept away from the entrant, the first that holds; null where nothing does. */
export function recusalOf(
  judge: JudgeTies,
  entrant: EntrantTies,
): RecusalKind | null {
  if (isOfOneHome(judge.home, entrant.home)) return "own-enterprise";
  if (entrant.personId !== null && judge.pairs.has(entrant.personId))
    return "mentor";
  const name = plainName(entrant.name);
  const declared = judge.relations.find(
    (relation) => plainName(relation.name) === name,
  );
  return declared?.kind ?? null;
}

function isOfOneHome(judge: Home, entrant: Home): boolean {
  if (entrant.unitId !== null) return judge.unitId === entrant.unitId;
  return judge.unitName !== "" && judge.unitName === entrant.unitName;
}

/** A name without what a keyboard leaves in it: full-width letters, spaces, case. */
function plainName(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}
