import { createHash, randomUUID } from "node:crypto";
import {
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";

/** A file that was begun: registered by the app, perhaps half uploaded. Kept as JSON beside its bytes, so a restart loses nothing. */
export interface OpenUpload {
  readonly key: string;
  /** the file route it belongs to; null for files that the server itself stores */
  readonly slug: string | null;
  readonly metadata: Record<string, unknown>;
  readonly awaitServerData: boolean;
  /** epoch milliseconds after which the unfinished rest may be removed */
  readonly expires: number;
  /** the one presigned link this upload is bound to, from its first use on */
  readonly signature: string | null;
  /** bytes that the link allows; 0 until bound */
  readonly size: number;
  /** set once all bytes are there and were looked at; only the app's own callback is then missing */
  readonly stored: StoredFile | null;
}

/** A finished file. Its bytes never change again. */
export interface StoredFile {
  readonly key: string;
  readonly customId: string | null;
  readonly slug: string | null;
  readonly name: string;
  /** bytes */
  readonly size: number;
  /** the type read from the bytes, `application/octet-stream` when they say nothing */
  readonly type: string;
  readonly md5: string;
  readonly acl: "public-read" | "private";
  /** epoch milliseconds */
  readonly uploadedAt: number;
  readonly signature: string;
  /** what the feature's onUploadComplete answered */
  readonly serverData: unknown;
}

/** Paths of one file. Keys were checked against a strict pattern before they come here. */
export function pathsOf(folder: string, key: string) {
  const shard = key.slice(-2).toLowerCase();
  return {
    openRecord: join(folder, "open", `${key}.json`),
    part: join(folder, "open", `${key}.part`),
    record: join(folder, "done", shard, `${key}.json`),
    bytes: join(folder, "done", shard, `${key}.bin`),
  };
}

/** Reads a JSON file; null when there is none. */
export async function readJson<T>(path: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Writes a JSON file so that a reader sees the old or the new content, never half of it. Only this user may read it. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${randomUUID()}.tmp`;
  await writeFile(temporary, JSON.stringify(value), { mode: 0o600 });
  await rename(temporary, path);
}

/** Registers an upload; false when the key is already in use (keys have only 30 random bits), and nothing is written then. */
export async function registerUpload(
  folder: string,
  upload: OpenUpload,
): Promise<boolean> {
  const paths = pathsOf(folder, upload.key);
  if (await readJson(paths.record)) return false;
  await mkdir(dirname(paths.openRecord), { recursive: true, mode: 0o700 });
  const handle = await open(paths.openRecord, "wx", 0o600).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return null;
      throw error;
    },
  );
  if (!handle) return false;
  await handle.writeFile(JSON.stringify(upload));
  await handle.close();
  return true;
}

/** A finished file by its key or by its custom id; null when there is none. */
export async function findFile(
  folder: string,
  idOrKey: string,
): Promise<StoredFile | null> {
  if (/^[A-Za-z0-9_-]{24,128}$/.test(idOrKey)) {
    const byKey = await readJson<StoredFile>(pathsOf(folder, idOrKey).record);
    if (byKey) return byKey;
  }
  const pointer = await readJson<{ key: string }>(pointerOf(folder, idOrKey));
  return pointer && readJson<StoredFile>(pathsOf(folder, pointer.key).record);
}

/** Makes an upload a finished file: its record, its pointer from the custom id, and the open record gone. */
export async function publishFile(
  folder: string,
  file: StoredFile,
): Promise<void> {
  const paths = pathsOf(folder, file.key);
  if (file.customId !== null)
    await writeJson(pointerOf(folder, file.customId), { key: file.key });
  await writeJson(paths.record, file);
  await rm(paths.openRecord, { force: true });
}

/** Removes a file or an unfinished upload with all that belongs to it. */
export async function eraseFile(
  folder: string,
  key: string,
  customId: string | null,
): Promise<void> {
  const paths = pathsOf(folder, key);
  // the record goes first: from then on nobody is served the bytes
  for (const path of [paths.record, paths.openRecord, paths.part, paths.bytes])
    await rm(path, { force: true });
  if (customId !== null) await rm(pointerOf(folder, customId), { force: true });
}

/** Bytes that lie there of an unfinished upload. */
export async function partSize(folder: string, key: string): Promise<number> {
  return (await stat(pathsOf(folder, key).part).catch(() => null))?.size ?? 0;
}

/** The names in a folder; none when the folder does not exist yet. */
export async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
}

// custom ids are free text, so the pointer's name is their hash, never themselves
function pointerOf(folder: string, customId: string): string {
  const hash = createHash("sha256").update(customId).digest("hex");
  return join(folder, "ids", hash.slice(0, 2), `${hash}.json`);
}
