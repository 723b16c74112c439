import type { Actor } from "~/members/rules/actor";
import { database } from "~/platform/database.server";
import type { FieldErrors } from "~/platform/http.server";
import { ownScope } from "./lists.server";
import { mayHoldContest } from "./rules/may";
import { enterpriseNamed, unitById } from "./store/setup.server";

type Host = NonNullable<Awaited<ReturnType<typeof unitById>>>;

/**
 * The unit that is to hold a contest, as a form asked for it: one of the list, or an enterprise by its name or code, of
 * which there are too many for a list. Refusals by field: not-a-choice, enterprise-unknown.
 */
export async function hostAsked(
  actor: Actor,
  { unit, enterprise }: { unit?: number | undefined; enterprise: string },
): Promise<{ ok: true; host: Host } | { ok: false; errors: FieldErrors }> {
  if (enterprise !== "") {
    const paths = ownScope(actor).ownPaths;
    const host = await enterpriseNamed(database(), enterprise, paths);
    return host
      ? { ok: true, host }
      : { ok: false, errors: { enterprise: ["enterprise-unknown"] } };
  }
  const host = unit ? await unitById(database(), unit) : undefined;
  return host && mayHoldContest(actor, host.path)
    ? { ok: true, host }
    : { ok: false, errors: { unit: ["not-a-choice"] } };
}
