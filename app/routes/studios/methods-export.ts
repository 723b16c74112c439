import type { LoaderFunctionArgs } from "@remix-run/node";
import { nameIn } from "~/i18n/named";
import { database } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { sheetFormat, sheetResponse } from "~/platform/sheet-writer.server";
import { methodFilterOf } from "~/studios/method-filter";
import { listMethods } from "~/studios/store/method-list.server";
import { languageOf, wordsFor } from "~/words.server";

/** The library as the page's conditions have it, as XLSX or CSV. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const format = sheetFormat(params["file"], "methods");
  if (!format) notFound();
  const [t, language] = await Promise.all([
    wordsFor(request, "studios"),
    languageOf(request),
  ]);
  const { rows } = await listMethods(
    database(),
    methodFilterOf(new URL(request.url)),
    { size: 100_000, offset: 0 },
  );
  return sheetResponse(format, {
    name: t("methods.title"),
    header: [
      t("method.name"),
      t("method.inventor"),
      t("method.unit"),
      t("method.trade"),
      t("method.gist"),
      t("method.adopted"),
      t("method.document"),
      t("method.named"),
    ],
    rows: rows.map((row) => [
      nameIn(language, row),
      nameIn(language, row.inventor),
      nameIn(language, row.unit),
      row.trade ? nameIn(language, row.trade) : null,
      row.gist,
      row.adopted,
      row.documentNo,
      row.namedOn,
    ]),
  });
}
