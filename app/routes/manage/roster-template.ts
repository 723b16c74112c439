import type { LoaderFunctionArgs } from "@remix-run/node";
import { peopleColumns } from "~/members/rules/roster-people";
import { unitColumns } from "~/members/rules/roster-units";
import { officerOf } from "~/members/session.server";
import { notFound } from "~/platform/http.server";
import { sheetFormat, sheetResponse } from "~/platform/sheet-writer.server";
import { languageOf, wordsFor } from "~/words.server";

const kinds = { people: peopleColumns, units: unitColumns } as const;

/** An empty roster with its columns' names in the reader's language; the columns that must be filled come with a star. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await officerOf(request);
  const t = await wordsFor(request, "members");
  const place = (await languageOf(request)) === "en" ? 1 : 0;
  for (const kind of ["people", "units"] as const) {
    const format = sheetFormat(params.file, kind);
    if (!format) continue;
    return sheetResponse(format, {
      name: t(`roster.${kind}`),
      header: kinds[kind].map(
        ({ names, required }) => `${names[place]}${required ? "*" : ""}`,
      ),
      rows: [],
    });
  }
  return notFound();
}
