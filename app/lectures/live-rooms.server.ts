import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import { log } from "~/platform/log.server";
import { onMediaStatus } from "~/platform/media.server";
import { reconcile } from "./commands/attendance.server";
import { closeForgotten } from "./commands/room.server";
import { isForgotten } from "./rules/phase";
import { openLectures } from "./store/lectures.server";
import { mediaTopic } from "./topics";

const minute = 60_000;

/** Looks after the open rooms each minute, and tells pages when the media server comes or goes. Returns its end. */
export async function watchLiveRooms(): Promise<{
  stop: () => Promise<void>;
}> {
  let looking: Promise<void> = Promise.resolve();
  const look = () => {
    looking = lookAfterRooms().catch((error: unknown) =>
      log().error({ err: error }, "could not look after the live rooms"),
    );
  };
  const timer = setInterval(look, minute);
  let told = "";
  const quiet = onMediaStatus((status) => {
    // A build says a hundred times how far it is; pages need not hear each.
    const step =
      status.state === "installing" ? Math.floor(status.percent / 5) : "";
    const said = `${status.state} ${step}`;
    if (said === told) return;
    told = said;
    poke(database(), mediaTopic).catch(() => {});
  });
  return {
    stop: async () => {
      clearInterval(timer);
      quiet();
      await looking;
    },
  };
}

/** One look: attendance put right, and lectures that everybody forgot closed. */
export async function lookAfterRooms(): Promise<void> {
  for (const lecture of await openLectures(database())) {
    await reconcile(lecture);
    if (isForgotten(lecture, now())) await closeForgotten(lecture.id);
  }
}
