import { cpSync, mkdtempSync, symlinkSync, chmodSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const leftOut = ["node_modules", "build", "data", ".git", ".env", "coverage"];

/** A folder of the bench's own, which PostgreSQL's user may enter too. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `jiangtang-bench-${name}-`));
  chmodSync(folder, 0o755);
  return folder;
}

/**
 * The sources as a fresh clone would have them after `npm ci`: not built, no data, no configuration. The app that is
 * measured is built there, so that a build or a data folder in use beside the bench is left alone.
 */
export function copySources(): string {
  const folder = temporaryFolder("app");
  cpSync(root, folder, {
    recursive: true,
    filter: (source) => !leftOut.includes(basename(source)),
  });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return folder;
}
