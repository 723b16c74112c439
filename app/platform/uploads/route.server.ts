import { randomUUID } from "node:crypto";
import {
  createUploadthing,
  UploadThingError,
  UTFiles,
} from "uploadthing/server";
import type { FileRoute } from "uploadthing/types";
import type { z } from "zod";
import { log } from "../log.server";
import { fileKinds, refuseDeclared, typesOf, type FileKind } from "./kinds";

type Plain = {
  [name: string]: string | number | boolean | null | Plain | Plain[];
};

/** A file that has arrived, as a feature stores it. Keep `key` and `customId`, never a URL: the place may change. */
export interface ArrivedFile {
  readonly key: string;
  readonly customId: string;
  readonly name: string;
  /** bytes */
  readonly size: number;
  readonly type: string;
  readonly md5: string;
}

/** What a feature says about one way of uploading. */
export interface FileRouteOptions<
  Input extends z.ZodType,
  Told extends Plain,
  Answer extends Plain,
> {
  readonly kind: FileKind;
  readonly maxFiles?: number;
  /** what the page sends beside the files, such as the session's id */
  readonly input: Input;
  /** Who is it, and may they? Throw `refuseUpload(code)` if not. What it returns comes back in `onArrived`, which has no signed-in person. */
  readonly mayUpload: (asked: {
    request: Request;
    input: z.output<Input>;
    files: readonly Declared[];
  }) => Promise<Told>;
  /** Writes the row. May be called twice for one file after a crash, so insert by `customId` and ignore a second time. */
  readonly onArrived: (told: Told, file: ArrivedFile) => Promise<Answer>;
}

interface Declared {
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

/** The error with which `mayUpload` refuses; its code reaches the page as the message. */
export function refuseUpload(code: string): Error {
  return new UploadThingError({ code: "FORBIDDEN", message: code });
}

/**
 * Declares a file route for uploadthing's router. It checks the declared files against the kind before any link is signed
 * (codes of `FileRefusal` and `too-many-files`), gives each file a random id of 122 bits under which it is stored and served
 * (uploadthing's own keys have 30), and logs what goes wrong in `onArrived`, which the library would swallow.
 */
export function fileRoute<
  Input extends z.ZodType,
  Told extends Plain,
  Answer extends Plain,
>(
  options: FileRouteOptions<Input, Told, Answer>,
): FileRoute<{
  input: z.input<Input>;
  output: Answer;
  errorShape: { message: string };
}> {
  const start = createUploadthing({
    errorFormatter: (error) => ({ message: error.message }),
  });
  const route = start(routeConfig(options.kind, options.maxFiles ?? 1), {
    presignedURLTTL: "12 hours",
    getFileHashParts: () => [randomUUID()],
  })
    .input(options.input as z.ZodType<Plain, Plain>)
    .middleware(async ({ req, files, input }) => {
      refuseFiles(options.kind, files, options.maxFiles ?? 1);
      const told = await options.mayUpload({
        request: req,
        input: input as z.output<Input>,
        files,
      });
      const named = files.map((file) => ({ ...file, customId: randomUUID() }));
      return {
        kind: options.kind,
        told,
        uploadIds: named.map((file) => file.customId),
        [UTFiles]: named,
      };
    })
    .onUploadComplete(({ metadata, file }) =>
      recordArrival(options, metadata.told as Told, file),
    );
  return route as unknown as FileRoute<{
    input: z.input<Input>;
    output: Answer;
    errorShape: { message: string };
  }>;
}

async function recordArrival<Told extends Plain, Answer extends Plain>(
  options: Pick<
    FileRouteOptions<z.ZodType, Told, Answer>,
    "kind" | "onArrived"
  >,
  told: Told,
  file: Omit<ArrivedFile, "md5" | "customId"> & {
    fileHash: string;
    customId: string | null;
  },
): Promise<Answer> {
  const { key, name, size, type, fileHash: md5 } = file;
  try {
    return await options.onArrived(told, {
      key,
      customId: file.customId ?? key,
      name,
      size,
      type,
      md5,
    });
  } catch (error) {
    log().error(
      { err: error, key, kind: options.kind },
      "an uploaded file could not be recorded",
    );
    throw error;
  }
}

function refuseFiles(
  kind: FileKind,
  files: readonly Declared[],
  maxFiles: number,
): void {
  const refusal =
    files.length > maxFiles
      ? "too-many-files"
      : files
          .map((file) => refuseDeclared(kind, file))
          .find((code) => code !== null);
  if (refusal)
    throw new UploadThingError({ code: "BAD_REQUEST", message: refusal });
}

function routeConfig(kind: FileKind, maxFileCount: number) {
  const maxFileSize = `${fileKinds[kind].maxBytes / 1024 / 1024}MB`;
  const entries = typesOf(kind).map((type) => [
    type,
    { maxFileSize, maxFileCount, contentDisposition: "inline" },
  ]);
  // The library's type knows only powers of two as sizes; its parser takes any number.
  return Object.fromEntries(entries) as Parameters<
    ReturnType<typeof createUploadthing>
  >[0];
}
