import type { Actor } from "~/members/rules/actor";
import { mostHits, type Hit } from "~/ui/lines";

type SearchPart = {
  search: (actor: Actor, query: string, request: Request) => Promise<Hit[]>;
};

const parts = import.meta.glob<SearchPart>("./*/search.server.ts", {
  eager: true,
});
// People and units last: who types a word mostly looks for what one can attend or read.
const order = [
  "schools",
  "lectures",
  "contests",
  "studios",
  "honours",
  "members",
];

/** The hits of one kind that are shown; `more` where there are more than these, and in which list they stand. */
export type HitGroup = {
  kind: string;
  hits: Hit[];
  more: boolean;
  list?: string;
};

/** Hits of every feature, as far as the reader may see them, in groups of a kind. A query of one letter finds nothing. */
export async function searchAll(
  actor: Actor,
  query: string,
  request: Request,
): Promise<HitGroup[]> {
  if (query.length < (/^[\x20-\x7e]*$/.test(query) ? 2 : 1)) return [];
  const found = await Promise.all(
    order.map((feature) =>
      parts[`./${feature}/search.server.ts`]?.search(actor, query, request),
    ),
  );
  const hits = found.flatMap((some) => some ?? []);
  return [...new Set(hits.map(({ kind }) => kind))].map((kind) => {
    const all = hits.filter((hit) => hit.kind === kind);
    return {
      kind,
      hits: all.slice(0, mostHits),
      more: all.length > mostHits,
      list: all[0]?.list,
    };
  });
}
