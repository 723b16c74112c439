import { nameIn } from "~/i18n/named";
import { addDays } from "~/kit/days";
import { today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { startOfDay } from "~/platform/wall-time.server";
import type { Front } from "~/ui/front";
import { languageOf, wordsFor } from "~/words.server";
import { honoursSince } from "./store/honours.server";

/** The honours of the last seven days. */
export async function frontOf(request: Request): Promise<Front> {
  const honours = await honoursSince(database(), addDays(today(), -7));
  if (honours.length === 0) return {};
  const [t, language] = await Promise.all([
    wordsFor(request, "honours"),
    languageOf(request),
  ]);
  return {
    news: honours.map((honour) => ({
      id: `honour-${honour.id}`,
      at: startOfDay(honour.awardedOn),
      wholeDay: true,
      title: t("front.honour", {
        holder: nameIn(language, {
          name: honour.holder,
          name_en: honour.holder_en,
        }),
        level: t(`level.${honour.level}`),
        kind: nameIn(language, {
          name: honour.kindName,
          name_en: honour.kindName_en,
        }),
      }),
      detail: honour.documentNo,
      to: `/honours/${honour.id}`,
    })),
  };
}
