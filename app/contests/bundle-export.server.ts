import { stringify } from "csv-stringify/sync";
import JSZip from "jszip";
import { plainText } from "~/kit/spreadsheet-text";
import { database } from "~/platform/database.server";
import { manifestText } from "./bundle/manifest.server";
import { resultsText } from "./bundle/results.server";
import { isByName, type BoardState } from "./rules/board";
import { standingOf, type Standing } from "./standing.server";
import type { EventRow } from "./store/contests.server";
import { schemeText } from "./store/events.server";
import { deductionsOf, marksOf } from "./store/field.server";

/**
 * An announced event's bundle (scoring.md, "Files") as one zip; null before results are announced. Marks are closed from
 * then on, so pricing them again gives the stored result. Entrants stand by number and name: both are public by then.
 */
export async function announcedBundle(
  event: EventRow,
): Promise<ArrayBuffer | null> {
  if (!isByName(event.board_state as BoardState)) return null;
  const standing = await standingOf(database(), event.id);
  if (!standing) return null;
  const files = await bundleFiles(event.id, standing);
  const zip = new JSZip();
  for (const [name, bytes] of files) zip.file(name, bytes);
  return zip.generateAsync({ type: "arraybuffer", compression: "DEFLATE" });
}

/** The files of an event's bundle by name, its results and manifest with them. */
export async function bundleFiles(
  eventId: number,
  standing: Standing,
): Promise<Map<string, Buffer>> {
  const db = database();
  const scheme = await schemeText(db, eventId);
  const files = new Map<string, Buffer>();
  const put = (name: string, text: string) =>
    files.set(name, Buffer.from(text));
  put("scheme.json", scheme?.text ?? "");
  put("entrants.csv", entrantsText(standing));
  put("marks.csv", await marksText(eventId, standing));
  put("deductions.csv", await deductionsText(eventId, standing));
  put("results.csv", resultsText(standing.plan, standing.field));
  put("manifest.json", manifestText(files));
  return files;
}

function entrantsText({ entrants }: Standing): string {
  const rows = [...entrants.values()].map((row) => [
    row.number,
    plainText(row.name),
    plainText(row.unit_name),
    row.status,
    row.time_seconds ?? "",
  ]);
  return stringify([["entrant", "name", "unit", "status", "time"], ...rows]);
}

async function marksText(
  eventId: number,
  { entrants, plan }: Standing,
): Promise<string> {
  const numbers = numbersById(entrants);
  const leaves = new Set(plan.leaves.map(({ id }) => id));
  const rows = (await marksOf(database(), eventId))
    .filter(({ node }) => leaves.has(node))
    .map((row) => [
      numbers.get(row.entrant_id) ?? "",
      row.node,
      row.judge_code,
      row.dnf ? "DNF" : (row.value ?? ""),
      row.factor ?? "",
    ])
    .sort((a, b) => (a.join("\0") < b.join("\0") ? -1 : 1));
  return stringify([["entrant", "node", "judge", "mark", "factor"], ...rows]);
}

async function deductionsText(
  eventId: number,
  { entrants }: Standing,
): Promise<string> {
  const numbers = numbersById(entrants);
  const rows = (await deductionsOf(database(), eventId)).map((row) => [
    numbers.get(row.entrant_id) ?? "",
    row.code,
    row.value,
  ]);
  return stringify([["entrant", "id", "mark"], ...rows]);
}

function numbersById(entrants: Standing["entrants"]): Map<number, string> {
  return new Map([...entrants.values()].map(({ id, number }) => [id, number]));
}
