import type { Named } from "~/i18n/named";
import { offeredOf } from "~/members/store/lists.server";
import type { Db } from "~/platform/database.server";
import type { Method } from "./methods.server";
import { peopleOf, type Person } from "./places.server";

export type MethodChoices = {
  people: Person[];
  trades: (Named & { code: string })[];
  outcomes: { id: number; no: string; title: string }[];
  lectures: { id: number; topic: string; at: Date }[];
};

/** What a method's form offers: the studio's people and outcomes, the trades, and lectures that may teach it (newest first); of `held` what it names already. */
export async function methodChoices(
  db: Db,
  studioId: number,
  held: Pick<Method, "trade" | "teachingSessionId"> | undefined,
): Promise<MethodChoices> {
  const [people, trades, outcomes, lectures] = await Promise.all([
    peopleOf(db, studioId),
    offeredOf(db, "trade", [held?.trade?.code]),
    db
      .selectFrom("outcome")
      .select(["id", "no", "title"])
      .where("studio_id", "=", studioId)
      .orderBy("id", "desc")
      .execute(),
    db
      .selectFrom("lecture as l")
      .innerJoin("class_session as s", "s.id", "l.session_id")
      .innerJoin("school as h", "h.id", "s.school_id")
      .innerJoin("unit as u", "u.id", "h.unit_id")
      .select(["s.id", "l.topic", "s.starts_at as at"])
      .where("l.topic", "<>", "")
      // Lectures of the district's own schools, the coming ones among them, and the one chosen already.
      .where(({ or, eb }) =>
        or([
          eb("u.tier", "=", "district"),
          eb("s.id", "=", held?.teachingSessionId ?? 0),
        ]),
      )
      // The chosen one first, or newer ones push it off the list and the form loses it.
      .orderBy(
        ({ eb }) => eb("s.id", "=", held?.teachingSessionId ?? 0),
        "desc",
      )
      .orderBy("s.starts_at", "desc")
      .limit(60)
      .execute(),
  ]);
  return { people, trades, outcomes, lectures };
}
