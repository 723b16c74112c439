import type { z } from "zod";
import { ok, refused, type Result } from "~/kit/result";
import { holdsAnywhere, type Member } from "~/members/rules/actor";
import { keptPaths } from "~/members/rules/may";
import { today } from "~/members/session.server";
import { unitById, unitsNamed } from "~/members/store/units.server";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction, type Tx } from "~/platform/database.server";
import type { collectiveHonourForm, personHonourForm } from "./forms";
import { mayKeepHonour } from "./rules/may";
import {
  checkHonour,
  checkRevocation,
  lastDay,
  renewedUntil,
  type HonourKind,
} from "./rules/terms";
import { peopleNamed, unitOn, type Candidate } from "./store/holders.server";
import {
  extendHonour,
  insertHonour,
  isRecorded,
  lockHonour,
  revokeRow,
} from "./store/honours.server";

type Award =
  z.output<typeof personHonourForm> | z.output<typeof collectiveHonourForm>;
type Holder = {
  personId: number | null;
  collective: string | null;
  unitId: number | null;
  unitPath: string | null;
};

/**
 * Records an honour of `kind`. Refusals: of the rule (checkHonour); holder-unknown, holder-several (`found` says who),
 * unit-unknown, unit-several, not-yours (the holder's unit is none of the actor's), recorded-already.
 */
export async function recordHonour(
  actor: Member,
  kind: HonourKind,
  award: Award,
): Promise<Result<number>> {
  return transaction(async (tx) => {
    const holder = await findHolder(tx, actor, award);
    if (!holder.ok) return holder;
    const { unitPath, ...whose } = holder.value;
    if (!mayKeepHonour(actor, unitPath)) return refused("not-yours");
    const { awardedOn } = award;
    const expiresOn = award.expiresOn ?? lastDay(awardedOn, kind.termYears);
    const allowed = checkHonour(
      kind,
      {
        personal: whose.personId !== null,
        awardedOn,
        expiresOn,
      },
      today(),
    );
    if (!allowed.ok) return allowed;
    const honour = {
      ...whose,
      ...written(kind, award),
      expiresOn,
      recordedBy: actor.person.id,
      at: now(),
    };
    if (await isRecorded(tx, honour)) return refused("recorded-already");
    const id = await insertHonour(tx, honour);
    await audit(tx, {
      actorId: actor.person.id,
      act: "honour.record",
      subject: { kind: "honour", id },
      after: honour,
    });
    return ok(id);
  });
}

const written = (
  { code }: HonourKind,
  { level, basis, documentNo, awardedOn }: Award,
) => ({ kind: code, level, basis, documentNo, awardedOn });

function findHolder(
  tx: Tx,
  actor: Member,
  award: Award,
): Promise<Result<Holder>> {
  return "person" in award
    ? findPerson(tx, actor, award.person, award.awardedOn)
    : findCollective(tx, award.collective, award.unit);
}

async function findPerson(
  tx: Tx,
  actor: Member,
  typed: string,
  awardedOn: string,
): Promise<Result<Holder>> {
  const found = await peopleNamed(tx, typed, {
    paths: keptPaths(actor),
    unplaced: holdsAnywhere(actor, "district-administrator"),
  });
  const [person, another] = found;
  if (!person) return refused("holder-unknown");
  if (another)
    return refused("holder-several", { found: found.map(told).join(" / ") });
  // An honour belongs to the unit of its day; who was nowhere then, to the unit of today.
  const unitId = (await unitOn(tx, person.id, awardedOn)) ?? person.unitId;
  const unit = unitId === null ? undefined : await unitById(tx, unitId);
  return ok({
    personId: person.id,
    collective: null,
    unitId: unit?.id ?? null,
    unitPath: unit?.path ?? null,
  });
}

const told = ({ name, memberNo, unitName }: Candidate) =>
  [name, memberNo, unitName].filter(Boolean).join(" ");

async function findCollective(
  tx: Tx,
  collective: string,
  typed: string,
): Promise<Result<Holder>> {
  const [unit, another] = await unitsNamed(tx, typed);
  if (!unit) return refused("unit-unknown");
  if (another) return refused("unit-several");
  return ok({
    personId: null,
    collective,
    unitId: unit.id,
    unitPath: unit.path,
  });
}

/** Renews an honour for another term under a document. Refusals: not-yours, already-revoked, no-term, not-due. */
export async function renewHonour(
  actor: Member,
  id: number,
  documentNo: string,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const honour = await lockHonour(tx, id);
    if (!honour || !mayKeepHonour(actor, honour.unitPath))
      return refused("not-yours");
    const until = renewedUntil(honour, honour.termYears, today());
    if (!until.ok) return until;
    await extendHonour(tx, id, until.value);
    await audit(tx, {
      actorId: actor.person.id,
      act: "honour.renew",
      subject: { kind: "honour", id },
      before: { expiresOn: honour.expiresOn },
      after: { expiresOn: until.value, documentNo },
    });
    return ok();
  });
}

/** Takes an honour away. Refusals: not-yours, already-revoked. */
export async function revokeHonour(
  actor: Member,
  id: number,
  reason: string,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const honour = await lockHonour(tx, id);
    if (!honour || !mayKeepHonour(actor, honour.unitPath))
      return refused("not-yours");
    const allowed = checkRevocation(honour);
    if (!allowed.ok) return allowed;
    await revokeRow(tx, id, today(), reason);
    await audit(tx, {
      actorId: actor.person.id,
      act: "honour.revoke",
      subject: { kind: "honour", id },
      before: { revokedOn: null },
      after: { revokedOn: today() },
      reason,
    });
    return ok();
  });
}
