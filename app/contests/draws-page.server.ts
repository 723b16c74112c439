import { database } from "~/platform/database.server";
import type { BoardState } from "./rules/board";
import {
  areDrawsSealed,
  isDrawOpen,
  isDrawPublic,
  isEncrypted,
  stepsLeft,
} from "./rules/decryption";
import {
  drawFileOf,
  filesOf,
  repeatCommand,
  type OpenDraw,
} from "./rules/draw-repeat";
import type { Secrecy } from "./rules/decryption";
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

/** A row with everything that a draw is repeated from. */
function whole(row: DrawRow): OpenDraw {
  const { items, taken } = row.list as { items: string[]; taken: string[] };
  return { ...row, kind: row.kind as DrawKind, items, taken };
}

/**
 * A draw as everyone may see it: the act always, seed, salt, list and lots only while or once they are no secret. A digest
 * without a salt in it could be tried out, so it waits for the seed.
 */
function shownDraw(row: DrawRow, open: boolean) {
  const draw = whole(row);
  return {
    id: row.id,
    kind: row.kind as DrawKind,
    at: row.drawn_at,
    officer: { name: row.officer, name_en: row.officer_en },
    witness: row.witness,
    seedHash: open || row.salt !== null ? row.seed_hash : null,
    count: draw.items.length,
    benches: row.benches,
    voided: row.voided_at === null ? null : row.void_reason,
    open: open
      ? {
          seed: row.seed,
          salt: row.salt,
          taken: draw.taken,
          outcome: row.outcome as [string, string][],
          files: filesOf(draw),
          command: repeatCommand(draw),
        }
      : null,
  };
}
export type ShownDraw = ReturnType<typeof shownDraw>;

/** An event with its board's state: what is shown of its draws hangs on both. */
type DrawnEvent = { id: number; board_state: string };

/** Whether a draw of this event may be read by those who keep the contest, or by everyone. */
function mayRead(
  { kind }: { kind: string },
  { board_state }: DrawnEvent,
  { secrecy, keeps }: { secrecy: Secrecy; keeps: boolean },
): boolean {
  const of = kind as DrawKind;
  return keeps
    ? isDrawOpen(of, secrecy)
    : isDrawPublic(of, secrecy, board_state as BoardState);
}

/** The draws and decryptions of an event, for everyone; what is behind a code stays there until the result is announced. */
export async function publicDraws(event: DrawnEvent) {
  const secrecy = await secrecyOf(database(), event.id);
  return {
    sealed: areDrawsSealed(secrecy, event.board_state as BoardState),
    ...(await drawsShown(event, { secrecy, keeps: false })),
  };
}

async function drawsShown(
  event: DrawnEvent,
  reader: { secrecy: Secrecy; keeps: boolean },
) {
  const db = database();
  const draws = await drawsOf(db, event.id);
  return {
    draws: draws.map((row) => shownDraw(row, mayRead(row, event, reader))),
    decryptions: (await decryptionsOf(db, event.id)).map((row) => ({
      step: row.step as DrawKind,
      at: row.decrypted_at,
      officer: { name: row.officer, name_en: row.officer_en },
      witness: row.witness,
    })),
  };
}

/** What a draw is repeated from, one item a line, by the file's name; undefined where there is none or it is sealed to this reader. */
export async function drawFileText(
  event: DrawnEvent,
  name: string,
  keeps: boolean,
): Promise<string | undefined> {
  const asked = drawFileOf(name);
  const db = database();
  const row = (await drawsOf(db, event.id)).find(({ id }) => id === asked?.id);
  if (!asked || !row) return undefined;
  const secrecy = await secrecyOf(db, event.id);
  if (!mayRead(row, event, { secrecy, keeps })) return undefined;
  const draw = whole(row);
  return { list: draw.items, taken: draw.taken }[asked.file]
    .map((item) => `${item}\n`)
    .join("");
}

/** The same for those who draw: open once decrypted, and with what is still to be drawn and decrypted. */
export async function officersDraws(event: DrawnEvent) {
  const db = database();
  const secrecy = await secrecyOf(db, event.id);
  const identities = await identitiesOf(db, event.id);
  return {
    ...(await drawsShown(event, { secrecy, keeps: true })),
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
