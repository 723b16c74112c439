import type { ProblemFilter } from "./store/problem-list.server";

/** The list's conditions as the URL holds them; the same for the page and for its export. */
export function problemFilterOf(url: URL, personId: number): ProblemFilter {
  const asked = (name: string) => url.searchParams.get(name) || undefined;
  const studio = Number(asked("studio"));
  return {
    state: asked("state"),
    trade: asked("trade"),
    text: asked("q"),
    sort: asked("sort"),
    studioId: Number.isSafeInteger(studio) && studio > 0 ? studio : undefined,
    mine: asked("mine") ? personId : undefined,
  };
}
