import type { Actor } from "~/members/rules/actor";
import { keptPaths } from "~/members/rules/may";
import { today } from "~/members/session.server";
import type { HonourFilter } from "./store/list.server";

/** What an address asks of the list of honours, as far as the reader may ask it. */
export function honourFilter(url: URL, actor: Actor): HonourFilter {
  const asked = (name: string) =>
    (url.searchParams.get(name) ?? "").trim().slice(0, 80);
  const year = /^[12]\d{3}$/.exec(asked("year"))?.[0];
  return {
    kind: asked("kind"),
    level: asked("level"),
    year: year === undefined ? undefined : Number(year),
    q: asked("q"),
    standing: asked("standing"),
    sort: asked("sort"),
    today: today(),
    paths: keptPaths(actor),
  };
}
