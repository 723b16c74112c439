import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportRolls, exportUnits } from "~/members/exports.server";
import { officerOf } from "~/members/session.server";
import { notFound } from "~/platform/http.server";
import { sheetFormat } from "~/platform/sheet-writer.server";

/** The officers' lists as files: units or people, .xlsx or .csv, with the conditions of the page they come from. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await officerOf(request);
  const units = sheetFormat(params.file, "units");
  if (units) return exportUnits(actor, request, units);
  const people = sheetFormat(params.file, "people");
  return people ? exportRolls(actor, request, people) : notFound();
}
