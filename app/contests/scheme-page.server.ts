import type { Decimal } from "~/kit/decimal";
import { valueText } from "./bundle/results.server";
import { schemeFromTable } from "./rules/scheme-table-read";
import { schemeTemplates } from "./rules/scheme-templates";
import type { ListProblem } from "./rules/list-header";
import { changeBy } from "./commands/schemes.server";
import { isByName, type BoardState } from "./rules/board";
import { today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { bytesOf, formWithin } from "~/platform/sent-form.server";
import { readSheet } from "~/platform/sheet-reader.server";
import { isZip } from "~/platform/zip.server";
import { entrantsOf, schemeOf } from "./store/field.server";
import type { Refused } from "~/platform/http.server";
import type { PlacedProblem } from "./scheme-text";
import type { EventRow } from "./store/contests.server";
import { schemeText } from "./store/events.server";
import {
  libraryText,
  schemeLibrary,
  versionsOf,
  versionText,
} from "./store/schemes.server";

/** A scheme as people read its JSON. */
export function prettyScheme(scheme: unknown): string {
  return JSON.stringify(scheme, null, 2);
}

/** The scheme that an editor begins with: `from` is "template:NAME", "scheme:ID" of the library or "version:N" of the event's own. */
export async function draftFrom(
  eventId: number,
  from: string | null,
): Promise<{ text: string; copiedFrom: number | null } | undefined> {
  const [kind, name = ""] = (from ?? "").split(":");
  if (kind === "template" && Object.hasOwn(schemeTemplates, name))
    return { text: prettyScheme(schemeTemplates[name]), copiedFrom: null };
  const number = /^[1-9][0-9]{0,14}$/.test(name) ? Number(name) : 0;
  if (kind !== "scheme" && kind !== "version") return undefined;
  const text =
    kind === "scheme"
      ? await libraryText(database(), number)
      : await versionText(database(), eventId, Math.min(number, 2 ** 31 - 1));
  if (!text) return undefined;
  return { text, copiedFrom: kind === "scheme" ? number : null };
}

const mostBytes = 1024 * 1024;

/** A scheme that was sent as a file: JSON, or a table with a node a row (XLSX, CSV). */
export async function readSchemeFile(
  request: Request,
  eventId: number,
): Promise<
  | { ok: true; text: string }
  | { ok: false; refusals: string[]; problems: ListProblem[] }
> {
  const no = (refusals: string[], problems: ListProblem[] = []) => ({
    ok: false as const,
    refusals,
    problems,
  });
  const form = await formWithin(request, mostBytes);
  if (!form) return no(["scheme-file-too-big"]);
  const bytes = await bytesOf(form, "file", "table");
  const begins = bytes.subarray(0, 64).toString("utf8").replace("\uFEFF", "");
  if (!isZip(bytes) && begins.trimStart().startsWith("{"))
    return { ok: true, text: bytes.toString("utf8").replace("\uFEFF", "") };
  const read = await readSheet(bytes);
  if (!read.ok) return no([read.refusal]);
  if (read.sheet.rows.length > 1000) return no(["scheme-file-too-long"]);
  const base = (await schemeOf(database(), eventId))?.plan.scheme ?? {
    round: { places: 2, mode: "half-up" as const },
  };
  const { scheme, problems } = schemeFromTable(read.sheet, base);
  return problems.length > 0
    ? no([], problems)
    : { ok: true, text: prettyScheme(scheme) };
}

/** What a new version would change, as its officer sees it: by work code until names are public. */
export async function changeView(
  eventId: number,
  state: BoardState,
  text: string,
) {
  const change = await changeBy(database(), eventId, text);
  if (!change) return null;
  const entrants = new Map(
    (await entrantsOf(database(), eventId)).map((row) => [row.number, row]),
  );
  const label = (number: string) => {
    const row = entrants.get(number);
    if (!row) return number;
    return isByName(state) || row.work_code === null
      ? `${number} ${row.name}`
      : row.work_code;
  };
  const total = (value: Decimal | null, places: number | null) =>
    value && valueText(value, places);
  return {
    entrants: change.entrants,
    gone: change.gone,
    come: change.come,
    unfit: change.unfit.map((each) => ({
      ...each,
      entrant: label(each.entrant),
    })),
    moves: change.moves.map((move) => ({
      entrant: label(move.entrant),
      rankBefore: move.rankBefore,
      rankAfter: move.rankAfter,
      totalBefore: total(move.totalBefore, change.places.before),
      totalAfter: total(move.totalAfter, change.places.after),
      reasonAfter: move.reasonAfter,
    })),
  };
}
export type ChangeView = NonNullable<Awaited<ReturnType<typeof changeView>>>;

const noAnswer = {
  /** the draft goes on from this text */
  text: undefined as string | undefined,
  reason: "",
  imported: false,
  /** what is wrong with the text as JSON, with its lines */
  wrong: [] as PlacedProblem[],
  /** what is wrong with a file's rows */
  problems: [] as ListProblem[],
  refusals: [] as string[],
  change: null as ChangeView | null,
};
export type SchemeAnswer = typeof noAnswer;

/** What the editor's page answers: always of one shape, whichever form was sent. */
export function schemeAnswer(
  some: Partial<SchemeAnswer> | Refused,
): SchemeAnswer {
  if (!("refused" in some)) return { ...noAnswer, ...some };
  const codes = Object.values(some.refused.error ?? {});
  return { ...noAnswer, refusals: codes.flatMap((each) => each ?? []) };
}

/** What the editor's page shows: the draft, the versions, and what one can begin with. */
export async function editorView(event: EventRow, asked: URLSearchParams) {
  const db = database();
  const saved = await schemeText(db, event.id);
  const draft = await draftFrom(event.id, asked.get("from"));
  return {
    version: saved?.version ?? 0,
    text: draft?.text ?? saved?.text ?? "",
    isDraft: draft !== undefined,
    copiedFrom: draft?.copiedFrom ?? null,
    asJson: asked.get("view") === "json",
    versions: await versionsOf(db, event.id),
    templates: Object.entries(schemeTemplates).map(([id, { name }]) => ({
      id,
      name: name?.["zh-CN"] ?? id,
      name_en: name?.en ?? null,
    })),
    library: await schemeLibrary(db, {
      eventId: event.id,
      trade: event.trade_code,
      day: today(),
      most: 20,
    }),
  };
}
export type EditorView = Awaited<ReturnType<typeof editorView>>;
