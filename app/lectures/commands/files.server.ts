import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import { keepFile, withdrawFile } from "~/platform/kept-files.server";
import type { ArrivedFile } from "~/platform/uploads/route.server";
import { mayPrepare } from "../rules/may";
import {
  deleteMaterial,
  insertMaterial,
  setReplay,
} from "../store/files.server";
import { lockLecture } from "../store/lectures.server";
import { keepAsEarlier, putChapters } from "../store/replay.server";
import { lectureTopic } from "../topics";

type Sender = { lectureId: number; personId: number };

/** Writes down a material that has arrived; the sender's right was asked before the upload began. May come twice for one file. */
export async function addMaterial(
  { lectureId, personId }: Sender,
  file: ArrivedFile,
): Promise<void> {
  await transaction(async (tx) => {
    const subject = { kind: "lecture-material", id: lectureId };
    const fileId = await keepFile(tx, file, personId, subject);
    const title = file.name.replace(/\.[^.]+$/, "").slice(0, 200) || file.name;
    await insertMaterial(tx, {
      lectureId,
      fileId,
      title,
      by: personId,
      at: now(),
    });
    await audit(tx, {
      actorId: personId,
      act: "lecture.material.add",
      subject: { kind: "lecture", id: lectureId },
      after: { title },
    });
    await poke(tx, lectureTopic(lectureId));
  });
}

/** Makes a video that has arrived the lecture's replay (its length in seconds as the sender's player read it); an earlier one is withdrawn, and what was watched of it stays theirs who watched it. */
export async function putUpReplay(
  { lectureId, personId, seconds }: Sender & { seconds: number },
  file: ArrivedFile,
): Promise<void> {
  await transaction(async (tx) => {
    const lecture = await lockLecture(tx, lectureId);
    const subject = { kind: "lecture-replay", id: lectureId };
    const fileId = await keepFile(tx, file, personId, subject);
    if (lecture?.replayFileId && lecture.replayFileId !== fileId)
      await withdrawFile(tx, lecture.replayFileId, now());
    // Another recording has other chapters, and other seconds.
    if (lecture?.replayFileId !== fileId) {
      await putChapters(tx, lectureId, []);
      await keepAsEarlier(tx, lectureId);
    }
    await setReplay(tx, lectureId, { fileId, seconds });
    await audit(tx, {
      actorId: personId,
      act: "lecture.replay.put-up",
      subject: { kind: "lecture", id: lectureId },
      after: { seconds },
    });
    await poke(tx, lectureTopic(lectureId));
  });
}

/** Takes a material off the lecture. Refuses `may-not`, `no-material`. */
export async function takeOffMaterial(
  actor: Member,
  id: number,
  materialId: number,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const lecture = await lockLecture(tx, id);
    if (!lecture || !mayPrepare(actor, lecture)) return refused("may-not");
    const gone = await deleteMaterial(tx, id, materialId);
    if (!gone) return refused("no-material");
    await withdrawFile(tx, gone.fileId, now());
    await audit(tx, {
      actorId: actor.person.id,
      act: "lecture.material.take-off",
      subject: { kind: "lecture", id },
      before: { title: gone.title },
    });
    await poke(tx, lectureTopic(id));
    return ok();
  });
}

/** Takes the replay down; the minutes that people have watched stay theirs. Refuses `may-not`, `no-replay`. */
export async function takeDownReplay(
  actor: Member,
  id: number,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const lecture = await lockLecture(tx, id);
    if (!lecture || !mayPrepare(actor, lecture)) return refused("may-not");
    if (!lecture.replayFileId) return refused("no-replay");
    await withdrawFile(tx, lecture.replayFileId, now());
    await setReplay(tx, id, null);
    await audit(tx, {
      actorId: actor.person.id,
      act: "lecture.replay.take-down",
      subject: { kind: "lecture", id },
    });
    return ok();
  });
}
