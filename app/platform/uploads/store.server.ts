import { mkdir, statfs } from "node:fs/promises";
import { join } from "node:path";
import {
  eraseFile,
  namesIn,
  pathsOf,
  readJson,
  type OpenUpload,
  type StoredFile,
} from "./records.server";
import type { UploadKeys } from "./token.server";

/** The little that this needs of pino. */
export interface UploadLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** One running write of a key; the newest wins, since browsers silently send again on a broken connection. */
export interface Writer {
  readonly cut: AbortController;
  readonly done: Promise<void>;
}

/** What lives only in memory: a restart may lose it. Shared through globalThis, as the dev server loads modules again. */
interface Memory {
  readonly writers: Map<string, Writer>;
  readonly results: Map<string, (answer: { data: unknown }) => void>;
  sweptAt: number;
}

/** The embedded file store and everything it needs from outside. */
export interface FileStore {
  readonly folder: string;
  readonly keys: UploadKeys;
  readonly log: UploadLog;
  /** the app's own upload route, called in this process */
  readonly callback: (request: Request) => Promise<Response>;
  /** most bytes the store may hold; no bound when undefined */
  readonly quotaBytes?: number;
  /** bytes of the disk that uploads must leave free */
  readonly minimumFreeBytes: number;
  /** an upload that sends nothing for so long is cut; it can be resumed */
  readonly idleMilliseconds: number;
  readonly memory: Memory;
}

const shared = globalThis as typeof globalThis & {
  jiangtangUploads?: Map<string, Memory>;
};

/** The in-memory part of the store in this folder, the same however often this module is loaded. One process only. */
export function memoryOf(folder: string): Memory {
  shared.jiangtangUploads ??= new Map();
  const known = shared.jiangtangUploads.get(folder);
  if (known) return known;
  const fresh: Memory = { writers: new Map(), results: new Map(), sweptAt: 0 };
  shared.jiangtangUploads.set(folder, fresh);
  return fresh;
}

/** All finished files, oldest first. Walks the folder: for reports and housekeeping, not for a page. */
export async function listFiles(store: FileStore): Promise<StoredFile[]> {
  const files: StoredFile[] = [];
  const done = join(store.folder, "done");
  for (const shard of await namesIn(done)) {
    for (const name of await namesIn(join(done, shard))) {
      if (!name.endsWith(".json")) continue;
      const file = await readJson<StoredFile>(join(done, shard, name));
      if (file) files.push(file);
    }
  }
  return files.sort(
    (a, b) => a.uploadedAt - b.uploadedAt || a.key.localeCompare(b.key),
  );
}

/** All unfinished uploads. */
export async function listOpen(store: FileStore): Promise<OpenUpload[]> {
  const names = await namesIn(join(store.folder, "open"));
  const records = names
    .filter((name) => name.endsWith(".json"))
    .map((name) =>
      readJson<OpenUpload>(
        pathsOf(store.folder, name.slice(0, -".json".length)).openRecord,
      ),
    );
  return (await Promise.all(records)).filter((record) => record !== null);
}

/**
 * Is there room for so many more bytes? `storage-full`: the disk would fall below its reserve. `storage-quota-reached`:
 * finished files and what open uploads were promised leave no room.
 */
export async function refuseSpace(
  store: FileStore,
  moreBytes: number,
): Promise<"storage-full" | "storage-quota-reached" | null> {
  await mkdir(store.folder, { recursive: true, mode: 0o700 });
  const disk = await statfs(store.folder);
  if (disk.bavail * disk.bsize < moreBytes + store.minimumFreeBytes)
    return "storage-full";
  if (store.quotaBytes === undefined) return null;
  const sizes = [...(await listFiles(store)), ...(await listOpen(store))].map(
    (file) => file.size,
  );
  const used = sizes.reduce((sum, size) => sum + size, 0);
  return used + moreBytes > store.quotaBytes ? "storage-quota-reached" : null;
}

// A client may still be finishing when its link expires, so the rest stays a while longer.
const GRACE = 60 * 60 * 1000;

/** Removes uploads whose link expired over an hour before `now` (epoch ms) and that nobody is writing. Returns how many. */
export async function sweepExpired(
  store: FileStore,
  now: number,
): Promise<number> {
  let removed = 0;
  store.memory.sweptAt = now;
  for (const upload of await listOpen(store)) {
    if (upload.expires + GRACE > now || store.memory.writers.has(upload.key))
      continue;
    await eraseFile(store.folder, upload.key, null);
    removed += 1;
  }
  if (removed > 0)
    store.log.info({ removed }, "removed uploads that were never finished");
  return removed;
}

/** Sweeps when the last sweep is over a quarter of an hour ago; never waits and never fails its caller. */
export function sweepNowAndThen(store: FileStore, now: number): void {
  if (now - store.memory.sweptAt < 15 * 60 * 1000) return;
  store.memory.sweptAt = now;
  sweepExpired(store, now).catch((error: unknown) =>
    store.log.error({ err: error }, "could not sweep unfinished uploads"),
  );
}
