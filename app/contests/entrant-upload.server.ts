import { stringify } from "csv-stringify/sync";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { bytesOf, formWithin } from "~/platform/sent-form.server";
import { readSheet, type Sheet } from "~/platform/sheet-reader.server";
import { listedReasons } from "./listed-reasons.server";
import { isFirm } from "./rules/entry-over";
import { entryWindow, isLate } from "./rules/entry-window";
import { termsOf } from "./store/entry-facts.server";
import { matchEntrants, type MatchedEntrant } from "./entrant-match.server";
import { readEntrantList } from "./rules/entrant-list";
import type { ListProblem } from "./rules/list-header";
import { entrantsOf } from "./store/field.server";

const mostBytes = 2 * 1024 * 1024;
const mostRows = 5000;

export type ReadList = {
  /** The list as text again, so that a checked file can be entered without being sent twice. */
  text: string;
  entrants: MatchedEntrant[];
  problems: ListProblem[];
  /** What the event's terms have against rows: their officer may enter them all the same, with a reason. */
  reasons: ListProblem[];
  /** The closing moment is over, so that a reason is asked for. */
  late: boolean;
  /** Codes of what is wrong with the file or the form as a whole. */
  refusals: string[];
  /** What the officer asked for: only a check, or to enter all of it, or only the rows without a reason. */
  intent: "check" | "enter" | "enter-good";
  reason: string;
};

/** Reads the form of a list: a file or pasted text, held against the event's entrants and the district's members. Writes nothing. */
export async function readListForm(
  request: Request,
  eventId: number,
): Promise<ReadList> {
  const none: ReadList = {
    text: "",
    entrants: [],
    problems: [],
    reasons: [],
    late: false,
    refusals: [],
    intent: "check",
    reason: "",
  };
  const form = await formWithin(request, mostBytes);
  if (!form) return { ...none, refusals: ["file-too-big"] };
  const sent = form.get("list");
  const pasted = typeof sent === "string" ? sent : "";
  const bytes = await bytesOf(form, "file", "list");
  const read = await readSheet(bytes);
  if (!read.ok) return { ...none, text: pasted, refusals: [read.refusal] };
  const text = textOf(read.sheet);
  if (read.sheet.rows.length > mostRows)
    return { ...none, text: "", refusals: [`list-too-long?most=${mostRows}`] };
  return {
    ...none,
    ...(await checked(read.sheet, eventId)),
    text,
    ...askedIn(form),
  };
}

function askedIn(form: FormData): Pick<ReadList, "intent" | "reason"> {
  const asked = form.get("intent");
  const reason = form.get("reason");
  return {
    intent: asked === "enter" || asked === "enter-good" ? asked : "check",
    reason: typeof reason === "string" ? reason.trim().slice(0, 200) : "",
  };
}

async function checked(sheet: Sheet, eventId: number) {
  const known = await entrantsOf(database(), eventId);
  const taken = new Set(known.map(({ number }) => number));
  const list = readEntrantList(sheet, taken);
  if (list.entrants.length === 0) return { problems: list.problems };
  const terms = await termsOf(database(), eventId);
  const matched = await matchEntrants(database(), list.entrants);
  const entered = new Set(known.flatMap(({ person_id }) => person_id ?? []));
  const again = matched.entrants
    .filter(({ personId }) => personId !== null && entered.has(personId))
    .map(({ row, name }) => ({
      row,
      refusal: { code: "list-person-entered", params: { name } },
    }));
  const against = await listedReasons(database(), terms, matched.entrants);
  const firm = against.filter(({ refusal }) => isFirm(refusal));
  const wrong = [...list.problems, ...matched.problems, ...again];
  const rows = new Set(wrong.map(({ row }) => row));
  return {
    entrants: matched.entrants,
    reasons: against.filter(({ refusal }) => !isFirm(refusal)),
    late: isLate(entryWindow(terms.calendar, now())),
    problems: [...wrong, ...firm.filter(({ row }) => !rows.has(row))].sort(
      (a, b) => (a.row ?? 0) - (b.row ?? 0),
    ),
  };
}

function textOf({ header, rows }: Sheet): string {
  return stringify([header, ...rows.map(({ cells }) => cells)]);
}
