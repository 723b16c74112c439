import { createHash } from "node:crypto";
import { stringify } from "csv-stringify/sync";
import { database } from "~/platform/database.server";
import { bytesOf } from "~/platform/sent-form.server";
import { readSheet } from "~/platform/sheet-reader.server";
import { deskLeaf } from "./desk-page.server";
import type { ListProblem } from "./rules/list-header";
import { readScores, type ScoreRow } from "./rules/score-list";
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
  const sent = form.get("file");
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim().slice(0, 200) : "";
  };
  const list: ReadScoreList = {
    text: "",
    fileName:
      sent instanceof File && sent.size > 0
        ? sent.name.slice(0, 200)
        : text("fileName"),
    fileHash:
      text("fileHash") || createHash("sha256").update(bytes).digest("hex"),
    reason: text("reason"),
    scores: [],
    without: 0,
    problems: [],
    refusals: [],
  };
  const read = await readSheet(bytes);
  if (!read.ok) {
    const pasted = form.get("list");
    const kept = typeof pasted === "string" ? pasted : "";
    return { ...list, text: kept, refusals: [read.refusal] };
  }
  const { header, rows } = read.sheet;
  if (rows.length > mostRows)
    return { ...list, refusals: [`list-too-long?most=${mostRows}`] };
  const marks = (await agreedMarks(database(), eventId, [node])).get(node);
  const sitters = (await entrantsOf(database(), eventId)).map((row) => ({
    ...row,
    code: row.work_code,
    was: marks?.get(row.id) ?? null,
  }));
  const found = readScores(read.sheet, leaf, sitters, list.reason !== "");
  const listed = new Set(found.scores.map(({ entrantId }) => entrantId));
  return {
    ...list,
    ...found,
    text: stringify([header, ...rows.map(({ cells }) => cells)]),
    without: sitters.filter(
      ({ id, status, was }) =>
        status === "entered" && was === null && !listed.has(id),
    ).length,
  };
}
