import { ok, refused, type Result } from "~/kit/result";

// A public notice stands for seven days at least (公示期不少于7天, as trade unions give notice before an award). Anyone may
// object while it is open, a visitor too, by name. Each objection is answered, upheld or not. An open or an upheld
// objection blocks the naming; one that was answered and not upheld does not.

export const noticeDays = 7;

export type NoticeFacts = {
  opensAt: Date;
  closesAt: Date;
  /** Each objection: null while unanswered, else whether it was upheld. */
  objections: readonly (boolean | null)[];
};

export type NoticeRefusal =
  "notice-too-short" | "notice-not-open" | "already-answered";
export type NoticeBlock =
  "notice-missing" | "notice-open" | "objection-open" | "objection-upheld";

/** When a notice of so many days closes. Refused under seven days: notice-too-short. */
export function noticePeriod(
  opensAt: Date,
  days: number,
): Result<{ opensAt: Date; closesAt: Date }, NoticeRefusal> {
  if (!Number.isInteger(days) || days < noticeDays)
    return refused("notice-too-short", { needed: noticeDays });
  const closesAt = new Date(opensAt.getTime() + days * 86_400_000);
  return ok({ opensAt, closesAt });
}

/** Whether an objection is taken now: from the opening on, until it closes. Refusal: notice-not-open. */
export function mayObject(
  notice: Pick<NoticeFacts, "opensAt" | "closesAt">,
  now: Date,
): Result<undefined, NoticeRefusal> {
  return now >= notice.opensAt && now < notice.closesAt
    ? ok()
    : refused("notice-not-open");
}

/** Whether an objection is still to be answered. Refusal: already-answered. */
export function answerObjection(
  upheld: boolean | null,
): Result<undefined, NoticeRefusal> {
  return upheld === null ? ok() : refused("already-answered");
}

/** What stands in the way of what was announced, or undefined when nothing does. */
export function noticeBlocks(
  notice: NoticeFacts | undefined,
  now: Date,
): NoticeBlock | undefined {
  if (!notice) return "notice-missing";
  if (notice.objections.includes(true)) return "objection-upheld";
  if (notice.objections.includes(null)) return "objection-open";
  return now < notice.closesAt ? "notice-open" : undefined;
}
