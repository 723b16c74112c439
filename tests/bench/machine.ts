import { cpus, loadavg, platform, release, totalmem } from "node:os";
import pg from "pg";
import { short } from "./statistics";

/** What the figures were measured on: nothing that names the machine or its owner. */
export type Machine = {
  processor: string;
  cores: number;
  memoryGiB: number;
  system: string;
  node: string;
  postgres: string | null;
  date: string;
  loadAverage: number[];
};

/** Describes the machine; `url` is a database of the app's, for PostgreSQL's version. */
export async function describeMachine(
  url: string | undefined,
): Promise<Machine> {
  const all = cpus();
  return {
    processor: all[0]?.model ?? "unknown",
    cores: all.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release().split("-")[0]}`,
    node: process.version,
    postgres: url ? await postgresVersion(url) : null,
    date: new Date().toISOString(),
    loadAverage: loadavg(),
  };
}

async function postgresVersion(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>(
      "show server_version",
    );
    return rows[0]?.server_version ?? "unknown";
  } finally {
    await client.end();
  }
}

/** The machine in two lines. */
export function machineText(machine: Machine): string {
  const { processor, cores, memoryGiB, system, node, postgres, date } = machine;
  const load = machine.loadAverage.map(short).join(" ");
  return [
    `${processor}, ${cores} cores, ${memoryGiB} GiB, ${system}`,
    `Node ${node}, PostgreSQL ${postgres ?? "not asked"}, ${date}, load average at the end ${load}`,
  ].join("\n");
}
