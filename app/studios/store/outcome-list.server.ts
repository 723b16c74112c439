import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Named } from "~/i18n/named";
import type { Db } from "~/platform/database.server";
import type { OutcomeState } from "../rules/shares";

export type OutcomeLine = {
  no: string;
  title: string;
  kind: Named;
  state: OutcomeState;
  registeredOn: string | null;
  confidential: boolean;
  people: Named[];
};

/** A studio's outcomes, the newest first; the hidden ones (drafts, confidential) only for insiders. */
export async function outcomesOfStudio(
  db: Db,
  studioId: number,
  insider: boolean,
): Promise<OutcomeLine[]> {
  let query = db
    .selectFrom("outcome as o")
    .innerJoin("outcome_kind as k", "k.code", "o.kind")
    .select((select) => [
      "o.no",
      "o.title",
      "o.state",
      "o.registered_on as registeredOn",
      "o.confidential",
      "k.name",
      "k.name_en",
      jsonArrayFrom(
        select
          .selectFrom("outcome_share as h")
          .innerJoin("person as p", "p.id", "h.person_id")
          .select(["p.name", "p.name_en"])
          .whereRef("h.outcome_id", "=", "o.id")
          .orderBy("h.position"),
      ).as("people"),
    ])
    .where("o.studio_id", "=", studioId);
  if (!insider)
    query = query
      .where("o.state", "=", "registered")
      .where("o.confidential", "=", false);
  const rows = await query
    .orderBy("o.registered_on", (order) => order.desc().nullsFirst())
    .orderBy("o.id", "desc")
    .execute();
  return rows.map(({ name, name_en, people, state, ...row }) => ({
    ...row,
    state: state as OutcomeState,
    people,
    kind: { name, name_en },
  }));
}
