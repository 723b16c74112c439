import { short } from "./statistics";

/** One thing the bench measured, or could not. */
export type Line = {
  /** the name given to --only */
  measure: string;
  what: string;
  /** what was measured, by name, in `unit`; none where it could not be */
  values: Record<string, number>;
  unit: string;
  /** how many samples the values come from */
  n?: number;
  /** `values[of]` is to be at most (or at least) this */
  goal?: { of: string; atMost: number } | { of: string; atLeast: number };
  note?: string;
};

/** Whether the line's goal was met; undefined where there is none, false where nothing could be measured. */
export function isMet({ goal, values }: Line): boolean | undefined {
  if (!goal) return undefined;
  const value = values[goal.of];
  if (value === undefined) return false;
  return "atMost" in goal ? value <= goal.atMost : value >= goal.atLeast;
}

/** The table as text: a line each, with its goal and whether it was met, and its note below. */
export function tableOf(lines: readonly Line[]): string {
  const rows = lines.map((line) => [
    line.measure,
    line.what,
    figuresOf(line),
    goalOf(line),
    verdictOf(line),
  ]);
  const head = ["measure", "what", "measured", "goal", ""];
  const widths = head.map((_, at) =>
    Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)),
  );
  const print = (row: string[]) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd();
  const body = rows.flatMap((row, at) => {
    const note = lines[at]?.note;
    return note ? [print(row), `    ${note}`] : [print(row)];
  });
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  return [print(head), rule, ...body].join("\n");
}

function figuresOf({ values, unit, n }: Line): string {
  const entries = Object.entries(values);
  if (entries.length === 0) return "not measured";
  const figures = entries
    .map(([name, value]) =>
      entries.length === 1 ? short(value) : `${name} ${short(value)}`,
    )
    .join(", ");
  return `${figures} ${unit}${n === undefined ? "" : ` (n ${n})`}`;
}

function goalOf({ goal, unit, values }: Line): string {
  if (!goal) return "";
  const name = Object.keys(values).length > 1 ? `${goal.of} ` : "";
  return "atMost" in goal
    ? `${name}≤ ${goal.atMost} ${unit}`
    : `${name}≥ ${goal.atLeast} ${unit}`;
}

function verdictOf(line: Line): string {
  const met = isMet(line);
  if (met === undefined) return "";
  if (Object.keys(line.values).length === 0) return "NOT MEASURED";
  return met ? "met" : "MISSED";
}
