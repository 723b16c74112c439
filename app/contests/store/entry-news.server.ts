import { sql } from "kysely";
import type { Db } from "~/platform/database.server";

// What was decided of entries, for those whom it concerns. `since` is how far back, `day` today as YYYY-MM-DD.

type Span = { since: Date; day: string };

function decided(db: Db, { since, day }: Span) {
  return (
    db
      .selectFrom("contest_entry as n")
      .innerJoin("contest_event as e", "e.id", "n.event_id")
      .innerJoin("contest as c", "c.id", "e.contest_id")
      .where("n.state", "<>", "applied")
      // Who has entered again since is told of the newer entry alone.
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("contest_entry as l")
              .select("l.id")
              .whereRef("l.event_id", "=", "n.event_id")
              .whereRef("l.person_id", "=", "n.person_id")
              .whereRef("l.id", ">", "n.id"),
          ),
        ),
      )
      .where("n.decided_at", ">=", since)
      .where("c.ends_on", ">=", day)
      .where("c.state", "<>", "draft")
  );
}

/** The decision in each event on this person's own entry, where somebody else decided. */
export async function ownDecisions(db: Db, personId: number, span: Span) {
  return decided(db, span)
    .select([
      "n.id",
      "n.state",
      "n.via",
      "n.reason",
      "n.decision_reason",
      "e.slug as event",
      "e.name",
      "e.name_en",
      "e.starts_at",
      "c.slug",
    ])
    .where("n.person_id", "=", personId)
    .whereRef("n.decided_by", "<>", "n.person_id")
    .orderBy("n.decided_at", "desc")
    .limit(20)
    .execute();
}

/** By event, what somebody else decided of the workers whom this officer entered: how many, and the reasons against some. */
export async function decisionsOnEntered(
  db: Db,
  officerId: number,
  span: Span,
) {
  return decided(db, span)
    .innerJoin("person as p", "p.id", "n.person_id")
    .select([
      "e.id",
      "e.slug as event",
      "e.name",
      "e.name_en",
      "e.starts_at",
      "c.slug",
      sql<number>`count(*) filter (where n.state = 'approved')`.as("approved"),
      sql<number>`count(*) filter (where n.state = 'refused')`.as("refused"),
      sql<number>`count(*) filter (where n.state = 'withdrawn')`.as(
        "withdrawn",
      ),
      sql<
        { name: string; reason: string }[]
      >`coalesce(jsonb_agg(jsonb_build_object('name', p.name, 'reason', n.decision_reason) order by n.decided_at desc)
        filter (where n.state in ('refused', 'withdrawn')), '[]')`.as(
        "against",
      ),
    ])
    .where("n.entered_by", "=", officerId)
    .where("n.via", "=", "unit")
    .whereRef("n.decided_by", "<>", "n.entered_by")
    .groupBy(["e.id", "c.id"])
    .limit(10)
    .execute();
}
