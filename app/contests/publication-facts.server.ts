import { now } from "~/platform/clock.server";
import type { Db } from "~/platform/database.server";
import { endOfNotice, type PublicationFacts } from "./rules/board";
import { groupsToRead } from "./rules/ceremony";
import { appealTimes } from "./store/appeal-times.server";
import { boardEvent } from "./store/board.server";
import { countOpenAppeals } from "./store/appeals.server";
import { openCeremony } from "./store/ceremonies.server";
import { isDecrypted } from "./store/clearance.server";
import { secrecyOf } from "./store/draws.server";
import { openCorrection } from "./store/corrections.server";
import { linesOf } from "./store/results.server";

/** What stands in the way of announcing an event's results, and of going on from there; `hash` is of the marks as they are. */
export async function publicationFacts(
  db: Db,
  eventId: number,
  hash?: string,
): Promise<PublicationFacts> {
  const { until } = await appealTimes(db, eventId);
  const left = (until?.getTime() ?? 0) - now().getTime();
  const noticeUntil = await noticeEnd(db, eventId);
  const noticeLeft = (noticeUntil?.getTime() ?? 0) - now().getTime();
  return {
    identitiesOpen: (await secrecyOf(db, eventId)).decrypted.length > 0,
    encrypted: !(await isDecrypted(db, eventId)),
    ...(await ceremonyFacts(db, eventId, hash)),
    appealMinutesLeft: Math.max(0, Math.ceil(left / 60_000)),
    noticeHoursLeft: Math.max(0, Math.ceil(noticeLeft / (60 * 60_000))),
    openAppeals: await countOpenAppeals(db, eventId),
    correctionOpen: (await openCorrection(db, eventId)) !== undefined,
  };
}

/** Until when an event's results are on public notice at least; null where they are not. */
async function noticeEnd(db: Db, eventId: number): Promise<Date | null> {
  const row = await boardEvent(db, eventId);
  return row.board_state === "notice"
    ? endOfNotice(row.state_changed_at, row.notice_days)
    : null;
}

async function ceremonyFacts(db: Db, eventId: number, hash?: string) {
  const ceremony = await openCeremony(db, eventId);
  if (!ceremony) return { ceremonyOn: false, ceremonyDiffers: false };
  const lines = await linesOf(db, ceremony.result_id);
  const groups = groupsToRead(lines, ceremony.places).length;
  return {
    ceremonyOn: ceremony.cursor < groups,
    ceremonyDiffers: hash !== undefined && hash !== ceremony.hash,
  };
}
