import { z } from "zod";
import { isMember, type Actor } from "~/members/rules/actor";
import { actorOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { fileRoute, refuseUpload } from "~/platform/uploads/route.server";
import { addAppealFile } from "./commands/appeals.server";
import { mayArbitrate, mayManageContest } from "./rules/may";
import { appealById, filesWithAppeal } from "./store/appeals.server";

const mostFiles = 10;

/** Who adds a file to an appeal: whoever lodged it, while it is not decided. */
async function appellant(request: Request, appealId: number) {
  const actor = await actorOf(request);
  if (!isMember(actor)) throw refuseUpload("not-signed-in");
  const appeal = await appealById(database(), appealId);
  if (
    !appeal ||
    appeal.by_id !== actor.person.id ||
    !["lodged", "accepted"].includes(appeal.state) ||
    (await filesWithAppeal(database(), appealId)) >= mostFiles
  )
    throw refuseUpload("may-not");
  return { appealId, personId: actor.person.id };
}

/** The ways of sending in a contest's files, for uploadthing's router. */
export const fileRoutes = {
  appealFile: fileRoute({
    kind: "evidence",
    maxFiles: mostFiles,
    input: z.object({ appeal: z.number().int().positive() }),
    mayUpload: ({ request, input }) => appellant(request, input.appeal),
    onArrived: async (told, file) => {
      await addAppealFile(told, file);
      return { id: file.customId };
    },
  }),
};

async function mayReadAppeal(actor: Actor, id: string): Promise<boolean> {
  const appeal = await appealById(database(), Number(id));
  if (!appeal) return false;
  const place = { unitPath: appeal.path, contest: appeal.contest_id };
  return (
    (actor.person !== undefined &&
      [appeal.by_id, appeal.person_id].includes(actor.person.id)) ||
    mayArbitrate(actor, place) ||
    mayManageContest(actor, place)
  );
}

/** Who may read a contest's files: an appeal's by whoever lodged it, its entrant, arbitration and the contest's officers. */
export const fileReaders = { appeal: mayReadAppeal };
