import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportRolls, exportUnits } from "~/members/exports.server";
import { mayReadAudit } from "~/members/rules/may";
import { memberOf, officerOf } from "~/members/session.server";
import { exportTrail } from "~/members/trail-export.server";
import { forbidden, notFound } from "~/platform/http.server";
import { sheetFormat } from "~/platform/sheet-writer.server";

/** The officers' lists as files: units, people or the audit trail, .xlsx or .csv, with the conditions of the page they come from. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const trail = sheetFormat(params.file, "trail");
  if (trail) {
    const reader = await memberOf(request);
    return mayReadAudit(reader)
      ? exportTrail(reader, request, trail)
      : forbidden();
  }
  const actor = await officerOf(request);
  const units = sheetFormat(params.file, "units");
  if (units) return exportUnits(actor, request, units);
  const people = sheetFormat(params.file, "people");
  return people ? exportRolls(actor, request, people) : notFound();
}
