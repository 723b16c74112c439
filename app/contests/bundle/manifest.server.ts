/** manifest.json: the SHA-256 of each file of a bundle, so that a later change of any of them shows. */
import { createHash } from "node:crypto";
import { utf8Of } from "./csv.server";
import type { BundleProblem } from "./problems";
import { BUNDLE_FILES } from "./read-bundle.server";
import type { BundleBytes } from "./read-bundle.server";

const LISTED = BUNDLE_FILES.filter((file) => file !== "manifest.json");

/** The text of manifest.json for these files, itself left out. */
export function manifestText(bytes: BundleBytes): string {
  const files: Record<string, string> = {};
  for (const file of LISTED) {
    const found = bytes.get(file);
    if (found !== undefined) files[file] = sha256(found);
  }
  return `${JSON.stringify({ version: 1, files }, null, 2)}\n`;
}

/** The hashes that a manifest.json names, by file; or what is wrong with it. */
export function readManifest(
  bytes: Buffer,
): ReadonlyMap<string, string> | BundleProblem {
  const wrong = (code: string, params = {}) => ({
    file: "manifest.json",
    line: null,
    code,
    params,
  });
  try {
    const json = JSON.parse(utf8Of(bytes)?.toString() ?? "") as {
      version?: unknown;
      files?: unknown;
    } | null;
    const files: unknown = json?.files;
    if (json?.version !== 1 || typeof files !== "object" || files === null)
      return wrong("manifest-shape");
    const entries = Object.entries(files as Record<string, unknown>);
    const fine = entries.every(
      ([, hash]) => typeof hash === "string" && /^[0-9a-f]{64}$/i.test(hash),
    );
    return fine
      ? new Map(entries as [string, string][])
      : wrong("manifest-shape");
  } catch (error) {
    return wrong("file-not-json", {
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}

/** The first file that is not as the manifest has it, in the order of a bundle; null where all are. */
export function manifestDifference(
  hashes: ReadonlyMap<string, string>,
  bytes: BundleBytes,
): BundleProblem | null {
  for (const file of new Set([...LISTED, ...hashes.keys()])) {
    const stated = hashes.get(file)?.toLowerCase();
    const found = bytes.get(file);
    if (stated === undefined && found !== undefined)
      return differs(file, "manifest-not-listed");
    if (stated !== undefined && found === undefined)
      return differs(file, "manifest-not-there");
    const hash = found === undefined ? undefined : sha256(found);
    if (hash !== stated)
      return differs(file, "manifest-hash", { hash, stated });
  }
  return null;
}

const differs = (file: string, code: string, params = {}): BundleProblem => ({
  file,
  line: null,
  code,
  params,
});

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
