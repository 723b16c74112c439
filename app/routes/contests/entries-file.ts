import type { LoaderFunctionArgs } from "@remix-run/node";
import { keptEvent } from "~/contests/load.server";
import { entryFilter } from "~/contests/lists.server";
import { listEntries } from "~/contests/store/entry-lists.server";
import { nameIn } from "~/i18n/named";
import { database } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { sheetFormat, sheetResponse } from "~/platform/sheet-writer.server";
import { languageOf, wordsFor } from "~/words.server";

const mostRows = 20_000;

/** The entries of an event as XLSX or CSV, with the conditions of the address. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event } = await keptEvent(request, params);
  const format = sheetFormat(params.file, "entries") ?? notFound();
  const t = await wordsFor(request, "entries");
  const language = await languageOf(request);
  const filter = entryFilter(new URL(request.url));
  const all = { size: mostRows, offset: 0 };
  const { rows } = await listEntries(database(), event.id, filter, all);
  return sheetResponse(format, {
    name: `${nameIn(language, event)} ${t("approve.title")}`,
    header: (
      [
        "name",
        "unit",
        "grade",
        "certificate",
        "via",
        "state",
        "number",
        "note",
      ] as const
    ).map((field) => t(`field.${field}`)),
    rows: rows.map((row) => [
      nameIn(language, row),
      nameIn(language, { name: row.unit ?? "", name_en: row.unit_en }),
      row.grade === null ? "" : t(`grade.${row.grade as 5}`),
      row.certificate_no,
      t(`via.${row.via as "self"}`),
      t(`state.${row.state as "applied"}`),
      row.number ?? "",
      row.decision_reason ||
        nameIn(language, { name: row.reason, name_en: row.feeder_en }),
    ]),
  });
}
