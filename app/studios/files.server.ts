import { z } from "zod";
import { isMember, type Actor } from "~/members/rules/actor";
import { actorOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { fileRoute, refuseUpload } from "~/platform/uploads/route.server";
import { addEvidence } from "./commands/evidence.server";
import { rightsOn } from "./outcome-seen.server";
import { outcomeById, outcomeByNo } from "./store/outcomes.server";

/** Who sends a paper in, and may they; what comes back to `onArrived`, where nobody is signed in. */
async function contributor(request: Request, no: string) {
  const actor = await actorOf(request);
  if (!isMember(actor)) throw refuseUpload("not-signed-in");
  const outcome = await outcomeByNo(database(), no);
  const may = outcome && (await rightsOn(actor, outcome));
  if (!outcome || !may?.contribute) throw refuseUpload("may-not");
  return { outcomeId: outcome.id, no, personId: actor.person.id };
}

/** The ways of sending in a studio's files, for uploadthing's router. */
export const fileRoutes = {
  outcomeEvidence: fileRoute({
    kind: "evidence",
    maxFiles: 10,
    input: z.object({ no: z.string().max(40) }),
    mayUpload: ({ request, input }) => contributor(request, input.no),
    onArrived: async (told, file) => {
      await addEvidence(told, file);
      return { id: file.customId };
    },
  }),
};

async function mayReadPaper(actor: Actor, outcomeId: string): Promise<boolean> {
  const outcome = await outcomeById(database(), Number(outcomeId));
  const may = outcome && (await rightsOn(actor, outcome));
  return may?.evidence ?? false;
}

/** Who may read a studio's files: an outcome's papers by its people, its officers and its reviewers. */
export const fileReaders = { outcome: mayReadPaper };
