import type { LoaderFunctionArgs } from "@remix-run/node";
import { filterOf } from "~/contests/lists.server";
import { phaseOf } from "~/contests/rules/contest";
import { listContests } from "~/contests/store/contests.server";
import { nameIn } from "~/i18n/named";
import { database } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { sheetFormat, sheetResponse } from "~/platform/sheet-writer.server";
import { languageOf, wordsFor } from "~/words.server";

const mostRows = 10_000;

/** The list of contests as XLSX or CSV, with the conditions of the address. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const format = sheetFormat(params.file, "contests") ?? notFound();
  const t = await wordsFor(request, "contests");
  const language = await languageOf(request);
  const filter = filterOf(new URL(request.url));
  const { rows } = await listContests(database(), filter, {
    size: mostRows,
    offset: 0,
  });
  return sheetResponse(format, {
    name: t("list.title"),
    header: (
      [
        "contest",
        "unit",
        "tier",
        "events",
        "entrants",
        "starts",
        "ends",
        "state",
      ] as const
    ).map((field) => t(`field.${field}`)),
    rows: rows.map((row) => [
      nameIn(language, row),
      nameIn(language, { name: row.unit, name_en: row.unit_en }),
      t(`tier.${row.tier as "district"}`),
      nameIn(language, { name: row.events ?? "", name_en: row.events_en }),
      row.entrants ?? 0,
      row.starts_on,
      row.ends_on,
      t(
        `phase.${phaseOf({ state: row.state, startsOn: row.starts_on, endsOn: row.ends_on }, filter.day)}`,
      ),
    ]),
  });
}
