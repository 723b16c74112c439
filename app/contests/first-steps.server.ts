import { database } from "~/platform/database.server";
import type { Line } from "~/ui/lines";
import { wordsFor } from "~/words.server";
import { anyContest } from "./store/any-contest.server";

/** The district's first contest, while it has none. */
export async function firstSteps(request: Request): Promise<Line[]> {
  if (await anyContest(database())) return [];
  const t = await wordsFor(request, "contests");
  return [
    {
      id: "first-contest",
      title: t("today.first.title"),
      detail: t("today.first.detail"),
      to: "/manage/contests/new",
      button: t("today.first.button"),
    },
  ];
}
