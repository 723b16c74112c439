import { audit } from "~/platform/audit.server";
import { transaction, type Tx } from "~/platform/database.server";
import type { Member } from "../rules/actor";
import { mayIssueLink, mayManageMembers } from "../rules/may";
import { today } from "../session.server";
import { grantsOf } from "../store/grants.server";
import { issueLinks } from "../store/links.server";
import { openSeatsOf } from "../store/seats.server";
import { lockUnit } from "../store/units.server";
import { listUnlinked, type Unlinked } from "../store/unlinked.server";
import { refuse, type Done } from "./done.server";
import { linkHours, powerOf } from "./grants.server";

/** So many in one file; a large unit takes several. */
export const mostLinks = 2_000;

export type LinkFor = Unlinked & { path: string };

/**
 * Makes a one-time link for each member of a unit who cannot sign in yet, as far as the link of each is the actor's to make.
 * The links are returned once and kept nowhere.
 */
export async function issueLinksOf(
  actor: Member,
  unitId: number,
): Promise<Done<LinkFor[]>> {
  return transaction(async (tx) => {
    // Locked, so that two officers do not make two links for one person.
    const unit = await lockUnit(tx, unitId);
    if (!unit || !mayManageMembers(actor, unit.path))
      return refuse("unit", "not-yours");
    const all = await listUnlinked(tx, unit.path, today(), mostLinks);
    const people: Unlinked[] = [];
    for (const person of all)
      if (await mayLink(tx, actor, person)) people.push(person);
    const ids = people.map(({ id }) => id);
    const by = { issuedBy: actor.person.id, hours: linkHours };
    const tokens = await issueLinks(tx, ids, by);
    for (const id of ids)
      await audit(tx, {
        actorId: actor.person.id,
        act: "password.link",
        subject: { kind: "person", id },
      });
    return {
      ok: true,
      value: people.map((person, at) => ({
        ...person,
        path: `/set-password/${tokens[at]}`,
      })),
    };
  });
}

async function mayLink(
  tx: Tx,
  actor: Member,
  { id, unit_path, holds }: Unlinked,
): Promise<boolean> {
  const power = holds
    ? powerOf(await grantsOf(tx, id), await openSeatsOf(tx, id))
    : powerOf([], []);
  return mayIssueLink(actor, { unitPath: unit_path }, power, today());
}
