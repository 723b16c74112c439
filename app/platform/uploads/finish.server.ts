import { mkdir, rename, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { inspectFile } from "./inspect.server";
import {
  eraseFile,
  pathsOf,
  publishFile,
  writeJson,
  type OpenUpload,
  type StoredFile,
} from "./records.server";
import {
  FILES_PATH,
  PLACEHOLDER,
  sign,
  type SignedUpload,
} from "./signature.server";
import type { FileStore } from "./store.server";

/** Address of the app's upload route, as the library is told. Only a name: the call stays in this process. */
export const CALLBACK_URL = `${PLACEHOLDER}/api/uploadthing`;

/** Where a stored file is served, relative to the app's own address. The custom id is a random UUID, the key is guessable. */
export function pathOfFile(file: {
  key: string;
  customId: string | null;
}): string {
  return `${FILES_PATH}/f/${encodeURIComponent(file.customId ?? file.key)}`;
}

/** What uploadthing's client and UTApi read after an upload. */
export function uploadAnswer(file: StoredFile): object {
  const url = pathOfFile(file);
  return {
    url,
    appUrl: url,
    ufsUrl: url,
    fileHash: file.md5,
    serverData: file.serverData ?? null,
  };
}

/**
 * All bytes are there: looks at them, seals them, tells the feature, and publishes the file. May be repeated after a crash
 * at any point. Refusals: those of the look at the bytes, and `upload-not-recorded` when the feature's callback failed
 * (the bytes stay, so sending again only repeats the callback).
 */
export async function finishUpload(
  store: FileStore,
  upload: OpenUpload,
  signed: SignedUpload,
): Promise<StoredFile | string> {
  const sealed = upload.stored ?? (await seal(store, upload, signed));
  if (typeof sealed === "string") {
    await eraseFile(store.folder, upload.key, null);
    await reportError(store, upload, sealed);
    return sealed;
  }
  await moveBytes(store, upload.key);
  const answered =
    upload.slug === null
      ? { data: null }
      : await tellFeature(store, upload, sealed);
  if (!answered) return "upload-not-recorded";
  const file: StoredFile = {
    ...sealed,
    serverData: upload.awaitServerData ? answered.data : null,
  };
  await publishFile(store.folder, file);
  return file;
}

/** Inspects the bytes and writes down the result before they are moved, so that a crash between loses nothing. */
async function seal(
  store: FileStore,
  upload: OpenUpload,
  signed: SignedUpload,
): Promise<StoredFile | string> {
  const inspected = await inspectFile(
    pathsOf(store.folder, upload.key).part,
    signed.size,
    upload.metadata["kind"],
  );
  if (typeof inspected === "string") return inspected;
  const file: StoredFile = {
    ...inspected,
    key: upload.key,
    customId: signed.customId,
    slug: upload.slug,
    name: signed.name,
    size: signed.size,
    acl: signed.acl,
    uploadedAt: Date.now(),
    signature: signed.signature,
    serverData: null,
  };
  await writeJson(pathsOf(store.folder, upload.key).openRecord, {
    ...upload,
    stored: file,
  });
  return file;
}

async function moveBytes(store: FileStore, key: string): Promise<void> {
  const { part, bytes } = pathsOf(store.folder, key);
  if (!(await stat(part).catch(() => null))) return; // moved before a crash
  await mkdir(dirname(bytes), { recursive: true, mode: 0o700 });
  await rename(part, bytes);
}

/** Runs the feature's onUploadComplete through the library's own route. Null when it did not come to an answer. */
async function tellFeature(
  store: FileStore,
  upload: OpenUpload,
  file: StoredFile,
): Promise<{ data: unknown } | null> {
  const { url, appUrl, ufsUrl, fileHash } = uploadAnswer(file) as Record<
    string,
    string
  >;
  const { key, name, size, type, customId } = file;
  let result: { data: unknown } | null = null;
  store.memory.results.set(key, (answer) => (result = answer));
  try {
    const response = await hook(store, upload, "callback", {
      status: "uploaded",
      metadata: upload.metadata,
      origin: `${PLACEHOLDER}${FILES_PATH}`,
      file: { name, size, type, customId, key, url, appUrl, ufsUrl, fileHash },
    });
    // The route awaits onUploadComplete, so its result has arrived by now; the library answers 200 even when it threw.
    if (!response.ok || !result)
      store.log.error(
        { key, slug: upload.slug },
        "an upload's callback failed",
      );
    return response.ok ? result : null;
  } finally {
    store.memory.results.delete(key);
  }
}

async function reportError(
  store: FileStore,
  upload: OpenUpload,
  error: string,
): Promise<void> {
  store.log.warn(
    { key: upload.key, slug: upload.slug, error },
    "an upload was refused after a look at its bytes",
  );
  if (upload.slug !== null)
    await hook(store, upload, "error", { fileKey: upload.key, error });
}

async function hook(
  store: FileStore,
  upload: OpenUpload,
  kind: "callback" | "error",
  body: object,
): Promise<Response> {
  const text = JSON.stringify(body);
  const request = new Request(
    `${CALLBACK_URL}?slug=${encodeURIComponent(upload.slug ?? "")}`,
    {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "uploadthing-hook": kind,
        "x-uploadthing-signature": sign(store.keys.apiKey, text),
      },
      body: text,
    },
  );
  return store.callback(request);
}
