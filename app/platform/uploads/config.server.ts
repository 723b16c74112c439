import { join } from "node:path";
import type { RouteHandlerConfig, UTApiOptions } from "uploadthing/types";
import { answerFiles, embeddedApi, embeddedRoute } from "./embedded.server";
import { pathOfFile } from "./finish.server";
import { findFile } from "./records.server";
import { signedFilePath } from "./server-calls.server";
import type { ServeOptions } from "./serve.server";
import {
  memoryOf,
  refuseSpace,
  sweepExpired,
  type FileStore,
  type UploadLog,
} from "./store.server";
import { uploadKeys } from "./token.server";

/** What the installation was told about files. */
export interface UploadOptions {
  /** UploadThing's token; when missing or blank, files stay in the data folder */
  readonly token?: string | undefined;
  /** the app's own address, which UploadThing's cloud calls back; needed only with a token */
  readonly publicUrl?: string | undefined;
  readonly dataFolder: string;
  /** the installation's secret; keys are derived from it */
  readonly secret: string;
  /** the app's `/api/uploadthing` handler, called in this process */
  readonly callback: (request: Request) => Promise<Response>;
  readonly log?: UploadLog;
  readonly quotaBytes?: number;
  readonly minimumFreeBytes?: number;
  readonly idleMilliseconds?: number;
}

/** Everything the app needs to take and give files. */
export interface Uploads {
  /** where new files go; goes into each file's row, so that older files are found after a switch */
  readonly place: "embedded" | "uploadthing";
  /** configuration for uploadthing's route handler and UTApi */
  readonly route: RouteHandlerConfig;
  readonly api: UTApiOptions;
  /** answers `/ut/*`: uploads by presigned link, downloads by `options.access`. Stays mounted after a switch to the cloud */
  readonly files: (
    request: Request,
    options?: ServeOptions,
  ) => Promise<Response>;
  /** why so many more bytes cannot be taken now, or null */
  readonly refuseSpace: (bytes: number) => Promise<string | null>;
  /** removes uploads that expired unfinished; call it once an hour */
  readonly sweep: (now: number) => Promise<number>;
  readonly store: FileStore;
}

const GIGABYTE = 1024 ** 3;

/** UploadThing's cloud when a token is set, else the ingest in this process. The same client and routes work with both. */
export function uploadConfig(options: UploadOptions): Uploads {
  const folder = join(options.dataFolder, "files");
  const store: FileStore = {
    folder,
    keys: uploadKeys(options.secret),
    callback: options.callback,
    log: options.log ?? quiet,
    ...(options.quotaBytes === undefined
      ? {}
      : { quotaBytes: options.quotaBytes }),
    minimumFreeBytes: options.minimumFreeBytes ?? GIGABYTE / 4,
    idleMilliseconds: options.idleMilliseconds ?? 60_000,
    memory: memoryOf(folder),
  };
  const token = options.token?.trim();
  if (token && !options.publicUrl)
    throw new Error(
      "PUBLIC_URL is needed beside UPLOADTHING_TOKEN: UploadThing calls the app back.",
    );
  const cloud: UTApiOptions = { token: token ?? "", logLevel: "Warning" };
  return {
    place: token ? "uploadthing" : "embedded",
    // With a real token nothing else is set: an ingest address of ours would be sent the real key.
    route: token
      ? { ...cloud, callbackUrl: `${options.publicUrl}/api/uploadthing` }
      : embeddedRoute(store),
    api: token ? cloud : embeddedApi(store),
    files: (request, serving) => answerFiles(store, request, serving),
    refuseSpace: (bytes) =>
      token ? Promise.resolve(null) : refuseSpace(store, bytes),
    sweep: (now) => sweepExpired(store, now),
    store,
  };
}

/** A link to a file by where its row says that it lies. With `seconds` it is signed and works without sign-in for so long. */
export async function fileLink(
  uploads: Uploads,
  file: { place: Uploads["place"]; key: string; customId: string },
  seconds?: number,
): Promise<string | null> {
  if (file.place === "uploadthing") {
    const { UTApi } = await import("uploadthing/server");
    const expiresIn = seconds ?? 300;
    const api = new UTApi(uploads.api);
    return (await api.generateSignedURL(file.key, { expiresIn })).ufsUrl;
  }
  if (seconds === undefined) return pathOfFile(file);
  const stored = await findFile(uploads.store.folder, file.customId);
  return stored && signedFilePath(uploads.store, stored, seconds);
}

const quiet: UploadLog = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
