import { accessSync, constants, statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { asLanguage, type Language } from "~/i18n/language";
import { now } from "~/platform/clock.server";
import type { Db } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { reportsWords } from "~/reports/messages";
import { parsePeriod, usualPeriod, type Period } from "~/reports/rules/period";
import { readFigures } from "~/reports/store/figures.server";
import { reportTable } from "~/reports/tables";
import { reportWorkbook } from "~/reports/workbook.server";
import { checkRelease } from "~db/migrate";
import { command, UsageError, withDatabase } from "./command";

type Options = {
  period: string | undefined;
  format: string;
  out: string | undefined;
  language: Language;
};
const formats = ["table", "json", "xlsx"];

await command({
  usage: `npm run report -- five-year [--period 2013-2018] [--format table|json|xlsx] [--out FILE] [--language zh-CN|en]

Counts the five-year report from the rows of the database and prints it; works beside the app and without it.

  --period    union years from 1 July of the first year to 30 June of the second;
              without it, the last five that are over (in a demo district 2013-2018)
  --format    table (default), json, or xlsx, which is written to a file
  --out       the file to write, instead of the terminal (xlsx: five-year-PERIOD.xlsx)
  --language  of names in table and xlsx, zh-CN (default) or en

Exit status: 0 done, 1 failed, 2 not usable (wrong options, or a database of another release).`,
  run: (args) => {
    const options = readOptions(args);
    return withDatabase(async (db) => {
      await checkRelease(db);
      await report(db, options);
    });
  },
});

async function report(
  db: Db,
  { period: wanted, format, out, language }: Options,
): Promise<void> {
  const zone = env().timeZone;
  const today = now().toLocaleDateString("sv-SE", { timeZone: zone });
  const period =
    wanted === undefined
      ? await periodOfInstallation(db, today)
      : periodOf(wanted);
  const figures = await readFigures(db, period, { today, zone });
  if (format === "xlsx") {
    const file = out ?? `five-year-${period.label}.xlsx`;
    await writeFile(file, await reportWorkbook(period, figures, language));
    console.error(`Wrote ${file}.`);
    return;
  }
  const text =
    format === "json"
      ? JSON.stringify({ period: period.label, figures }, null, 2)
      : asText(reportTable(period, figures, language));
  if (out) await writeFile(out, `${text}\n`);
  else console.log(text);
}

async function periodOfInstallation(db: Db, today: string): Promise<Period> {
  const { demo } = await db
    .selectFrom("installation")
    .select("demo")
    .executeTakeFirstOrThrow();
  return usualPeriod(demo, today);
}

function periodOf(text: string): Period {
  const period = parsePeriod(text);
  if (period.ok) return period.value;
  const { code, params } = period.refusal;
  const words = reportsWords[`refusal.${code}`][1];
  throw new UsageError(
    `--period: ${words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name]))}.`,
  );
}

function readOptions(args: string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        period: { type: "string" },
        format: { type: "string", default: "table" },
        out: { type: "string" },
        language: { type: "string", default: "zh-CN" },
      },
    });
    if (positionals.length !== 1 || positionals[0] !== "five-year")
      throw new UsageError("Name the report: five-year.");
    if (!formats.includes(values.format))
      throw new UsageError(`--format must be ${formats.join(", ")}.`);
    const language = asLanguage(values.language);
    if (!language) throw new UsageError("--language must be zh-CN or en.");
    if (values.out !== undefined) checkOut(values.out);
    return {
      period: values.period,
      format: values.format,
      out: values.out,
      language,
    };
  } catch (error) {
    throw error instanceof UsageError
      ? error
      : new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Refuses a file that cannot be written, before anything is counted. */
function checkOut(out: string): void {
  const folder = dirname(resolve(out));
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new UsageError(
      `--out: ${folder} is no folder that you may write in.`,
    );
  }
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`--out: ${out} is a folder; name a file.`);
}

/** Columns of even width, where a Chinese character takes two places. */
function asText({ columns, rows }: ReturnType<typeof reportTable>): string {
  const lines = [
    columns,
    ...rows.map(({ name, cells }) => [name, ...cells.map(cellText)]),
  ];
  const widths = columns.map((_, at) =>
    Math.max(...lines.map((line) => width(line[at] ?? ""))),
  );
  return lines
    .map((line) =>
      line
        .map((cell, at) => pad(cell, widths[at] ?? 0, [0, 2, 3].includes(at)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function cellText(cell: number | string | null): string {
  if (cell === null) return "–";
  return typeof cell === "number"
    ? cell.toLocaleString("en", { maximumFractionDigits: 1 })
    : cell;
}

function width(text: string): number {
  let places = 0;
  for (const letter of text)
    places += /[\u2e80-\u9fff\uff00-\uffef]/.test(letter) ? 2 : 1;
  return places;
}

function pad(text: string, places: number, left: boolean): string {
  const space = " ".repeat(places - width(text));
  return left ? text + space : space + text;
}
