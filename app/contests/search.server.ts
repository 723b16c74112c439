import { nameIn } from "~/i18n/named";
import type { Actor } from "~/members/rules/actor";
import { database } from "~/platform/database.server";
import { mostHits, type Hit } from "~/ui/lines";
import { languageOf, wordsFor } from "~/words.server";
import { ownScope } from "./lists.server";
import { findContests } from "./store/waiting.server";

/** Contests whose name holds the words. */
export async function search(
  actor: Actor,
  query: string,
  request: Request,
): Promise<Hit[]> {
  const t = await wordsFor(request, "contests");
  const language = await languageOf(request);
  const rows = await findContests(
    database(),
    query,
    ownScope(actor),
    mostHits + 1,
  );
  return rows.map((row) => ({
    kind: t("hit.contest"),
    title: nameIn(language, row),
    detail: nameIn(language, { name: row.unit, name_en: row.unit_en }),
    to: `/contests/${row.slug}`,
    list: `/contests?q=${encodeURIComponent(query)}`,
  }));
}
