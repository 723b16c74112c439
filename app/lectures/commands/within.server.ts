import { refused, type Result } from "~/kit/result";
import { transaction, type Tx } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import { MediaServerError } from "~/platform/livekit/media-server";
import { log } from "~/platform/log.server";
import { lockLecture, type LectureRow } from "../store/lectures.server";
import { lectureTopic } from "../topics";

/** One act in a lecture's room: its row held, and everybody told when something came of it. */
export async function within(
  id: number,
  act: (tx: Tx, lecture: LectureRow) => Promise<Result<undefined>>,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const lecture = await lockLecture(tx, id);
    if (!lecture) return refused("no-lecture");
    const done = await act(tx, lecture);
    if (done.ok) await poke(tx, lectureTopic(id));
    return done;
  });
}

/** A call to the media server that nothing hangs on: truth is in the database, and one that failed is only noted. */
export async function quietly(
  id: number,
  call: () => Promise<unknown>,
): Promise<void> {
  try {
    await call();
  } catch (error) {
    if (!(error instanceof MediaServerError)) throw error;
    if (error.code !== "not-in-room")
      log().warn(
        { err: error, lecture: id },
        "the media server did not follow",
      );
  }
}
