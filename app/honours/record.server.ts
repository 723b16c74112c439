import { today } from "~/members/session.server";
import { membershipsOf } from "~/members/store/people.server";
import { database } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import type { Insight } from "./rules/may";
import { byYear, type RecordYear } from "./rules/passport";
import {
  contestsOf,
  honoursOf,
  hoursByYear,
  methodsOf,
  outcomesOf,
} from "./store/passport.server";

/** A unit somebody belonged to: half-open, `to` is the first day after it. */
export type Belonging = {
  name: string;
  name_en: string;
  from: string;
  to: string | null;
};

/** One person's dated record as far as `insight` reaches. Nothing else of their row leaves the server. */
export async function recordOf(
  personId: number,
  insight: Insight,
): Promise<{ years: RecordYear[]; units: Belonging[] }> {
  const db = database();
  const [hours, units, ...entries] = await Promise.all([
    hoursByYear(db, personId, env().timeZone),
    membershipsOf(db, personId),
    honoursOf(db, personId, insight, today()),
    contestsOf(db, personId, insight),
    outcomesOf(db, personId, insight),
    methodsOf(db, personId, insight),
  ]);
  return {
    years: byYear(entries.flat(), hours),
    units: units.map(({ name, name_en, from, to }) => ({
      name,
      name_en,
      from,
      to,
    })),
  };
}
