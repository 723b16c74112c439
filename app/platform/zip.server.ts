import { Readable } from "node:stream";
import JSZip from "jszip";

/** Whether these bytes begin as a zip archive does (an XLSX is one). */
export function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).toString("latin1") === "PK\u0003\u0004";
}

/**
 * The files of a zip archive by name, unpacked; undefined for what is no archive, has over `mostFiles` files, or unpacks to
 * more than `mostBytes` bytes in all. What the archive says of its sizes is not believed: bytes are counted as they come
 * out, and the rest stays packed.
 */
export async function unzip(
  bytes: Buffer,
  mostBytes: number,
  mostFiles = 1000,
): Promise<Map<string, Buffer> | undefined> {
  let left = mostBytes;
  const files = new Map<string, Buffer>();
  try {
    const archive = await JSZip.loadAsync(bytes);
    const entries = Object.values(archive.files).filter(({ dir }) => !dir);
    if (entries.length > mostFiles) return undefined;
    for (const entry of entries) {
      const chunks: Buffer[] = [];
      // JSZip's streams are of an older kind, which cannot be read by `for await`.
      const stream = new Readable().wrap(entry.nodeStream());
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        left -= chunk.length;
        if (left < 0) return undefined;
        chunks.push(chunk);
      }
      files.set(entry.name, Buffer.concat(chunks));
    }
  } catch {
    return undefined;
  }
  return files;
}
