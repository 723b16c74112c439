import type { LoaderFunctionArgs } from "@remix-run/node";
import { keptContest } from "~/contests/load.server";
import { unitLines } from "~/contests/rules/unit-report";
import { reportLines } from "~/contests/store/after.server";
import { nameIn } from "~/i18n/named";
import { database } from "~/platform/database.server";
import { sheetResponse } from "~/platform/sheet-writer.server";
import { languageOf, wordsFor } from "~/words.server";

/** A contest's announced results by unit as a spreadsheet, for its officer. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest } = await keptContest(request, params);
  const t = await wordsFor(request, "contests");
  const language = await languageOf(request);
  const lines = await reportLines(database(), contest.id);
  const event = (line: (typeof lines)[number]) =>
    nameIn(language, { name: line.event, name_en: line.event_en });
  return sheetResponse("xlsx", {
    name: `${nameIn(language, contest)} ${t("report.units")}`,
    header: (
      [
        "report.unit",
        "field.event",
        "report.entered",
        "report.ranked",
        "report.best",
        "report.mean",
      ] as const
    ).map((key) => t(key)),
    rows: unitLines(
      lines.map((line) => ({
        unit: line.unit_name,
        event: event(line),
        took: line.status === "entered",
        rank: line.rank,
        total: line.total,
      })),
    ).map((row) => [
      row.unit || "–",
      row.event,
      row.entered,
      row.ranked,
      row.best,
      row.mean,
    ]),
  });
}
