import { nameIn } from "~/i18n/named";
import { addDays } from "~/kit/days";
import type { Member } from "~/members/rules/actor";
import { keptPaths } from "~/members/rules/may";
import { today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { endOfDay } from "~/platform/wall-time.server";
import type { Line } from "~/ui/lines";
import { languageOf, wordsFor } from "~/words.server";
import { renewalDays } from "./rules/terms";
import { expiringHonours } from "./store/honours.server";

/** What waits for an officer: honours of their units whose term ends within ninety days. */
export async function todayFor(
  actor: Member,
  request: Request,
): Promise<Line[]> {
  const paths = keptPaths(actor);
  if (paths.length === 0) return [];
  const [t, language, honours] = await Promise.all([
    wordsFor(request, "honours"),
    languageOf(request),
    expiringHonours(database(), paths, today(), addDays(today(), renewalDays)),
  ]);
  return honours.map((honour) => ({
    id: `honour-${honour.id}`,
    at: endOfDay(honour.expiresOn ?? today()),
    title: t("today.expires", {
      kind: nameIn(language, {
        name: honour.kindName,
        name_en: honour.kindName_en,
      }),
      holder: nameIn(language, {
        name: honour.holder,
        name_en: honour.holder_en,
      }),
    }),
    detail: t("today.expires.detail"),
    to: `/honours/${honour.id}`,
    button: t("today.renew"),
  }));
}
