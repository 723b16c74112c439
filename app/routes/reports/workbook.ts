import type { LoaderFunctionArgs } from "@remix-run/node";
import { database } from "~/platform/database.server";
import { periodParam, readingNow } from "~/reports/reading.server";
import { readFigures } from "~/reports/store/figures.server";
import { reportWorkbook } from "~/reports/workbook.server";
import { languageOf } from "~/words.server";

/** The report as an XLSX file. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const period = periodParam(params.period);
  const figures = await readFigures(database(), period, readingNow());
  const workbook = await reportWorkbook(
    period,
    figures,
    await languageOf(request),
  );
  return new Response(new Uint8Array(workbook), {
    headers: {
      "Content-Type":
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="five-year-${period.label}.xlsx"`,
      "Cache-Control": "private, no-store",
    },
  });
}
