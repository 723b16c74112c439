import { sql } from "kysely";
import type { Db, Tx } from "~/platform/database.server";
import type { DrawKind } from "../rules/draws";
import type { Secrecy } from "../rules/decryption";

/** Which identities of an event are drawn, and which of the draws are open again. */
export async function secrecyOf(db: Db, eventId: number): Promise<Secrecy> {
  const drawn = await db
    .selectFrom("identity_draw")
    .select("kind")
    .distinct()
    .where("event_id", "=", eventId)
    .where("voided_at", "is", null)
    .execute();
  const decrypted = await db
    .selectFrom("decryption")
    .select("step")
    .where("event_id", "=", eventId)
    .execute();
  return {
    drawn: drawn.map(({ kind }) => kind as DrawKind),
    decrypted: decrypted.map(({ step }) => step as DrawKind),
  };
}

/** Whether anything of an event was ever drawn. */
export async function hasDraws(db: Db, eventId: number): Promise<boolean> {
  const row = await db
    .selectFrom("identity_draw")
    .select("id")
    .where("event_id", "=", eventId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Every draw of an event, the voided ones with their reasons, in the order they were made. */
export async function drawsOf(db: Db, eventId: number) {
  return db
    .selectFrom("identity_draw as d")
    .innerJoin("person as p", "p.id", "d.officer_id")
    .select([
      "d.id",
      "d.kind",
      "d.seed",
      "d.salt",
      "d.seed_hash",
      "d.benches",
      "d.list",
      "d.outcome",
      "d.drawn_at",
      "d.witness",
      "d.voided_at",
      "d.void_reason",
      "p.name as officer",
      "p.name_en as officer_en",
    ])
    .where("d.event_id", "=", eventId)
    .orderBy("d.id")
    .execute();
}
export type DrawRow = Awaited<ReturnType<typeof drawsOf>>[number];

/** The decryptions of an event in the order they were made. */
export async function decryptionsOf(db: Db, eventId: number) {
  return db
    .selectFrom("decryption as d")
    .innerJoin("person as p", "p.id", "d.officer_id")
    .select([
      "d.step",
      "d.decrypted_at",
      "d.witness",
      "p.name as officer",
      "p.name_en as officer_en",
    ])
    .where("d.event_id", "=", eventId)
    .orderBy("d.decrypted_at")
    .execute();
}

/** The identities of those who take part. For draws and never for judges. */
export async function identitiesOf(db: Db, eventId: number) {
  return db
    .selectFrom("entrant")
    .select(["id", "number", "shift", "bench", "work_code"])
    .where("event_id", "=", eventId)
    .where("status", "=", "entered")
    .orderBy(sql`length(number)`)
    .orderBy("number")
    .execute();
}
export type Identity = Awaited<ReturnType<typeof identitiesOf>>[number];

export type NewDraw = {
  event_id: number;
  kind: DrawKind;
  seed: string;
  salt: string;
  seed_hash: string;
  benches: number[] | null;
  list: { items: string[]; taken: string[] };
  outcome: (readonly [item: string, lot: string])[];
  officer_id: number;
  witness: string;
};

export async function addDraw(tx: Tx, draw: NewDraw): Promise<void> {
  await tx
    .insertInto("identity_draw")
    .values({
      ...draw,
      list: JSON.stringify(draw.list),
      outcome: JSON.stringify(draw.outcome),
    })
    .execute();
}

/** Voids the draws of these kinds and takes their lots back; numbers stay until they are drawn anew. */
export async function voidDraws(
  tx: Tx,
  eventId: number,
  kinds: readonly DrawKind[],
  reason: string,
): Promise<void> {
  await tx
    .updateTable("identity_draw")
    .set({ voided_at: sql<Date>`now()`, void_reason: reason })
    .where("event_id", "=", eventId)
    .where("kind", "in", [...kinds])
    .where("voided_at", "is", null)
    .execute();
  await tx
    .updateTable("entrant")
    .set({
      ...(kinds.includes("code") ? { work_code: null } : {}),
      ...(kinds.includes("bench") ? { bench: null, shift: null } : {}),
    })
    .where("event_id", "=", eventId)
    .execute();
}

/** Gives entrants their drawn numbers; in two steps, for a number may have been another's until now. */
export async function setNumbers(
  tx: Tx,
  lots: { id: number; lot: string }[],
): Promise<void> {
  const ids = lots.map(({ id }) => id);
  await sql`update entrant set number = '~' || id where id = any(${ids}::bigint[])`.execute(
    tx,
  );
  await sql`
    update entrant n set number = c.lot
    from unnest(${ids}::bigint[], ${lots.map(({ lot }) => lot)}::text[]) as c(id, lot)
    where n.id = c.id`.execute(tx);
}

/** Gives entrants their drawn shifts and benches. */
export async function setBenches(
  tx: Tx,
  lots: { id: number; shift: number; bench: number }[],
): Promise<void> {
  await sql`
    update entrant n set shift = c.shift, bench = c.bench
    from unnest(${lots.map(({ id }) => id)}::bigint[], ${lots.map(({ shift }) => shift)}::int[],
      ${lots.map(({ bench }) => bench)}::int[]) as c(id, shift, bench)
    where n.id = c.id`.execute(tx);
}

export async function addDecryption(
  tx: Tx,
  row: {
    event_id: number;
    step: DrawKind;
    officer_id: number;
    witness: string;
  },
): Promise<void> {
  await tx.insertInto("decryption").values(row).execute();
}
