import type { LoaderFunctionArgs } from "@remix-run/node";
import { keptPaths } from "~/members/rules/may";
import { officerOf, today } from "~/members/session.server";
import { suggestUnits } from "~/members/store/units.server";
import { database } from "~/platform/database.server";

/** Units of the officer's own whose name or code holds what is being typed. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await officerOf(request);
  const typed = (new URL(request.url).searchParams.get("q") ?? "").trim();
  const units =
    typed.length > 1
      ? await suggestUnits(
          database(),
          keptPaths(actor),
          typed.slice(0, 80),
          today(),
        )
      : [];
  return { units };
}
