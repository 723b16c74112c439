import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import type { BoardState } from "../rules/board";
import type { DrawKind } from "../rules/draws";
import {
  encryptionBoards,
  type EncryptionFacts,
} from "../rules/encryption-due";
import { sheetsInTheWay } from "./clearance.server";
import { keptEvents, type KeptContests } from "./kept-contests.server";

/** So many events are looked at, the newest first; what is due among them says the rule. */
const most = 50;

const uncoded = sql<number>`(select count(*) from entrant n
  where n.event_id = e.id and n.status = 'entered' and n.work_code is null)`;
const drawn = sql<DrawKind[]>`array(select distinct d.kind from identity_draw d
  where d.event_id = e.id and d.voided_at is null)`;
const decrypted = sql<
  DrawKind[]
>`array(select o.step from decryption o where o.event_id = e.id)`;

/**
 * The events of these contests in which an encryption officer may have something to do, with what the rule asks. Where
 * everyone has a code, or nothing is left to open, an event is passed over here: a district keeps all that it ever held.
 */
export async function eventsToEncrypt(db: Db, kept: KeptContests, day: string) {
  const rows = await keptEvents(db, kept)
    .select([
      "e.board_state",
      "e.starts_at",
      "e.state_changed_at",
      "c.state",
      "c.entry_opens_at",
      "c.entry_closes_at",
      uncoded.as("uncoded"),
      drawn.as("drawn"),
      decrypted.as("decrypted"),
      sql<boolean>`c.starts_on <= ${day}`.as("begun"),
    ])
    .where("e.board_state", "in", [...encryptionBoards])
    .where(
      sql<boolean>`case when e.board_state = 'review'
        then cardinality(${drawn}) > cardinality(${decrypted})
        else exists (select from entrant n
          where n.event_id = e.id and n.status = 'entered' and n.work_code is null) end`,
    )
    .orderBy("e.state_changed_at", "desc")
    .limit(most)
    .execute();
  return Promise.all(rows.map((row) => withFacts(db, row)));
}

type Row = Parameters<typeof calendarOf>[0] &
  Omit<EncryptionFacts, "calendar" | "sheetsOpen"> & { id: number };

async function withFacts<R extends Row>(db: Db, row: R) {
  const { drawn, decrypted, begun, uncoded } = row;
  const calendar = calendarOf(row);
  const sheetsOpen =
    calendar.boardState === "review"
      ? (await sheetsInTheWay(db, row.id)).length
      : 0;
  const facts = { calendar, drawn, decrypted, begun, uncoded, sheetsOpen };
  return { ...row, facts };
}

function calendarOf(row: {
  state: string;
  board_state: string;
  entry_opens_at: Date | null;
  entry_closes_at: Date | null;
  starts_at: Date | null;
}): EncryptionFacts["calendar"] {
  return {
    contestState: row.state,
    boardState: row.board_state as BoardState,
    opensAt: row.entry_opens_at,
    closesAt: row.entry_closes_at,
    startsAt: row.starts_at,
  };
}
