import { sql } from "kysely";
import { Decimal } from "~/kit/decimal";
import type { Tx } from "~/platform/database.server";
import type { EntrantMarks } from "../rules/pricing";
import type { NewContest } from "./setup.server";

// Contests of the past as rows: closed, final, imported.

/** The imported contest of this address and unit, made where there is none; undefined where the address is another's. */
export async function pastContest(
  tx: Tx,
  row: Omit<NewContest, "state">,
): Promise<number | undefined> {
  const made = await tx
    .insertInto("contest")
    .values({ ...row, state: "closed", source: "imported" })
    .onConflict((conflict) => conflict.column("slug").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (made) return made.id;
  const there = await tx
    .selectFrom("contest")
    .select("id")
    .where("slug", "=", row.slug)
    .where("unit_id", "=", row.unit_id)
    .where("source", "=", "imported")
    .executeTakeFirst();
  return there?.id;
}

/** An event that was over long ago: its board is final, its results come with it. */
export async function addPastEvent(
  tx: Tx,
  contestId: number,
  {
    day,
    ...event
  }: {
    slug: string;
    trade_code: string;
    name: string;
    name_en: string;
    day: string;
  },
): Promise<number> {
  const { id } = await tx
    .insertInto("contest_event")
    .values({
      ...event,
      contest_id: contestId,
      board_state: "final",
      starts_at: sql<Date>`${day}::date`,
      state_changed_at: sql<Date>`${day}::date`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Gives entrants their status and time, and tells their ids by number. */
export async function entrantIds(
  tx: Tx,
  eventId: number,
  entrants: readonly { number: string; status: string; time: string | null }[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: number; number: string }>`
    update entrant n set status = s.status, time_seconds = s.time,
      status_reason = case when s.status = 'entered' then null else '' end
    from unnest(${entrants.map(({ number }) => number)}::text[], ${entrants.map(({ status }) => status)}::text[],
      ${entrants.map(({ time }) => time)}::numeric[]) as s(number, status, time)
    where n.event_id = ${eventId} and n.number = s.number
    returning n.id, n.number`.execute(tx);
  return new Map(rows.map(({ id, number }) => [number, id]));
}

/** The marks and deductions of a bundle's sheets, as they were. */
export async function addPastMarks(
  tx: Tx,
  eventId: number,
  ids: ReadonlyMap<string, number>,
  sheets: readonly EntrantMarks[],
): Promise<void> {
  const marks = sheets.flatMap(({ entrant, marks }) =>
    [...marks].flatMap(([node, rows]) =>
      rows.map(({ judge, mark, factor }) => ({
        event_id: eventId,
        entrant_id: ids.get(entrant) as number,
        node,
        judge_code: judge,
        value: mark instanceof Decimal ? mark.toString() : null,
        dnf: mark === "DNF",
        factor: factor?.toString() ?? null,
      })),
    ),
  );
  for (let from = 0; from < marks.length; from += 1000)
    await tx
      .insertInto("mark")
      .values(marks.slice(from, from + 1000))
      .execute();
  const off = sheets.flatMap(({ entrant, deductions }) =>
    [...deductions].map(([code, value]) => ({
      entrant_id: ids.get(entrant) as number,
      code,
      value: value.toString(),
    })),
  );
  for (let from = 0; from < off.length; from += 1000)
    await tx
      .insertInto("deduction")
      .values(off.slice(from, from + 1000))
      .execute();
}
