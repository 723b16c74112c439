import { database } from "~/platform/database.server";
import type { Line } from "~/ui/lines";
import { wordsFor } from "~/words.server";
import { anySchool } from "./store/schools.server";

/** The district's first school, while it has none. */
export async function firstSteps(request: Request): Promise<Line[]> {
  if (await anySchool(database())) return [];
  const t = await wordsFor(request, "schools");
  return [
    {
      id: "first-school",
      title: t("today.first.title"),
      detail: t("today.first.detail"),
      to: "/schools/new",
      button: t("today.first.button"),
    },
  ];
}
