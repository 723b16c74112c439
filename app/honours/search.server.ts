import { nameIn } from "~/i18n/named";
import type { Actor } from "~/members/rules/actor";
import { database } from "~/platform/database.server";
import { mostHits, type Hit } from "~/ui/lines";
import { languageOf, wordsFor } from "~/words.server";
import { honourFilter } from "./list.server";
import { listHonours } from "./store/list.server";

/** Honours by holder, unit or document: those of the public list, and what was revoked for its keepers. */
export async function search(
  actor: Actor,
  query: string,
  request: Request,
): Promise<Hit[]> {
  const [t, language] = await Promise.all([
    wordsFor(request, "honours"),
    languageOf(request),
  ]);
  const asked = new URL("/honours", request.url);
  asked.searchParams.set("q", query);
  const { rows } = await listHonours(database(), honourFilter(asked, actor), {
    size: mostHits + 1,
    offset: 0,
  });
  return rows.map((honour) => ({
    kind: t("list.title"),
    title: nameIn(language, {
      name: honour.holder,
      name_en: honour.holder_en,
    }),
    detail: `${nameIn(language, { name: honour.kindName, name_en: honour.kindName_en })} ${honour.documentNo}`,
    to: `/honours/${honour.id}`,
    list: `/honours${asked.search}`,
  }));
}
