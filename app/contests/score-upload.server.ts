import { createHash } from "node:crypto";
import { stringify } from "csv-stringify/sync";
import { database } from "~/platform/database.server";
import { bytesOf } from "~/platform/sent-form.server";
import { readSheet } from "~/platform/sheet-reader.server";
import { deskLeaf } from "./desk-page.server";
import type { ListProblem } from "./rules/list-header";
import { readScores, type ScoreRow, type Sitter } from "./rules/score-list";
import { agreedMarks } from "./store/desk.server";
import { entrantsOf } from "./store/field.server";

const mostRows = 5000;

export type ReadScoreList = {
  /** The list as text again, so that a checked file can be taken without being sent twice. */
  text: string;
  fileName: string;
  fileHash: string;
  reason: string;
  scores: ScoreRow[];
  /** entrants who take part and are not in the list, and have no score yet */
  without: number;
  problems: ListProblem[];
  /** Codes of what is wrong with the file as a whole. */
  refusals: string[];
};

/** Reads the form of a list of scores, from a file or pasted, and holds every row against the event. Writes nothing. */
export async function readScoreForm(
  form: FormData,
  eventId: number,
  node: string,
): Promise<ReadScoreList> {
  const leaf = await deskLeaf(eventId, node);
  const bytes = await bytesOf(form, "file", "list");
  const list = emptyList(form, bytes);
  const read = await readSheet(bytes);
  if (!read.ok) {
    const pasted = form.get("list");
    const text = typeof pasted === "string" ? pasted : "";
    return { ...list, text, refusals: [read.refusal] };
  }
  const { header, rows } = read.sheet;
  if (rows.length > mostRows)
    return { ...list, refusals: [`list-too-long?most=${mostRows}`] };
  const sitters = await sittersOf(eventId, node);
  const found = readScores(read.sheet, leaf, sitters, list.reason !== "");
  const listed = new Set(found.scores.map(({ entrantId }) => entrantId));
  const without = sitters.filter(
    ({ id, status, was }) =>
      status === "entered" && was === null && !listed.has(id),
  );
  return {
    ...list,
    ...found,
    text: stringify([header, ...rows.map(({ cells }) => cells)]),
    without: without.length,
  };
}

/** A list of which nothing has been read yet, with what the form says of it. */
function emptyList(form: FormData, bytes: Buffer): ReadScoreList {
  const sent = form.get("file");
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim().slice(0, 200) : "";
  };
  const named = sent instanceof File && sent.size > 0;
  return {
    text: "",
    fileName: named ? sent.name.slice(0, 200) : text("fileName"),
    fileHash:
      text("fileHash") || createHash("sha256").update(bytes).digest("hex"),
    reason: text("reason"),
    scores: [],
    without: 0,
    problems: [],
    refusals: [],
  };
}

async function sittersOf(eventId: number, node: string): Promise<Sitter[]> {
  const marks = (await agreedMarks(database(), eventId, [node])).get(node);
  return (await entrantsOf(database(), eventId)).map((row) => ({
    ...row,
    code: row.work_code,
    was: marks?.get(row.id) ?? null,
  }));
}
