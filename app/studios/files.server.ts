import { z } from "zod";
import { isMember, type Actor } from "~/members/rules/actor";
import { actorOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { fileRoute, refuseUpload } from "~/platform/uploads/route.server";
import { addEvidence } from "./commands/evidence.server";
import { putUpPhoto, putUpPicture } from "./commands/pictures.server";
import { rightsOnMethod } from "./method-seen.server";
import { rightsOn } from "./outcome-seen.server";
import { mayAddVersion } from "./rules/method";
import { methodById, methodBySlug } from "./store/methods.server";
import { outcomeById, outcomeByNo } from "./store/outcomes.server";
import { versionsOf } from "./store/versions.server";

/** Who sends a paper in, and may they; what comes back to `onArrived`, where nobody is signed in. */
async function contributor(request: Request, no: string) {
  const actor = await actorOf(request);
  if (!isMember(actor)) throw refuseUpload("not-signed-in");
  const outcome = await outcomeByNo(database(), no);
  const may = outcome && (await rightsOn(actor, outcome));
  if (!outcome || !may?.contribute) throw refuseUpload("may-not");
  return { outcomeId: outcome.id, no, personId: actor.person.id };
}

/** The same for a method's pictures. */
async function illustrator(request: Request, of: string) {
  const actor = await actorOf(request);
  if (!isMember(actor)) throw refuseUpload("not-signed-in");
  const method = await methodBySlug(database(), of);
  const may = method && (await rightsOnMethod(actor, method));
  if (!method || !may?.contribute) throw refuseUpload("may-not");
  if (!mayAddVersion(method.state)) throw refuseUpload("content-fixed");
  return { methodId: method.id, slug: of, personId: actor.person.id };
}

const slug = z.string().max(120);

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
  methodPhoto: fileRoute({
    kind: "picture",
    input: z.object({ slug }),
    mayUpload: ({ request, input }) => illustrator(request, input.slug),
    onArrived: async (told, file) => {
      const done = await putUpPhoto(told, file);
      if (!done.ok) throw refuseUpload(done.refusal.code);
      return { id: file.customId };
    },
  }),
  stepPicture: fileRoute({
    kind: "picture",
    input: z.object({ slug, step: z.number().int().positive().max(60) }),
    mayUpload: async ({ request, input }) => {
      const sender = await illustrator(request, input.slug);
      // Kept with the version that was on the page, also when another one comes in between.
      const [version] = await versionsOf(database(), sender.methodId);
      if (!version?.steps[input.step - 1]) throw refuseUpload("no-such-step");
      return { ...sender, versionId: version.id, step: input.step };
    },
    onArrived: async (told, file) => {
      const done = await putUpPicture(told, file);
      if (!done.ok) throw refuseUpload(done.refusal.code);
      return { id: file.customId };
    },
  }),
};

async function mayReadPaper(actor: Actor, outcomeId: string): Promise<boolean> {
  const outcome = await outcomeById(database(), Number(outcomeId));
  const may = outcome && (await rightsOn(actor, outcome));
  return may?.evidence ?? false;
}

async function maySeePicture(actor: Actor, methodId: string): Promise<boolean> {
  const method = await methodById(database(), Number(methodId));
  return (
    method !== undefined && (await rightsOnMethod(actor, method)) !== undefined
  );
}

/** Who may read a studio's files: an outcome's papers as its rule says, a method's pictures whoever sees the method. */
export const fileReaders = { outcome: mayReadPaper, method: maySeePicture };
