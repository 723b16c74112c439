import { z } from "zod";
import { isMember, type Actor } from "~/members/rules/actor";
import { actorOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { fileRoute, refuseUpload } from "~/platform/uploads/route.server";
import { addMaterial, putUpReplay } from "./commands/files.server";
import { mayAttend, mayPrepare } from "./rules/may";
import { lectureById } from "./store/lectures.server";

const lectureId = z.coerce.number().int().positive();

/** Who sends a file in, and may they; what comes back to `onArrived`, where nobody is signed in. */
async function preparer(request: Request, id: number) {
  const actor = await actorOf(request);
  if (!isMember(actor)) throw refuseUpload("not-signed-in");
  const lecture = await lectureById(database(), id);
  if (!lecture || !mayPrepare(actor, lecture)) throw refuseUpload("may-not");
  return { lectureId: id, personId: actor.person.id };
}

/** The ways of sending in a lecture's files, for uploadthing's router. */
export const fileRoutes = {
  lectureMaterial: fileRoute({
    kind: "lecture-material",
    maxFiles: 5,
    input: z.object({ lectureId }),
    mayUpload: ({ request, input }) => preparer(request, input.lectureId),
    onArrived: async (told, file) => {
      await addMaterial(told, file);
      return { id: file.customId };
    },
  }),
  lectureReplay: fileRoute({
    kind: "replay-video",
    input: z.object({
      lectureId,
      seconds: z.coerce
        .number()
        .int()
        .positive()
        .max(24 * 3600),
    }),
    mayUpload: async ({ request, input }) => ({
      ...(await preparer(request, input.lectureId)),
      seconds: input.seconds,
    }),
    onArrived: async (told, file) => {
      await putUpReplay(told, file);
      return { id: file.customId };
    },
  }),
};

const everyMember = async (actor: Actor) => mayAttend(actor);

/** Who may read a lecture's files: every signed-in person. */
export const fileReaders = {
  "lecture-material": everyMember,
  "lecture-replay": everyMember,
};
