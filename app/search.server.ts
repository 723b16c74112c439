import type { Actor } from "~/members/rules/actor";
import type { Hit } from "~/ui/lines";

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

/** Hits of every feature, as far as the reader may see them, in groups of a kind. A query of one letter finds nothing. */
export async function searchAll(
  actor: Actor,
  query: string,
  request: Request,
): Promise<{ kind: string; hits: Hit[] }[]> {
  if (query.length < (/^[\x20-\x7e]*$/.test(query) ? 2 : 1)) return [];
  const found = await Promise.all(
    order.map((feature) =>
      parts[`./${feature}/search.server.ts`]?.search(actor, query, request),
    ),
  );
  const hits = found.flatMap((some) => some ?? []);
  return [...new Set(hits.map(({ kind }) => kind))].map((kind) => ({
    kind,
    hits: hits.filter((hit) => hit.kind === kind),
  }));
}
