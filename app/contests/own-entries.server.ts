import type { z } from "zod";
import type { Refusal } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { codeOf, intentOf } from "~/platform/http.server";
import { enterPeople } from "./commands/entries.server";
import { withdrawEntry } from "./commands/entry-decisions.server";
import { replaceEntry } from "./commands/replace-entry.server";
import type { unitEntryForm } from "./entry-forms";
import { readEntryListForm, type CheckedList } from "./entry-upload.server";
import { mayTakeBack } from "./rules/entry";
import { matchWorkers } from "./rules/entry-match";
import type { HeldEntry } from "./store/entries.server";
import { phonesKnown, workersNamed } from "./store/entry-workers.server";

/** Whether a form is about one entry. A list with a file is not looked into: its reader says what is wrong with a long one. */
export async function isUnitAct(request: Request): Promise<boolean> {
  const type = request.headers.get("content-type") ?? "";
  if (type.startsWith("multipart/")) return false;
  return ["withdraw", "replace"].includes(await intentOf(request));
}

/**
 * An enterprise's list, from a file or pasted, entered as its form asks: the whole list, or its right rows alone. Nothing is
 * returned where that was done, else the list with what is wrong with it; `checked` is one that could be entered as it is.
 */
export async function enterListed(
  request: Request,
  actor: Member,
  eventId: number,
  paths: readonly string[],
): Promise<(CheckedList & { checked: boolean }) | undefined> {
  const list = await readEntryListForm(request, eventId, paths);
  if (list.refusals.length > 0) return { ...list, checked: false };
  const wrong = list.problems.length > 0;
  if (list.good.length === 0 || (wrong && list.intent !== "enter-good"))
    return { ...list, checked: false };
  if (list.intent === "check") return { ...list, checked: true };
  const done = await enterPeople(actor, eventId, list.good, { via: "unit" });
  return done.ok
    ? undefined
    : { ...list, refusals: [codeOf(done.refusal)], checked: false };
}

/** What an enterprise's officer asked of an entry that was made for their units, done; empty, or everything against it. */
export async function actOnUnitEntry(
  actor: Member,
  eventId: number,
  paths: readonly string[],
  sent: z.output<typeof unitEntryForm>,
): Promise<readonly Refusal[]> {
  const { entry: entryId, reason } = sent;
  const mayTake = ({ via, path }: HeldEntry) =>
    mayTakeBack({ via, unitPath: path }, paths);
  if (sent.intent === "withdraw") {
    const gone = await withdrawEntry(actor, eventId, entryId, reason, mayTake);
    return gone.ok ? [] : [gone.refusal];
  }
  const found = await workerIn(paths, sent);
  if ("code" in found) return [found];
  const wanted = { personId: found.personId, grade: null, certificate: "" };
  const replacement = { entryId, wanted, reason };
  const done = await replaceEntry(actor, eventId, replacement, mayTake);
  if (done.ok) return [];
  return "all" in done ? done.all : [done.refusal];
}

/** The member of these units who bears a name; a phone number decides between namesakes. */
async function workerIn(
  paths: readonly string[],
  { name, phone }: { name: string; phone: string },
): Promise<{ personId: number } | Refusal> {
  const db = database();
  const line = { row: 1, name, phone, unit: "", grade: null, certificate: "" };
  const { matched, problems } = matchWorkers([line], {
    members: await workersNamed(db, [name], paths, today()),
    units: new Set(),
    phones: await phonesKnown(db, phone ? [phone] : []),
  });
  const nobody = { code: "entry-nobody", params: {} };
  return matched[0] ?? problems[0]?.refusal ?? nobody;
}
