import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "~/platform/http.server";
import { sheetFormat, sheetResponse } from "~/platform/sheet-writer.server";
import { wordsFor } from "~/words.server";

/** An empty table with the columns that a list wants, in the reader's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const format = sheetFormat(params.file, "entry-list") ?? notFound();
  const t = await wordsFor(request, "entries");
  return sheetResponse(format, {
    name: t("list.title"),
    header: (["name", "phone", "unit", "grade", "certificate"] as const).map(
      (field) => t(`field.${field}`),
    ),
    rows: [],
  });
}
