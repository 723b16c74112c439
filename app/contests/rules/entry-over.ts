/**
 * Entering somebody against whom there is a reason. The contest's officer may, on purpose and with a written reason, which
 * the audit trail keeps beside what it was entered over. Three reasons never give way: nobody takes part twice, no judge of
 * the event competes in it, and there must be somebody. A list is held against the same reasons, row by row: behind a member
 * all of them, of a guest (no member is behind the row) the unit, the quotas, and that what is asked cannot be looked up.
 */
import { refused, type Refusal, type Refused } from "~/kit/result";
import { reasonsNotToEnter, type Asked, type Ties } from "./entry";
import type { Candidate, Field } from "./eligibility";
import type { Held } from "./entry-quota";
import type { ListProblem } from "./list-header";

const firm = ["entry-already", "entry-judge", "entry-nobody"];

/** Whether a reason never gives way. */
export function isFirm({ code }: Pick<Refusal, "code">): boolean {
  return firm.includes(code);
}

/** How an officer enters: over reasons on purpose or not, and what they wrote. */
export interface Over {
  readonly over: boolean;
  readonly reason: string;
}

export type OverRefusal =
  "entry-reasons" | "entry-over-reason" | "entry-late-reason";

/** Why a list may not be entered as it is; null where it may. */
export function refusedList(
  reasons: readonly Refusal[],
  { over, reason, late }: Over & { late: boolean },
): Refused<OverRefusal> | null {
  const unwritten = reason.trim() === "";
  if (reasons.some(isFirm) || (reasons.length > 0 && !over))
    return refused("entry-reasons");
  if (reasons.length > 0 && unwritten) return refused("entry-over-reason");
  return late && unwritten ? refused("entry-late-reason") : null;
}

/** A row of a list: the member behind it, or for a guest the path of their unit (null: none of the district's). */
export interface ListedRow {
  readonly row: number;
  readonly name: string;
  readonly unitName: string;
  readonly unitPath: string | null;
  readonly member: { candidate: Candidate; ties: Ties } | null;
}

const untied: Ties = {
  entered: null,
  listed: false,
  otherEvent: null,
  judges: false,
};

/**
 * Every reason against the rows of a list. `there` are the names and units of who is on the event's list already; a guest
 * of the same name and unit may be the same person, which is said. A row without a reason holds its place for the next.
 */
export function reasonsByRow(
  asked: Asked,
  field: Field,
  rows: readonly ListedRow[],
  known: {
    held: readonly Held[];
    there: readonly { name: string; unitName: string }[];
  },
): ListProblem[] {
  const held = [...known.held];
  const names = new Set(known.there.map(sameness));
  return rows.flatMap((listed): ListProblem[] => {
    const { row, member } = listed;
    const candidate = member?.candidate ?? guest(listed);
    const ties = member?.ties ?? untied;
    const reasons = reasonsNotToEnter(asked, candidate, field, ties, held);
    if (!member && names.has(sameness(listed)))
      reasons.push({ code: "entry-same-name", params: { name: listed.name } });
    names.add(sameness(listed));
    if (reasons.length === 0)
      held.push({ unitPath: candidate.unitPath, fed: false });
    return reasons.map((refusal) => ({ row, refusal }));
  });
}

function guest({ unitPath }: ListedRow): Candidate {
  return { unitPath, bornOn: null, memberSince: null, skills: [] };
}

const sameness = ({ name, unitName }: { name: string; unitName: string }) =>
  JSON.stringify([name, unitName]);
