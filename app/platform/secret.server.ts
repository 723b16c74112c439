import { hkdfSync, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "./env.server";

let master: string | undefined;

/**
 * A secret of `purpose`, hex, 64 characters: always the same for one installation, different for each purpose.
 * Derived (HKDF-SHA256) from APP_SECRET, or from one made at random and kept in the data folder with mode 0600.
 */
export function secretFor(purpose: string): string {
  master ??= env().appSecret ?? keptSecret(env().dataFolder);
  return Buffer.from(
    hkdfSync("sha256", master, "jiangtang", purpose, 32),
  ).toString("hex");
}

function keptSecret(folder: string): string {
  const file = join(folder, "app.secret");
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  }
  return readFileSync(file, "utf8").trim();
}
