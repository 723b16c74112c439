import { execFile } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from "kysely";
import { marksStatement } from "~/contests/store/marks.server";
import {
  bySheets,
  firstPerson,
  firstSheet,
  sheetId,
  type Panel,
} from "./panel";

/** Where the machine's pgbench lies, if it has one: on the PATH, or where Debian keeps it. */
export function findPgbench(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const folders = [
    ...(process.env.PATH ?? "").split(":"),
    ...(existsSync(debian)
      ? readdirSync(debian).map((version) => join(debian, version, "bin"))
      : []),
  ];
  return folders
    .map((folder) => join(folder, "pgbench"))
    .find((path) => existsSync(path));
}

/**
 * Runs a mark's statement, as the app sends it for one alone, for `seconds` over `clients` connections. Returns how many
 * marks a second were committed.
 */
export async function pgbench(
  program: string,
  url: string,
  { panel, folder, clients, seconds }: Run,
): Promise<number> {
  const script = join(folder, "mark.sql");
  writeFileSync(script, scriptOf(panel));
  const { hostname, port, username, password, pathname } = new URL(url);
  const args = [
    "-n",
    "-M",
    "simple",
    "-f",
    script,
    "-h",
    decodeURIComponent(hostname),
    "-p",
    port,
  ];
  const { stdout } = await promisify(execFile)(
    program,
    [
      ...args,
      ...["-U", username, "-c", String(clients), "-j", "2"],
      ...["-T", String(seconds), pathname.slice(1)],
    ],
    { env: { ...process.env, PGPASSWORD: decodeURIComponent(password) } },
  );
  const [, rate] = /tps = ([0-9.]+)/.exec(stdout) ?? [];
  if (rate === undefined || !/failed transactions: 0 /.test(stdout))
    throw new Error(`pgbench says:\n${stdout}`);
  return Number(rate);
}

type Run = { panel: Panel; folder: string; clients: number; seconds: number };

/** The statements with pgbench's variables where the app has its parameters; each mark is another sheet's, with an id of its own. */
function scriptOf(panel: Panel): string {
  const sheet = sheetId(panel.word, ":sheet");
  const person = ":person";
  const mark = {
    clientId: "00000000-0000-4000-:four-:twelve",
    sheetId: sheet,
    personId: person as unknown as number,
    node: panel.aspects[0] ?? "",
    value: ":value",
    device: "",
    base: undefined,
    by: bySheets(panel),
  };
  const last = firstSheet + panel.sheets - 1;
  return [
    `\\set sheet random(${firstSheet}, ${last})`,
    `\\set person ${firstPerson} + (:sheet - ${firstSheet}) % ${panel.judges}`,
    "\\set four random(1000, 9999)",
    "\\set twelve random(100000000000, 999999999999)",
    "\\set value random(0, 9)",
    written(marksStatement([mark], "wait")),
    "",
  ].join("\n");
}

const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** A statement with its parameters, which are lists, written into it, on one line. */
function written(statement: RawBuilder<unknown>): string {
  const { sql, parameters } = statement.compile(compiler);
  const text = sql.replace(/\$(\d+)/g, (_, nth: string) => {
    const list = parameters[Number(nth) - 1] as unknown[];
    return `'{${list.map((value) => (value === null ? "null" : `"${String(value)}"`)).join()}}'`;
  });
  return `${text.replace(/\s+/g, " ")};`;
}
