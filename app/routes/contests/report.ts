import type { LoaderFunctionArgs } from "@remix-run/node";
import { keptContest } from "~/contests/load.server";
import { unitReport } from "~/contests/unit-report.server";
import { nameIn } from "~/i18n/named";
import { bookResponse } from "~/platform/book-writer.server";
import { languageOf, wordsFor } from "~/words.server";

/** A contest's announced results by unit, by entrant and by event as a workbook, for its officer. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest } = await keptContest(request, params);
  const t = await wordsFor(request, "contests");
  const language = await languageOf(request);
  const name = `${nameIn(language, contest)} ${t("report.units")}`;
  return bookResponse(name, await unitReport(contest.id, { t, language }));
}
