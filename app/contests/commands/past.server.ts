import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import {
  brokenConstraint,
  transaction,
  type Db,
  type Tx,
} from "~/platform/database.server";
import type { ListProblem } from "../rules/list-header";
import type { EntrantMarks } from "../rules/pricing";
import type { ResultLine } from "../result-lines.server";
import type { NewEntrant } from "../store/events.server";
import { addEntrants } from "../store/events.server";
import {
  addPastEvent,
  addPastMarks,
  entrantIds,
  pastContest,
} from "../store/past.server";
import { addResult } from "../store/results.server";
import { addVersion } from "../store/schemes.server";
import type { NewContest } from "../store/setup.server";

/** An honour that a past contest brought somebody, as its table has it: the row, and the member behind the name if there is one. */
export type WantedHonour = {
  row: number;
  text: string;
  name: string;
  personId: number | null;
  unitId: number | null;
};

/** How a past contest's honours become rows: the honours' part, which knows more than contests do. `tier` is the contest's. */
export type PastHonours = {
  problems: (
    db: Db,
    actor: Member,
    wanted: readonly WantedHonour[],
    tier: string,
  ) => Promise<ListProblem[]>;
  keep: (
    tx: Tx,
    actor: Member,
    wanted: readonly WantedHonour[],
    of: { day: string; basis: string; tier: string },
  ) => Promise<void>;
};

/** An event of the past as a file told it: its entrants, its result as it was, and for a bundle its scheme and marks. */
export type PastEvent = {
  entrants: (NewEntrant & { status: string; time: string | null })[];
  lines: ResultLine[];
  hash: string;
  scheme: string | null;
  sheets: readonly EntrantMarks[];
  honours: readonly WantedHonour[];
};

export type PastSent = {
  contest: Omit<NewContest, "state">;
  event: { slug: string; trade_code: string; name: string; name_en: string };
  fileHash: string;
  /** the tier of the unit that held it */
  tier: string;
};

/**
 * Takes an event of the past in whole: a closed contest with final results, without judging. A contest that was imported
 * under this address before gets one event more. Refusals: slug-taken (the address is another contest's), event-taken.
 */
export async function importPast(
  actor: Member,
  sent: PastSent,
  past: PastEvent,
  honours: PastHonours,
): Promise<Result<number>> {
  try {
    return await transaction(async (tx) => {
      const contestId = await pastContest(tx, sent.contest);
      if (contestId === undefined) return refused("slug-taken");
      const day = sent.contest.starts_on;
      const row = { ...sent.event, day };
      const eventId = await addPastEvent(tx, contestId, row);
      await fill(tx, actor.person.id, eventId, past);
      await honours.keep(tx, actor, past.honours, {
        day: sent.contest.ends_on,
        basis: `${sent.contest.name} ${sent.event.name}`,
        tier: sent.tier,
      });
      await audit(tx, {
        actorId: actor.person.id,
        act: "contest.imported",
        subject: { kind: "contest-event", id: eventId },
        after: {
          entrants: past.entrants.length,
          honours: past.honours.length,
          file: sent.fileHash,
        },
      });
      return ok(eventId);
    });
  } catch (error) {
    const constraint = brokenConstraint(error);
    if (constraint === "contest_event_contest_id_slug_key")
      return refused("event-taken");
    if (constraint === "entrant_person_once") return refused("entrant-twice");
    throw error;
  }
}

/** Entrants, scheme, marks and the final result of an event that is there and empty. */
async function fill(
  tx: Tx,
  by: number,
  eventId: number,
  past: PastEvent,
): Promise<void> {
  await addEntrants(tx, eventId, past.entrants);
  const ids = await entrantIds(tx, eventId, past.entrants);
  const { scheme: text, sheets, hash } = past;
  const version = { eventId, by, reason: "", copiedFrom: null, frozen: true };
  const scheme =
    text === null ? null : await addVersion(tx, { ...version, text });
  await addPastMarks(tx, eventId, ids, sheets);
  await addResult(tx, {
    eventId,
    state: "final",
    schemeId: scheme?.id ?? null,
    by,
    hash,
    lines: past.lines.map((line) => ({
      ...line,
      entrantId: ids.get(line.entrant) as number,
    })),
  });
}
