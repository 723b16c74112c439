import { database } from "~/platform/database.server";
import type { Line } from "~/ui/lines";
import { wordsFor } from "~/words.server";
import { rollBegun } from "./store/begun.server";

/** What a new installation's administrator does first: the tree of units, its people, and who else keeps it. */
export async function firstSteps(request: Request): Promise<Line[]> {
  const begun = await rollBegun(database());
  const t = await wordsFor(request, "members");
  const step = (name: "units" | "people" | "officers", to: string): Line[] =>
    begun[name]
      ? []
      : [
          {
            id: `first-${name}`,
            title: t(`today.first.${name}`),
            detail: t(`today.first.${name}.detail`),
            to,
            button: t(`today.first.${name}.button`),
          },
        ];
  return [
    ...step("units", "/manage/rosters?kind=units"),
    ...step("people", "/manage/rosters"),
    ...step("officers", "/manage/people"),
  ];
}
