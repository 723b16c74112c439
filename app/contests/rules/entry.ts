/**
 * Taking part: who may enter somebody, and everything that stands in the way. An entry is applied → approved or refused,
 * and applied or approved → withdrawn. Each of those but applying and approving wants a reason.
 */
import { refused, type Refusal, type Refused } from "~/kit/result";
import { isWithin, type Actor } from "~/members/rules/actor";
import type { BoardState } from "./board";
import { isBeingSetUp, isByName } from "./board";
import {
  reasonsAgainst,
  type Candidate,
  type Eligibility,
  type Field,
} from "./eligibility";
import { refusedByQuota, type Held, type Quotas } from "./entry-quota";

export type EntryState = "applied" | "approved" | "refused" | "withdrawn";
export type EntryVia = "self" | "unit" | "feeder" | "officer";

/** The subtrees whose workers the actor may enter, within the contest's own unit (either may lie within the other). */
export function enteringPaths(actor: Actor, hostPath: string): string[] {
  return actor.grants.flatMap(({ role, scope }) => {
    if (role !== "union-officer" && role !== "district-administrator")
      return [];
    if (scope.kind !== "unit") return [];
    if (isWithin(scope.path, hostPath)) return [scope.path];
    return isWithin(hostPath, scope.path) ? [hostPath] : [];
  });
}

/** Whether an officer over these subtrees may take back or replace an entry: one made as a list for a unit of theirs. */
export function mayTakeBack(
  entry: { via: string; unitPath: string | null },
  paths: readonly string[],
): boolean {
  const { via, unitPath } = entry;
  if (via !== "unit" || unitPath === null) return false;
  return paths.some((path) => isWithin(unitPath, path));
}

/** What a candidate has to do with the event and the contest already. */
export interface Ties {
  /** the state of the entry there is, if one counts */
  readonly entered: EntryState | null;
  /** on the event's list of entrants without an entry (a list was imported) */
  readonly listed: boolean;
  /** the name of another event of the contest that they entered */
  readonly otherEvent: {
    readonly name: string;
    readonly nameEn: string;
  } | null;
  /** sits on the event's panel */
  readonly judges: boolean;
}

/** All that an event asks, as its row says. */
export interface Asked {
  readonly eligibility: Eligibility;
  readonly quotas: Quotas;
  readonly oneEventEach: boolean;
}

/** Every reason why a candidate may not enter; empty where they may. `held` are the entries that hold a place now. */
export function reasonsNotToEnter(
  asked: Asked,
  candidate: Candidate,
  field: Field,
  ties: Ties,
  held: readonly Held[],
  { fed }: { fed: boolean } = { fed: false },
): Refusal[] {
  if (ties.entered === "applied" || ties.entered === "approved" || ties.listed)
    return [{ code: "entry-already", params: {} }];
  const reasons = reasonsAgainst(asked.eligibility, candidate, field);
  if (ties.judges) reasons.push({ code: "entry-judge", params: {} });
  if (asked.oneEventEach && ties.otherEvent !== null)
    reasons.push({
      code: "entry-other-event",
      params: {
        event: ties.otherEvent.name,
        eventEn: ties.otherEvent.nameEn || ties.otherEvent.name,
      },
    });
  const full = refusedByQuota(asked.quotas, held, {
    unitPath: candidate.unitPath,
    fed,
  });
  if (full) reasons.push(full.refusal);
  return reasons;
}

const toldDays = 14;

/** How far back decisions on entries and appeals are told on Today, to the worker and to whoever sent them: two weeks. */
export function toldFrom(now: Date): Date {
  return new Date(now.getTime() - toldDays * 86_400_000);
}

export type WithdrawRefusal =
  "entry-over" | "entry-judging" | "entry-announced";

/**
 * Why an entry cannot be withdrawn any more; null where it can. Once judging has begun the entrant's status says withdrew,
 * under the signature (`rules/entrant-changes.ts`); once results are announced a correction is the only way.
 */
export function refusedToWithdraw(
  state: EntryState,
  board: BoardState,
): Refused<WithdrawRefusal> | null {
  if (state !== "applied" && state !== "approved") return refused("entry-over");
  if (isBeingSetUp(board)) return null;
  return refused(isByName(board) ? "entry-announced" : "entry-judging");
}
