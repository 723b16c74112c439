import type { Named } from "~/i18n/named";
import type { Db, Tx } from "~/platform/database.server";
import type { MethodState } from "../rules/method";
import type { StudioPlace } from "../rules/may";
import type { Suffix } from "../rules/method-name";
import type { Person, StudioRef } from "./places.server";

export type Method = Named & {
  id: number;
  slug: string;
  state: MethodState;
  confidential: boolean;
  team: boolean;
  object: string;
  suffix: Suffix;
  gist: string;
  documentNo: string | null;
  namedOn: string | null;
  withdrawnOn: string | null;
  withdrawnReason: string | null;
  inventor: Person;
  inventorUnit: Named | undefined;
  studio: StudioRef;
  place: StudioPlace;
  trade: (Named & { code: string }) | undefined;
  outcome:
    { id: number; no: string; title: string; registered: boolean } | undefined;
  teachingSessionId: number | null;
  photoId: string | null;
};

const methodRows = (db: Db) =>
  db
    .selectFrom("named_method as m")
    .innerJoin("studio as s", "s.id", "m.studio_id")
    .innerJoin("unit as u", "u.id", "s.unit_id")
    .innerJoin("person as p", "p.id", "m.inventor_id")
    .leftJoin("trade as t", "t.code", "m.trade_code")
    .leftJoin("outcome as o", "o.id", "m.outcome_id")
    .selectAll("m")
    .select([
      "s.slug as studio_slug",
      "s.name as studio_name",
      "s.name_en as studio_name_en",
      "u.path",
      "u.name as unit_name",
      "u.name_en as unit_name_en",
      "p.name as inventor_name",
      "p.name_en as inventor_name_en",
      "t.name as trade_name",
      "t.name_en as trade_name_en",
      "o.no as outcome_no",
      "o.title as outcome_title",
      "o.state as outcome_state",
    ]);

type MethodColumns = Awaited<
  ReturnType<ReturnType<typeof methodRows>["executeTakeFirstOrThrow"]>
>;

/** The method at this address, or undefined. */
export async function methodBySlug(
  db: Db,
  slug: string,
): Promise<Method | undefined> {
  const row = await methodRows(db)
    .where("m.slug", "=", slug)
    .executeTakeFirst();
  return row && whole(row);
}

/** The same by its id, for what belongs to it. */
export async function methodById(
  db: Db,
  id: number,
): Promise<Method | undefined> {
  const row = await methodRows(db).where("m.id", "=", id).executeTakeFirst();
  return row && whole(row);
}

function whole(row: MethodColumns): Method {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    name_en: row.name_en,
    state: row.state as MethodState,
    confidential: row.confidential,
    team: row.team,
    object: row.object,
    suffix: row.suffix as Suffix,
    gist: row.gist,
    documentNo: row.document_no,
    namedOn: row.named_on,
    withdrawnOn: row.withdrawn_on,
    withdrawnReason: row.withdrawn_reason,
    inventor: {
      id: row.inventor_id,
      name: row.inventor_name,
      name_en: row.inventor_name_en,
    },
    inventorUnit: { name: row.unit_name, name_en: row.unit_name_en },
    studio: {
      id: row.studio_id,
      slug: row.studio_slug,
      name: row.studio_name,
      name_en: row.studio_name_en,
      unitPath: row.path,
    },
    place: { studio: row.studio_id, unitPath: row.path },
    trade:
      row.trade_code && row.trade_name
        ? {
            code: row.trade_code,
            name: row.trade_name,
            name_en: row.trade_name_en,
          }
        : undefined,
    outcome:
      row.outcome_id && row.outcome_no && row.outcome_title
        ? {
            id: row.outcome_id,
            no: row.outcome_no,
            title: row.outcome_title,
            registered: row.outcome_state === "registered",
          }
        : undefined,
    teachingSessionId: row.teaching_session_id,
    photoId: row.photo_file_id,
  };
}

/** Holds the method's row until the transaction ends. */
export async function lockMethod(tx: Tx, slug: string): Promise<void> {
  await tx
    .selectFrom("named_method")
    .select("id")
    .where("slug", "=", slug)
    .forUpdate()
    .execute();
}
