import type { z } from "zod";
import type { Member } from "~/members/rules/actor";
import { database } from "~/platform/database.server";
import { codeOf } from "~/platform/http.server";
import { momentOf } from "~/platform/wall-time.server";
import { createEvent } from "./commands/setup.server";
import type { Changed } from "./commands/basics.server";
import type { eventForm } from "./forms";
import { refusedTrade } from "./store/setup.server";

/** Adds an event as its form was sent. Refusals by field: not-a-choice, trade-retired, not-a-date, slug-taken. */
export async function addEventBy(
  actor: Member,
  contestId: number,
  { trade, name, nameEn, slug, startsAt }: z.output<typeof eventForm>,
): Promise<Changed> {
  const no = (field: string, code: string): Changed => ({
    ok: false,
    errors: { [field]: [code] },
  });
  const wrong = await refusedTrade(database(), trade);
  if (wrong) return no("trade", wrong);
  const starts_at = startsAt ? momentOf(startsAt) : null;
  if (startsAt && !starts_at) return no("startsAt", "not-a-date");
  const row = { slug, name, name_en: nameEn, trade_code: trade, starts_at };
  const done = await createEvent(actor, { ...row, contest_id: contestId });
  return done.ok ? { ok: true } : no("slug", codeOf(done.refusal));
}
