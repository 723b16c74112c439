import { besideDatabase, database, type Db } from "~/platform/database.server";
import { sheetFactsStatement, type SheetFactsRow } from "./store/marks.server";

// What was last known of a sheet. The statement that writes a mark refuses one that was judged by anything else than what
// holds now, so that this is never trusted, and most marks need that statement alone.
const lastKnown = besideDatabase(() => new Map<string, SheetFactsRow>());
const mostKnown = 20_000;

type Judge = { person: { id: number } };

const keyOf = (judge: Judge, sheetId: string) =>
  `${sheetId} ${judge.person.id}`;

/** A judge's sheet as it was when last read; as it is now where it never was. Undefined where it is not theirs. */
export async function lastKnownSheet(
  judge: Judge,
  sheetId: string,
): Promise<SheetFactsRow | undefined> {
  return lastKnown().get(keyOf(judge, sheetId)) ?? learnSheet(judge, sheetId);
}

/** A judge's sheet as it is now, kept for the next mark. Undefined where it is not theirs. */
export async function learnSheet(
  judge: Judge,
  sheetId: string,
): Promise<SheetFactsRow | undefined> {
  const facts = await sheetFacts(database(), sheetId, judge);
  const known = lastKnown();
  if (known.size >= mostKnown) known.clear();
  if (facts) known.set(keyOf(judge, sheetId), facts);
  return facts;
}

/** A judge's sheet as it is now: what may be done on it, and by which scheme. Undefined where it is not theirs. */
export async function sheetFacts(
  db: Db,
  sheetId: string,
  judge: Judge,
): Promise<SheetFactsRow | undefined> {
  const statement = sheetFactsStatement(sheetId, judge.person.id);
  return (await statement.execute(db)).rows[0];
}
