import { certificateNumber, mayGrant } from "~/contests/rules/award-list";
import {
  awardLines,
  grantLine,
  holdContest,
  setList,
  standingList,
  type AwardLineRow,
  type AwardList,
} from "~/contests/store/award-lists.server";
import { objectionsTo } from "~/contests/store/award-objections.server";
import { certificatesGiven } from "~/contests/store/granted-awards.server";
import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import type { Tier } from "~/members/rules/units";
import { today } from "~/members/session.server";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction, type Tx } from "~/platform/database.server";
import { levelsBrought } from "../rules/may";
import { lastDay, type Level } from "../rules/terms";
import { pathsOn } from "../store/holders.server";
import { insertHonour } from "../store/honours.server";
import { honourKind } from "../store/kinds.server";

/**
 * Grants a contest's award list: every line that stands gets its certificate's number and becomes the honours its rule
 * brings, once each. Whoever keeps the contest does it; that the list was on public notice is its warrant. Refuses as
 * `mayGrant` does, and `awards-no-list`, `awards-grant-beyond`.
 */
export async function grantAwards(
  actor: Member,
  contestId: number,
): Promise<Result<number>> {
  return transaction(async (tx) => {
    const contest = await holdContest(tx, contestId);
    const list = await standingList(tx, contestId);
    if (!list) return refused("awards-no-list");
    const lines = (await awardLines(tx, list.id)).filter(
      ({ state }) => state === "proposed",
    );
    const day = today();
    const may = await mayGrantNow(tx, list, lines, day);
    if (!may.ok) return may;
    const beyond = await beyondTier(tx, actor, contest.tier as Tier, lines);
    if (beyond) return refused("awards-grant-beyond", { name: beyond.name });
    const given = await certificatesGiven(tx, contestId);
    for (const [nth, line] of lines.entries()) {
      const number = certificateNumber(contestId, day, given + nth + 1);
      await grantLine(tx, line.id, number);
      await honoursOf(tx, actor, line, { list, contest: contest.name, day });
    }
    await setList(tx, list.id, {
      state: "granted",
      granted_by: actor.person.id,
      granted_on: day,
    });
    await audit(tx, {
      actorId: actor.person.id,
      act: "contest.awards.grant",
      subject: { kind: "contest", id: contestId },
      after: { list: list.id, lines: lines.length },
    });
    return ok(lines.length);
  });
}

async function mayGrantNow(
  tx: Tx,
  list: AwardList,
  lines: readonly AwardLineRow[],
  day: string,
) {
  const objections = await objectionsTo(tx, list.id);
  return mayGrant(
    { state: list.state, until: list.notice_until },
    {
      today: day,
      openObjections: objections.filter(({ state }) => state === "open").length,
      stale: lines.filter(({ stale }) => stale).length,
      lines: lines.length,
    },
  );
}

/** The first line whose honours this contest does not bring its winner by this actor's hand: a rule may be older than the cap. */
async function beyondTier(
  tx: Tx,
  actor: Member,
  tier: Tier,
  lines: readonly AwardLineRow[],
): Promise<AwardLineRow | undefined> {
  const people = lines.flatMap(({ person_id }) => person_id ?? []);
  const paths = await pathsOn(tx, people, today());
  return lines.find(({ person_id, honours }) => {
    if (person_id === null) return false;
    const may: readonly string[] = levelsBrought(
      actor,
      tier,
      paths.get(person_id) ?? null,
    );
    return (honours as { level: string }[]).some(
      ({ level }) => !may.includes(level),
    );
  });
}

type Basis = { list: AwardList; contest: string; day: string };

/** The honours of one line; none for an entrant who is nobody's account of a person here. */
async function honoursOf(
  tx: Tx,
  actor: Member,
  line: AwardLineRow,
  { list, contest, day }: Basis,
): Promise<void> {
  if (line.person_id === null) return;
  const wanted = line.honours as { kind: string; level: Level }[];
  for (const { kind, level } of wanted) {
    const known = await honourKind(tx, kind);
    if (!known || known.holder !== "person") continue;
    await insertHonour(tx, {
      kind,
      level,
      personId: line.person_id,
      collective: null,
      unitId: line.unit_id,
      basis: `${contest} ${line.event} ${line.award}`,
      documentNo: list.document_no,
      awardedOn: day,
      expiresOn: lastDay(day, known.termYears),
      recordedBy: actor.person.id,
      at: now(),
      awardLineId: line.id,
    });
  }
}
