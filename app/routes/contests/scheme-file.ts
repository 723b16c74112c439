import type { LoaderFunctionArgs } from "@remix-run/node";
import { keptEvent } from "~/contests/load.server";
import {
  columnNames,
  schemeColumns,
  schemeRows,
} from "~/contests/rules/scheme-table";
import { schemeOf } from "~/contests/store/field.server";
import { nameIn } from "~/i18n/named";
import { database } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { sheetFormat, sheetResponse } from "~/platform/sheet-writer.server";
import { languageOf, wordsFor } from "~/words.server";

/** An event's scheme as a table of one node a row, as the editor takes it back. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event } = await keptEvent(request, params);
  const format = sheetFormat(params.file, "scheme") ?? notFound();
  const scheme = await schemeOf(database(), event.id);
  if (!scheme) notFound();
  const language = await languageOf(request);
  const english = language === "en";
  const t = await wordsFor(request, "schemes");
  return sheetResponse(format, {
    name: `${nameIn(language, event)} ${t("title")}`,
    header: schemeColumns.map((column) => columnNames[column][english ? 1 : 0]),
    rows: schemeRows(scheme.plan.scheme, english),
  });
}
