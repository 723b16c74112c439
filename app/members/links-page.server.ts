import { database } from "~/platform/database.server";
import { mostLinks } from "./commands/links.server";
import type { Member } from "./rules/actor";
import { keptPaths, mayManageMembers } from "./rules/may";
import { today } from "./session.server";
import { unitsAt, unitsNamed } from "./store/units.server";
import { countUnlinked } from "./store/unlinked.server";

/** The unit that ?unit= names (the actor's own where it names none) and how many of its members need a link; or why there is none. */
export async function linksPage(actor: Member, request: Request) {
  const typed = (new URL(request.url).searchParams.get("unit") ?? "")
    .trim()
    .slice(0, 120);
  const [own] = await unitsAt(database(), keptPaths(actor));
  const found =
    typed === "" && own
      ? await unitsNamed(database(), own.code)
      : await unitsNamed(database(), typed);
  const [unit, ...others] = found;
  const refused =
    unit === undefined
      ? "unit-unknown"
      : others.length > 0
        ? "unit-ambiguous"
        : mayManageMembers(actor, unit.path)
          ? undefined
          : "not-yours";
  if (!unit || refused) return { typed, refused, most: mostLinks };
  return {
    typed: unit.code,
    unit: { id: unit.id, name: unit.name, name_en: unit.name_en },
    count: await countUnlinked(database(), unit.path, today()),
    most: mostLinks,
  };
}
