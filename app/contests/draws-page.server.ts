import { database } from "~/platform/database.server";
import type { BoardState } from "./rules/board";
import { isDrawOpen, isEncrypted, stepsLeft } from "./rules/decryption";
import { drawKinds, type DrawKind } from "./rules/draws";
import { sheetsInTheWay } from "./store/clearance.server";
import {
  decryptionsOf,
  drawsOf,
  identitiesOf,
  secrecyOf,
  type DrawRow,
} from "./store/draws.server";
import { drawnShifts } from "./store/shifts.server";

/** A draw as everyone may see it: the act always, seed, list and lots only while or once they are no secret. */
function shownDraw(row: DrawRow, open: boolean) {
  const { items, taken } = row.list as { items: string[]; taken: string[] };
  return {
    id: row.id,
    kind: row.kind as DrawKind,
    at: row.drawn_at,
    officer: row.officer,
    witness: row.witness,
    seedHash: row.seed_hash,
    count: items.length,
    benches: row.benches,
    voided: row.voided_at === null ? null : row.void_reason,
    open: open
      ? { seed: row.seed, taken, outcome: row.outcome as [string, string][] }
      : null,
  };
}
export type ShownDraw = ReturnType<typeof shownDraw>;

/** The draws and decryptions of an event, for everyone; what is behind a code stays there until it is decrypted. */
export async function publicDraws(eventId: number) {
  const db = database();
  const secrecy = await secrecyOf(db, eventId);
  const draws = await drawsOf(db, eventId);
  return {
    encrypted: isEncrypted(secrecy),
    draws: draws.map((row) =>
      shownDraw(row, isDrawOpen(row.kind as DrawKind, secrecy)),
    ),
    decryptions: (await decryptionsOf(db, eventId)).map((row) => ({
      step: row.step as DrawKind,
      at: row.decrypted_at,
      officer: row.officer,
      witness: row.witness,
    })),
  };
}

/** The same for those who draw: with what is still to be drawn and decrypted. */
export async function officersDraws(event: {
  id: number;
  board_state: string;
}) {
  const db = database();
  const secrecy = await secrecyOf(db, event.id);
  const identities = await identitiesOf(db, event.id);
  return {
    ...(await publicDraws(event.id)),
    state: event.board_state as BoardState,
    entrants: identities.length,
    shifts: await drawnShifts(db, event.id),
    kinds: drawKinds.map((kind) => ({
      kind,
      drawn: secrecy.drawn.includes(kind),
      decrypted: secrecy.decrypted.includes(kind),
      without:
        kind === "number"
          ? null
          : identities.filter((row) =>
              kind === "code" ? row.work_code === null : row.bench === null,
            ).length,
    })),
    steps: stepsLeft(secrecy),
    sheetsOpen: (await sheetsInTheWay(db, event.id)).length,
  };
}
export type OfficersDraws = Awaited<ReturnType<typeof officersDraws>>;

/** Whether an event's entrants are behind work codes now, so that no list of them may be shown. */
export async function isBehindCodes(eventId: number): Promise<boolean> {
  return isEncrypted(await secrecyOf(database(), eventId));
}
