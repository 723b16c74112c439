import type { Named } from "~/i18n/named";
import type { Db } from "~/platform/database.server";
import type { AdoptionState } from "../rules/adoption";

export type Adoption = {
  id: number;
  state: AdoptionState;
  unit: Named & { id: number; path: string };
  openedAt: Date;
  adoptedOn: string | null;
  stoppedOn: string | null;
  benefitYuan: string | null;
  benefitState: string | null;
  proof: string;
};

const adoptionRows = (db: Db, methodId: number) =>
  db
    .selectFrom("adoption as a")
    .innerJoin("unit as u", "u.id", "a.unit_id")
    .select([
      "a.id",
      "a.state",
      "a.opened_at as openedAt",
      "a.adopted_on as adoptedOn",
      "a.stopped_on as stoppedOn",
      "a.benefit_yuan as benefitYuan",
      "a.benefit_state as benefitState",
      "a.proof",
      "u.id as unitId",
      "u.name",
      "u.name_en",
      "u.path",
    ])
    .where("a.method_id", "=", methodId);

/** Who takes the method up, the newest first. */
export async function adoptionsOf(
  db: Db,
  methodId: number,
): Promise<Adoption[]> {
  const rows = await adoptionRows(db, methodId)
    .orderBy("a.changed_at", "desc")
    .orderBy("a.id", "desc")
    .execute();
  return rows.map(({ unitId, name, name_en, path, state, ...row }) => ({
    ...row,
    state: state as AdoptionState,
    unit: { id: unitId, name, name_en, path },
  }));
}

/** One adoption of the method, or undefined. */
export async function adoptionOf(
  db: Db,
  methodId: number,
  adoptionId: number,
): Promise<Adoption | undefined> {
  return (await adoptionsOf(db, methodId)).find(({ id }) => id === adoptionId);
}
