import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename } from "node:path";

/**
 * Does a process with this id run, and does its command line contain these words (our configuration file's path, say)?
 * Process ids are used again, so the number alone says nothing. A dead process that nobody has reaped has no command line.
 */
export function runsWith(pid: number, words: string): boolean {
  try {
    process.kill(pid, 0);
    const command =
      process.platform === "linux"
        ? readFileSync(`/proc/${pid}/cmdline`, "utf8")
        : execFileSync("ps", ["-o", "command=", "-p", String(pid)], {
            encoding: "utf8",
          });
    return command.includes(words);
  } catch {
    return false;
  }
}

/** Words by which `runsWith` knows this process again: its script's name, as a command line may give the path in any form. */
export function ownWords(): string {
  return basename(process.argv[1] ?? process.execPath);
}
