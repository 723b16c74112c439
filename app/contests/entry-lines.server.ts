import { nameIn } from "~/i18n/named";
import type { Member } from "~/members/rules/actor";
import { database } from "~/platform/database.server";
import type { Line } from "~/ui/lines";
import { languageOf, wordsFor } from "~/words.server";
import { ownScope } from "./lists.server";
import { entriesToApprove } from "./store/entry-lists.server";

/** Entries that wait for this officer's approval, one line an event. */
export async function entryLines(
  actor: Member,
  request: Request,
): Promise<Line[]> {
  const rows = await entriesToApprove(database(), ownScope(actor));
  if (rows.length === 0) return [];
  const t = await wordsFor(request, "entries");
  const language = await languageOf(request);
  return rows.map((row) => ({
    id: `contest-entries-${row.id}`,
    at: row.entry_closes_at ?? row.since,
    title: t("today.approve", {
      event: nameIn(language, row),
      count: row.count,
    }),
    to: `/manage/contests/${row.slug}/${row.event}/entries?state=applied`,
    button: t("today.approve.button", { count: row.count }),
  }));
}
