import type { Actor } from "~/members/rules/actor";
import { actorOf } from "~/members/session.server";
import { countUpload } from "~/platform/attempts.server";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import {
  bytesSentBy,
  keptFile,
  type KeptFile,
} from "~/platform/kept-files.server";
import { log } from "~/platform/log.server";
import { secretFor } from "~/platform/secret.server";
import {
  fileLink,
  uploadConfig,
  type Uploads,
} from "~/platform/uploads/config.server";
import { byteAllowance, refuseBytes } from "~/platform/uploads/allowance";
import type { uploadHandler } from "~/platform/uploads/handler.server";

// Where the features' files come together. Like app/words.ts it knows all of them, and none of them it. A feature that
// takes files has a files.server.ts: ways of sending one in by slug, and who may read one by the kind of thing it belongs to.

/** Whether the actor may read a file that belongs to the thing with this id. */
type FileReader = (actor: Actor, subjectId: string) => Promise<boolean>;
type FilesPart = {
  fileRoutes: Parameters<typeof uploadHandler>[1];
  fileReaders: Record<string, FileReader>;
};

// Loaded with the first file that is sent or read: UploadThing's library is by far the largest, and no start waits for it.
const parts = import.meta.glob<FilesPart>("./*/files.server.ts");

async function loadParts(): Promise<FilesPart> {
  const all = await Promise.all(Object.values(parts).map((load) => load()));
  return {
    fileRoutes: Object.assign({}, ...all.map((part) => part.fileRoutes)),
    fileReaders: Object.assign({}, ...all.map((part) => part.fileReaders)),
  } as FilesPart;
}
let loaded: Promise<FilesPart> | undefined;
const features = () => (loaded ??= loadParts());

type Handler = ReturnType<typeof uploadHandler>;
type House = { uploads: Uploads; handler: () => Promise<Handler> };
let made: House | undefined;

function house(): House {
  if (made) return made;
  const { uploadthingToken, publicUrl, dataFolder } = env();
  const uploads = uploadConfig({
    token: uploadthingToken,
    publicUrl,
    dataFolder,
    secret: secretFor("uploads"),
    callback: (request) => handleUpload(request),
    log: log(),
  });
  let handler: Promise<Handler> | undefined;
  return (made = {
    uploads,
    handler: () => (handler ??= makeHandler(uploads)),
  });
}

async function makeHandler(uploads: Uploads): Promise<Handler> {
  const { uploadHandler } = await import("~/platform/uploads/handler.server");
  return uploadHandler(uploads, (await features()).fileRoutes, refusePerson);
}

const hour = 3_600_000;

/**
 * Whether a person has had enough: too many asks in a few minutes, too many bytes in a month. A visitor is left to the file
 * route, which asks who they are.
 */
async function refusePerson(
  request: Request,
  bytes: number,
): Promise<"too-many-uploads" | "upload-quota" | null> {
  const { person } = await actorOf(request);
  if (!person) return null;
  if ((await countUpload(String(person.id))) > 0) return "too-many-uploads";
  const since = new Date(now().getTime() - byteAllowance.days * 24 * hour);
  const sent = await bytesSentBy(database(), person.id, since);
  return refuseBytes(sent, bytes);
}

/** Removes uploads that nobody finished, once an hour. Returns its end. */
export async function sweepUploads(): Promise<{ stop: () => Promise<void> }> {
  const timer = setInterval(() => {
    house()
      .uploads.sweep(now().getTime())
      .catch((error: unknown) =>
        log().error({ err: error }, "could not sweep unfinished uploads"),
      );
  }, hour);
  return { stop: async () => clearInterval(timer) };
}

/** Answers `/api/uploadthing`. */
export async function handleUpload(request: Request): Promise<Response> {
  const handle = await house().handler();
  return handle(request);
}

/** Answers `/ut/*`: uploads by their signed link, and files to whom their thing is open. */
export function answerFile(
  request: Request,
  drained?: () => Promise<void>,
): Promise<Response> {
  return house().uploads.files(request, {
    ready: drained,
    access: async (file, asked) => {
      const kept = await keptFile(database(), file.customId ?? "");
      return kept && (await mayRead(await actorOf(asked), kept))
        ? "private"
        : "refused";
    },
  });
}

/** Whether the actor may read a kept file; a kind that no feature answers for is read by nobody. */
async function mayRead(actor: Actor, { subject }: KeptFile): Promise<boolean> {
  const { fileReaders } = await features();
  return (await fileReaders[subject.kind]?.(actor, subject.id)) ?? false;
}

/** Where the bytes of a kept file are for this reader, wherever they lie; undefined when it is not theirs to read. */
export async function linkTo(
  actor: Actor,
  id: string,
): Promise<string | undefined> {
  const file = await keptFile(database(), id);
  if (!file || !(await mayRead(actor, file))) return undefined;
  const place = { place: file.store, key: file.key, customId: file.id };
  const link = await fileLink(
    house().uploads,
    place,
    file.store === "uploadthing" ? 3600 : undefined,
  );
  return link ?? undefined;
}
