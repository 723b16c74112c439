import type { MethodFilter } from "./store/method-list.server";

/** The library's conditions as the URL holds them: what is public, the named ones unless another public state is asked for. */
export function methodFilterOf(url: URL): MethodFilter {
  const asked = (name: string) => url.searchParams.get(name) || undefined;
  const year = Number(asked("year"));
  const state = asked("state");
  return {
    text: asked("q"),
    trade: asked("trade"),
    sort: asked("sort"),
    year:
      Number.isInteger(year) && year > 1900 && year < 2200 ? year : undefined,
    state: state === "notice" || state === "withdrawn" ? state : undefined,
  };
}
