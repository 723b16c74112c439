import type { LoaderFunctionArgs } from "@remix-run/node";
import { nameIn } from "~/i18n/named";
import { database } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { sheetResponse } from "~/platform/sheet-writer.server";
import { schoolFilterOf } from "~/schools/school-filter.server";
import { listSchools, type ListedSchool } from "~/schools/store/schools.server";
import { languageOf, wordsFor } from "~/words.server";

/** The list of schools by the conditions of the URL, as a file for a spreadsheet. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { format } = params;
  if (format !== "csv" && format !== "xlsx") notFound();
  const t = await wordsFor(request, "schools");
  const language = await languageOf(request);
  const { rows } = await listSchools(
    database(),
    schoolFilterOf(new URL(request.url)),
    { size: 10_000, offset: 0 },
  );
  const line = (row: ListedSchool) => [
    nameIn(language, row),
    t(`tier.${row.tier}`),
    nameIn(language, { name: row.unit_name, name_en: row.unit_name_en }),
    t(`builder.${row.builder}`),
    language === "en" ? row.trades_en : row.trades,
    row.partner_college ?? "",
    row.address,
    row.founded_on,
    row.open_courses,
  ];
  return sheetResponse(format, {
    name: t("schools.title"),
    header: [
      t("field.school"),
      t("field.tier"),
      t("field.unit"),
      t("field.builder"),
      t("field.teaches"),
      t("field.partner"),
      t("field.address"),
      t("field.founded"),
      t("field.openCourses"),
    ],
    rows: rows.map(line),
  });
}
