import { z } from "zod";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { database, transaction, type Tx } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import { registerJob } from "~/platform/jobs.server";
import { log } from "~/platform/log.server";
import { readSheet } from "~/platform/sheet-reader.server";
import type { Member } from "../rules/actor";
import { mayManageMembers } from "../rules/may";
import type { RowError } from "../rules/roster-cells";
import { unitById } from "../store/units.server";
import {
  insertRoster,
  lockRoster,
  rosterById,
  updateRoster,
  type Roster,
  type RosterKind,
} from "../store/rosters.server";
import { refuse, type Done } from "./done.server";
import { checkRows, writeRows, type Checked } from "./roster-rows.server";

/** What a screen that shows a roster listens to. */
export const rosterTopic = (id: string) => `roster:${id}`;

/** More than this in one file is refused; a district comes in several. */
const most = { rows: 20_000, errors: 2_000 };

/** The work of checking and of writing a roster. */
export const rosterJob = registerJob(
  "roster",
  z.object({ roster: z.uuid(), step: z.enum(["check", "write"]) }),
  ({ roster, step }) => (step === "check" ? check(roster) : write(roster)),
);

/** Takes a file in and has it checked. Nothing is written of it until somebody says so. */
export async function sendRoster(
  actor: Member,
  form: { unitId: number; kind: RosterKind; fileName: string; content: Buffer },
): Promise<Done<string>> {
  return transaction(async (tx) => {
    const unit = await unitById(tx, form.unitId);
    if (!unit || !mayManageMembers(actor, unit.path))
      return refuse("unit", "not-yours");
    const id = await insertRoster(tx, { ...form, createdBy: actor.person.id });
    await audit(tx, {
      actorId: actor.person.id,
      act: "roster.sent",
      subject: { kind: "roster", id },
      after: { kind: form.kind, file: form.fileName, unit: unit.code },
    });
    await rosterJob.enqueue(tx, { roster: id, step: "check" });
    return { ok: true, value: id };
  });
}

/** Has a checked roster written: all of it when all is right, or the good rows only, on purpose. */
export async function acceptRoster(
  actor: Member,
  roster: Pick<Roster, "id" | "unit_path">,
  goodRowsOnly: boolean,
): Promise<Done> {
  return transaction(async (tx) => {
    if (!mayManageMembers(actor, roster.unit_path))
      return refuse("", "not-yours");
    const open = await lockRoster(tx, roster.id, [
      goodRowsOnly ? "refused" : "ready",
      "failed",
    ]);
    if (!open) return refuse("", "roster-not-open");
    await updateRoster(tx, roster.id, {
      state: "writing",
      goodRowsOnly,
      doneRows: 0,
    });
    await audit(tx, {
      actorId: actor.person.id,
      act: "roster.accepted",
      subject: { kind: "roster", id: roster.id },
      after: { goodRowsOnly },
    });
    await rosterJob.enqueue(tx, { roster: roster.id, step: "write" });
    return { ok: true, value: undefined };
  });
}

/** A roster that cannot be read or written is said to have failed; what was begun of it is taken back. */
async function orFailed(
  id: string,
  work: (roster: Roster) => Promise<void>,
): Promise<void> {
  const roster = await rosterById(database(), id);
  if (!roster) return;
  try {
    await work(roster);
  } catch (error) {
    log().error({ err: error, roster: id }, "a roster failed");
    await updateRoster(database(), id, {
      state: "failed",
      doneRows: 0,
      finishedAt: now(),
    });
    await poke(database(), rosterTopic(id));
  }
}

function check(id: string): Promise<void> {
  return orFailed(id, (roster) =>
    transaction(async (tx) => {
      const open = await lockRoster(tx, id, ["waiting", "checking"]);
      if (!open) return;
      await sayChecked(tx, roster, await checked(tx, roster, open.content));
    }),
  );
}

function write(id: string): Promise<void> {
  return orFailed(id, (roster) =>
    transaction(async (tx) => {
      const open = await lockRoster(tx, id, ["writing"]);
      if (!open) return;
      const found = await checked(tx, roster, open.content);
      // Meanwhile somebody may have added one of them: then it is asked again.
      const wrong = found.errors.length > 0 && !roster.good_rows_only;
      if (wrong) return sayChecked(tx, roster, found);
      await writeRows(tx, roster, found.rows, (count) =>
        sayProgress(id, count),
      );
      await updateRoster(tx, id, {
        state: "done",
        totalRows: found.total,
        doneRows: found.rows.good.length,
        errors: found.errors.slice(0, most.errors),
        finishedAt: now(),
      });
      await audit(tx, {
        actorId: roster.created_by,
        act: "roster.written",
        subject: { kind: "roster", id },
        after: { rows: found.rows.good.length, of: found.total },
      });
      await poke(tx, rosterTopic(id));
    }),
  );
}

type Found = { rows: Checked; errors: RowError[]; total: number };

async function checked(
  tx: Tx,
  roster: Roster,
  content: Buffer,
): Promise<Found> {
  const read = await readSheet(content);
  const nothing = { kind: "people", good: [] } as const;
  if (!read.ok)
    return {
      rows: nothing,
      errors: [{ line: 1, code: read.refusal }],
      total: 0,
    };
  const total = read.sheet.rows.length;
  if (total > most.rows) {
    const code = `too-many-rows?maximum=${most.rows}`;
    return { rows: nothing, errors: [{ line: 1, code }], total };
  }
  return { ...(await checkRows(tx, roster, read.sheet)), total };
}

async function sayChecked(
  tx: Tx,
  { id }: Roster,
  { rows, errors, total }: Found,
): Promise<void> {
  await updateRoster(tx, id, {
    state: errors.length > 0 ? "refused" : "ready",
    totalRows: total,
    doneRows: rows.good.length,
    errors: errors.slice(0, most.errors),
  });
  await poke(tx, rosterTopic(id));
}

/** Beside the transaction that writes, so that a screen sees it move. */
async function sayProgress(id: string, count: number): Promise<void> {
  await updateRoster(database(), id, { doneRows: count });
  await poke(database(), rosterTopic(id));
}
