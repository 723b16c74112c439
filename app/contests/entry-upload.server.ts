import { stringify } from "csv-stringify/sync";
import { today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { bytesOf, formWithin } from "~/platform/sent-form.server";
import { readSheet } from "~/platform/sheet-reader.server";
import { withClaim } from "./commands/entries.server";
import type { ListProblem } from "./rules/list-header";
import { reasonsNotToEnter } from "./rules/entry";
import { readEntryList, type ListedWorker } from "./rules/entry-list";
import { matchWorkers, type MatchedWorker } from "./rules/entry-match";
import {
  heldPlaces,
  personsToEnter,
  termsOf,
} from "./store/entry-facts.server";
import {
  phonesKnown,
  unitNamesIn,
  workersNamed,
} from "./store/entry-workers.server";

const mostBytes = 2 * 1024 * 1024;
const mostRows = 1000;

export type CheckedList = {
  /** The list as text again, so that a checked file can be entered without being sent twice. */
  text: string;
  good: MatchedWorker[];
  problems: ListProblem[];
  /** Codes of what is wrong with the file as a whole. */
  refusals: string[];
  /** What the officer asked for: only a check, or to enter all of it, or only the rows that are right. */
  intent: "check" | "enter" | "enter-good";
};

/** Reads an enterprise's list, from a file or pasted, and holds every row against the event's terms. Writes nothing. */
export async function readEntryListForm(
  request: Request,
  eventId: number,
  paths: readonly string[],
): Promise<CheckedList> {
  const none: CheckedList = {
    text: "",
    good: [],
    problems: [],
    refusals: [],
    intent: "check",
  };
  const form = await formWithin(request, mostBytes);
  if (!form) return { ...none, refusals: ["file-too-big"] };
  const asked = form.get("intent");
  const intent =
    asked === "enter" || asked === "enter-good" ? asked : ("check" as const);
  const bytes = await bytesOf(form, "file", "list");
  const read = await readSheet(bytes);
  if (!read.ok) {
    const pasted = form.get("list");
    const text = typeof pasted === "string" ? pasted : "";
    return { ...none, text, refusals: [read.refusal] };
  }
  const { header, rows } = read.sheet;
  if (rows.length > mostRows)
    return { ...none, refusals: [`list-too-long?most=${mostRows}`] };
  const text = stringify([header, ...rows.map(({ cells }) => cells)]);
  const list = readEntryList(read.sheet);
  const checked = await checkRows(list.workers, eventId, paths);
  const problems = [...list.problems, ...checked.problems].sort(
    (a, b) => (a.row ?? 0) - (b.row ?? 0),
  );
  return { ...none, text, good: checked.good, problems, intent };
}

async function checkRows(
  workers: readonly ListedWorker[],
  eventId: number,
  paths: readonly string[],
): Promise<{ good: MatchedWorker[]; problems: ListProblem[] }> {
  const db = database();
  const { matched, problems } = matchWorkers(workers, {
    members: await workersNamed(db, all(workers, "name"), paths, today()),
    units: await unitNamesIn(db, all(workers, "unit"), paths),
    phones: await phonesKnown(db, all(workers, "phone")),
  });
  const terms = await termsOf(db, eventId);
  const ids = matched.map(({ personId }) => personId);
  const people = await personsToEnter(db, terms, ids, today());
  const held = await heldPlaces(db, eventId);
  const good = matched.filter(({ row, personId, grade }) => {
    const person = people.get(personId);
    if (!person) return false;
    const { asked, field } = terms;
    const candidate = withClaim(person, field.trade, grade);
    const reasons = reasonsNotToEnter(
      asked,
      candidate,
      field,
      person.ties,
      held,
    );
    for (const refusal of reasons) problems.push({ row, refusal });
    if (reasons.length > 0) return false;
    held.push({ unitPath: candidate.unitPath, fed: false });
    return true;
  });
  return { good, problems };
}

/** The different texts of a column, without the empty one. */
function all(
  workers: readonly ListedWorker[],
  column: "name" | "unit" | "phone",
): string[] {
  const texts = new Set(workers.map((worker) => worker[column]));
  texts.delete("");
  return [...texts];
}
