import { database } from "~/platform/database.server";
import type { Line } from "~/ui/lines";
import { wordsFor } from "~/words.server";
import { anyStudio } from "./store/begun.server";

/** The district's first studio, while it has none. */
export async function firstSteps(request: Request): Promise<Line[]> {
  if (await anyStudio(database())) return [];
  const t = await wordsFor(request, "studios");
  return [
    {
      id: "first-studio",
      title: t("today.first.title"),
      detail: t("today.first.detail"),
      to: "/studios/new",
      button: t("today.first.button"),
    },
  ];
}
