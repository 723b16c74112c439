/**
 * Finding the members behind the rows of an enterprise's list. A name is looked for among the members of the sender's own
 * units (of the row's unit, where it names one); a phone number decides between namesakes.
 *
 * Refusals: list-unit-unknown {unit}, list-phone-unknown {phone}, list-phone-other {phone, name}, list-not-yours {name},
 * list-nobody {name, unit}, list-nobody-own {name}, list-namesakes {name, unit}, list-namesakes-own {name}, list-person-twice {name, first}.
 */
import type { Refusal } from "~/kit/result";
import type { ListProblem } from "./list-header";
import type { ListedWorker } from "./entry-list";

/** A member of the sender's units. */
export type Member = {
  id: number;
  name: string;
  phone: string | null;
  unit: string;
  unit_en: string;
};

/** What is known of the list's names: members of the sender's units, those units' names, whose the phone numbers are. */
export type Known = {
  members: readonly Member[];
  units: ReadonlySet<string>;
  phones: ReadonlyMap<string, string>;
};

export type MatchedWorker = ListedWorker & { personId: number };

/** The rows whose member was found, and what is wrong with the others. */
export function matchWorkers(
  listed: readonly ListedWorker[],
  known: Known,
): { matched: MatchedWorker[]; problems: ListProblem[] } {
  const problems: ListProblem[] = [];
  const rows = new Map<number, number>();
  const matched = listed.flatMap((worker): MatchedWorker[] => {
    const found = memberOf(worker, known);
    if ("code" in found) {
      problems.push({ row: worker.row, refusal: found });
      return [];
    }
    const first = rows.get(found.id);
    if (first !== undefined) {
      const params = { name: worker.name, first };
      problems.push({
        row: worker.row,
        refusal: { code: "list-person-twice", params },
      });
      return [];
    }
    rows.set(found.id, worker.row);
    return [{ ...worker, unit: found.unit, personId: found.id }];
  });
  return { matched, problems };
}

function memberOf(
  { name, phone, unit }: ListedWorker,
  { members, units, phones }: Known,
): Member | Refusal {
  if (unit !== "" && !units.has(unit))
    return { code: "list-unit-unknown", params: { unit } };
  const sames = members.filter(
    (member) =>
      member.name === name &&
      (unit === "" || member.unit === unit || member.unit_en === unit),
  );
  if (phone !== "") {
    const own = sames.find((member) => member.phone === phone);
    if (own) return own;
    const whose = phones.get(phone);
    if (whose === undefined)
      return { code: "list-phone-unknown", params: { phone } };
    return whose === name
      ? { code: "list-not-yours", params: { name } }
      : { code: "list-phone-other", params: { phone, name } };
  }
  const [only, another] = sames;
  // A row without a unit is looked for in all of the sender's, which have no one name.
  const where = unit === "" ? "-own" : "";
  const params: Refusal["params"] = unit === "" ? { name } : { name, unit };
  if (!only) return { code: `list-nobody${where}`, params };
  return another ? { code: `list-namesakes${where}`, params } : only;
}
