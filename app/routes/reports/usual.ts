import { redirect } from "@remix-run/node";
import { reportedDistrict } from "~/reports/reading.server";
import { usualPeriod } from "~/reports/rules/period";
import { today } from "~/members/session.server";

/** The report that is meant when no period is named. */
export async function loader() {
  const { demo } = await reportedDistrict();
  throw redirect(`/reports/${usualPeriod(demo, today()).label}`);
}
