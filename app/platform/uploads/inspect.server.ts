import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { fileTypeFromFile } from "file-type";
import { fileKinds, isFileKind, typesOf, type FileRefusal } from "./kinds";

/** What a file's bytes say: its true type and the md5 that uploadthing's protocol carries. */
export interface Inspected {
  readonly type: string;
  readonly md5: string;
}

/**
 * Looks at a complete file on the disk. `kind` is the file kind of its route; anything else (files that the server itself
 * stores) is taken with whatever type is found. Refusals: `file-type-not-allowed`, `file-too-large`.
 */
export async function inspectFile(
  path: string,
  size: number,
  kind: unknown,
): Promise<Inspected | FileRefusal> {
  const found = size === 0 ? undefined : await fileTypeFromFile(path);
  const type = found?.mime ?? "application/octet-stream";
  if (isFileKind(kind)) {
    if (!typesOf(kind).includes(type)) return "file-type-not-allowed";
    if (size > fileKinds[kind].maxBytes) return "file-too-large";
  }
  const hash = createHash("md5");
  for await (const chunk of createReadStream(path))
    hash.update(chunk as Buffer);
  return { type, md5: hash.digest("hex") };
}
