import { putReplay } from "~/schools/commands/presence.server";
import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { now } from "~/platform/clock.server";
import { transaction } from "~/platform/database.server";
import {
  refuseWatched,
  secondsIn,
  unionOf,
  type Seconds,
} from "../rules/replay";
import { lectureById } from "../store/lectures.server";
import { addWatched, beginWatching, watchedBy } from "../store/replay.server";

/** What a person has watched of a replay so far, in seconds of its length. */
export type Watched = { watched: number; of: number };

/**
 * A player's report: the seconds it has played since the last one (none: it begins now). They join what was watched
 * before, and go to the ledger as spans of the session, where what was seen live is not counted again.
 * Refuses `no-replay`, `watched-too-fast`.
 */
export async function reportWatched(
  actor: Member,
  id: number,
  ranges: readonly Seconds[],
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
    const elapsed = (now().getTime() - before.updatedAt.getTime()) / 1000;
    const refusal = refuseWatched(ranges, elapsed, length);
    if (refusal) return refused(refusal);
    await addWatched(tx, id, personId, unionOf(ranges, length), now());
    const union = unionOf([...before.union, ...ranges], length);
    const at = (second: number) =>
      new Date(lecture.startsAt.getTime() + second * 1000);
    await putReplay(tx, {
      sessionId: id,
      personId,
      spans: union.map(([from, to]) => ({
        startsAt: at(from),
        endsAt: at(to),
      })),
    });
    return ok({ watched: secondsIn(union), of: length });
  });
}
