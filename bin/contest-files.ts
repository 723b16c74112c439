import { readFile, stat } from "node:fs/promises";
import {
  bytesOfArchive,
  bytesOfFolder,
} from "~/contests/bundle/read-bundle.server";

const mostBytes = 1024 ** 3;

/** The files of a bundle: a folder's, or those of a zip as the app gives them out. */
export async function bytesOfBundle(
  path: string,
): ReturnType<typeof bytesOfFolder> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return bytesOfFolder(path);
  // Loaded here: whoever prices a folder does not wait for it.
  const { isZip, unzip } = await import("~/platform/zip.server");
  const bytes = await readFile(path);
  const files = isZip(bytes) ? await unzip(bytes, mostBytes) : undefined;
  if (files) return { bytes: bytesOfArchive(files), problems: [] };
  const params = { reason: "it is neither a folder nor a zip of one" };
  const code = "bundle-no-folder";
  return {
    bytes: new Map(),
    problems: [{ file: path, line: null, code, params }],
  };
}
