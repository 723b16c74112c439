import type { Db } from "~/platform/database.server";

/** A granted award by its certificate's number, as everybody may check it; one that was withdrawn with the day and the reason. */
export async function certificateByNumber(db: Db, number: string) {
  return db
    .selectFrom("award_line as l")
    .innerJoin("award_proposal as p", "p.id", "l.proposal_id")
    .innerJoin("contest as c", "c.id", "p.contest_id")
    .innerJoin("unit as g", "g.id", "c.unit_id")
    .innerJoin("contest_event as e", "e.id", "l.event_id")
    .innerJoin("entrant as n", "n.id", "l.entrant_id")
    .leftJoin("unit as u", "u.id", "n.unit_id")
    .leftJoin("person as h", "h.id", "n.person_id")
    .select([
      "l.id",
      "l.certificate_no",
      "l.award",
      "l.award_en",
      "l.rank",
      "l.withdrawn_on",
      "l.struck_reason",
      "p.granted_on",
      "p.document_no",
      "c.slug",
      "c.name as contest",
      "c.name_en as contest_en",
      "g.name as giver",
      "g.name_en as giver_en",
      "e.name as event",
      "e.name_en as event_en",
      "n.name",
      "h.name_en",
      "n.unit_name",
      "u.name_en as unit_en",
    ])
    .where("l.certificate_no", "=", number)
    .executeTakeFirst();
}
export type CertificateFacts = NonNullable<
  Awaited<ReturnType<typeof certificateByNumber>>
>;
