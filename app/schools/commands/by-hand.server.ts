import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import { dayOf, momentOf } from "~/platform/wall-time.server";
import {
  correction,
  handEntry,
  type CorrectionRefusal,
  type HandRefusal,
} from "../rules/by-hand";
import { mayCorrectHours } from "../rules/may";
import { sum } from "../rules/presence";
import {
  appendHours,
  ledgerRows,
  lockLedger,
  sessionSpan,
} from "../store/ledger.server";
import { personsMeant, rosterOf } from "../store/presence.server";
import type { SessionFacts } from "../store/sessions.server";
import { openSegment, presenceTopic } from "./presence.server";

type HandTyped = "nobody-meant" | "several-meant" | "not-a-time";
type HandForm = { person: string; from: string; to: string; reason: string };

/** Enters presence that was seen with one's own eyes, from and to by the wall clock of the session's day, with a reason. */
export function enterByHand(
  actor: Member,
  session: SessionFacts,
  form: HandForm,
): Promise<Result<undefined, HandRefusal | HandTyped>> {
  return transaction(async (tx) => {
    const [person, another] = await personsMeant(tx, form.person);
    if (!person) return refused("nobody-meant");
    if (another) return refused("several-meant");
    const entry = spanOn(dayOf(session.startsAt), form);
    if (!entry) return refused("not-a-time");
    const answer = handEntry(now(), session, entry, {
      by: actor.person.id,
      of: person.id,
    });
    if (!answer.ok) return answer;
    await openSegment(tx, {
      sessionId: session.id,
      personId: person.id,
      source: "hand",
      at: entry.startsAt,
      endsAt: entry.endsAt,
      recordedBy: actor.person.id,
      reason: form.reason,
    });
    await audit(tx, {
      actorId: actor.person.id,
      act: "presence.by-hand",
      subject: { kind: "session", id: session.id },
      after: { person: person.id, from: form.from, to: form.to },
      reason: form.reason,
    });
    return ok();
  });
}

function spanOn(day: string, { from, to }: Pick<HandForm, "from" | "to">) {
  const startsAt = momentOf(`${day}T${from}`);
  const endsAt = momentOf(`${day}T${to}`);
  return startsAt && endsAt ? { startsAt, endsAt } : undefined;
}

/** States what a person's minutes at a session should be; the difference is appended as a row of its own, with the reason. */
export function correctHours(
  actor: Member,
  session: SessionFacts,
  form: { person: number; minutes: number; reason: string },
): Promise<Result<undefined, CorrectionRefusal | "not-yours" | "not-on-list">> {
  return transaction(async (tx) => {
    if (!mayCorrectHours(actor, session.school, form.person))
      return refused("not-yours");
    await lockLedger(tx, session.id, form.person);
    const roster = await rosterOf(tx, session.id, today());
    if (!roster.some(({ person_id }) => person_id === form.person))
      return refused("not-on-list");
    const span = await sessionSpan(tx, session.id);
    const before = sum(await ledgerRows(tx, session.id, form.person));
    const at = now();
    const answer = correction(at, session, before, form.minutes);
    if (!answer.ok) return answer;
    await appendHours(tx, {
      sessionId: session.id,
      personId: form.person,
      minutes: answer.value,
      rule: span?.rule ?? "presence-1",
      cause: "correction",
      reason: form.reason,
      recordedBy: actor.person.id,
      at,
    });
    await audit(tx, {
      actorId: actor.person.id,
      act: "hours.corrected",
      subject: { kind: "session", id: session.id },
      before: { person: form.person, minutes: before },
      after: { minutes: form.minutes },
      reason: form.reason,
    });
    await poke(tx, presenceTopic(session.id));
    return ok();
  });
}
