import { nameIn } from "~/i18n/named";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { endOfDay } from "~/platform/wall-time.server";
import type { Front } from "~/ui/front";
import { languageOf, wordsFor } from "~/words.server";
import { listMethods } from "./store/method-list.server";
import { openNotices } from "./store/notices.server";

/** The newest named methods, and the notices that are open now. */
export async function frontOf(request: Request): Promise<Front> {
  const [t, language] = await Promise.all([
    wordsFor(request, "studios"),
    languageOf(request),
  ]);
  const [methods, notices] = await Promise.all([
    listMethods(database(), {}, { size: 5, offset: 0 }),
    openNotices(database(), now()),
  ]);
  return {
    methods: methods.rows.map((method) => ({
      id: `method-${method.slug}`,
      at: method.namedOn ? endOfDay(method.namedOn) : undefined,
      wholeDay: true,
      title: nameIn(language, method),
      detail: `${nameIn(language, method.inventor)} · ${nameIn(language, method.unit)}`,
      to: `/methods/${method.slug}`,
    })),
    news: notices.map((method) => ({
      id: `notice-${method.slug}`,
      at: method.opensAt,
      title: nameIn(language, method),
      state: { word: t("method.state.notice"), tone: "warn" as const },
      to: `/methods/${method.slug}/notice`,
    })),
  };
}
