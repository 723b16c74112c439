import { putReplay } from "~/schools/commands/presence.server";
import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { now } from "~/platform/clock.server";
import { transaction } from "~/platform/database.server";
import {
  readChapters,
  refuseWatched,
  secondsIn,
  seenByReplay,
  unionOf,
  type Seconds,
} from "../rules/replay";
import { audit } from "~/platform/audit.server";
import { mayPrepare } from "../rules/may";
import { lectureById, lockLecture } from "../store/lectures.server";
import {
  addWatched,
  beginWatching,
  keepPosition,
  putChapters,
  watchedBy,
} from "../store/replay.server";

/** What a person has watched of a replay so far, in seconds of its length. */
export type Watched = { watched: number; of: number };

/**
 * A player's report: the seconds it has played since the last one (none: it begins now). They join what was watched
 * before, `position` (seconds) is where they will go on, and the union goes to the ledger as spans of the session, where what was seen live is not counted again.
 * Refuses `no-replay`, `watched-too-fast`.
 */
export async function reportWatched(
  actor: Member,
  id: number,
  ranges: readonly Seconds[],
  position?: number,
): Promise<Result<Watched>> {
  return transaction(async (tx) => {
    const lecture = await lectureById(tx, id);
    const length = lecture?.replay?.seconds;
    if (!lecture || !length) return refused("no-replay");
    const personId = actor.person.id;
    const before = await watchedBy(tx, id, personId);
    if (!before || ranges.length === 0) {
      await beginWatching(tx, id, personId, now());
      return ok({ watched: secondsIn(before?.union ?? []), of: length });
    }
    if (position !== undefined)
      await keepPosition(tx, id, personId, Math.min(position, length));
    const elapsed = (now().getTime() - before.updatedAt.getTime()) / 1000;
    const refusal = refuseWatched(ranges, elapsed, length);
    if (refusal) return refused(refusal);
    await addWatched(tx, id, personId, unionOf(ranges, length), now());
    const union = unionOf([...before.union, ...ranges], length);
    const seen = seenByReplay(union, before.earlier, length);
    const at = (second: number) =>
      new Date(lecture.startsAt.getTime() + second * 1000);
    await putReplay(tx, {
      sessionId: id,
      personId,
      spans: seen.map(([from, to]) => ({
        startsAt: at(from),
        endsAt: at(to),
      })),
    });
    return ok({ watched: secondsIn(union), of: length });
  });
}

/** Divides a replay into chapters, as they are typed. Refuses `may-not`, `no-replay` and what `readChapters` says. */
export async function divideReplay(
  actor: Member,
  id: number,
  typed: string,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const lecture = await lockLecture(tx, id);
    if (!lecture || !mayPrepare(actor, lecture)) return refused("may-not");
    if (!lecture.replay?.seconds) return refused("no-replay");
    const read = readChapters(typed, lecture.replay.seconds);
    if (!read.ok) return read;
    await putChapters(tx, id, read.value);
    await audit(tx, {
      actorId: actor.person.id,
      act: "lecture.replay.chapters",
      subject: { kind: "lecture", id },
      after: { chapters: read.value },
    });
    return ok();
  });
}
