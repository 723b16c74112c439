import { randomUUID } from "node:crypto";
import { audit } from "~/platform/audit.server";
import { changePassword, hashOf, putAccount } from "~/platform/auth.server";
import { brokenConstraint, transaction } from "~/platform/database.server";
import type { Member } from "../rules/actor";
import { today } from "../session.server";
import {
  accountOfPerson,
  putDistrict,
  tieAccount,
} from "../store/accounts.server";
import { insertGrant } from "../store/grants.server";
import { useUp, type OpenLink } from "../store/links.server";
import { insertPerson } from "../store/people.server";
import { refuse, type Done } from "./done.server";

/** An account that may now sign in, by its user name. */
type Account = Done<string>;

/** Sets the password that a one-time link stands for, and makes the account where the person has none yet. */
export async function setPassword(
  link: OpenLink,
  form: { username?: string; password: string },
): Promise<Account> {
  const personId = link.personId;
  if (personId === null) return refuse("", "link-gone");
  if (!link.username && !form.username) return refuse("username", "required");
  // Reckoned before the transaction: it takes a tenth of a second.
  const passwordHash = await hashOf(form.password);
  return refusing(() =>
    transaction(async (tx) => {
      if (!(await useUp(tx, link.id))) return refuse("", "link-gone");
      const person = await accountOfPerson(tx, personId);
      if (!person) return refuse("", "link-gone");
      const username = person.username ?? form.username ?? "";
      const userId = await putAccount(tx, {
        userId: person.userId ?? randomUUID(),
        name: person.name,
        username,
        passwordHash,
      });
      await tieAccount(tx, personId, userId);
      await audit(tx, {
        actorId: personId,
        act: "password.set",
        subject: { kind: "person", id: personId },
      });
      return { ok: true, value: username };
    }),
  );
}

type First = {
  name: string;
  district: string;
  districtEn: string;
  founded?: string;
  username: string;
  password: string;
};

/** The first administrator of an installation without accounts, and the district federation they stand for. */
export async function createFirstAdministrator(
  link: OpenLink,
  form: First,
): Promise<Account> {
  if (form.founded && form.founded > today())
    return refuse("founded", "founded-in-future");
  const passwordHash = await hashOf(form.password);
  return refusing(() =>
    transaction(async (tx) => {
      if (!(await useUp(tx, link.id))) return refuse("", "link-gone");
      const district = await putDistrict(tx, {
        name: form.district,
        nameEn: form.districtEn,
        founded: form.founded,
        today: today(),
      });
      const userId = await putAccount(tx, {
        userId: randomUUID(),
        name: form.name,
        username: form.username,
        passwordHash,
      });
      const personId = await insertPerson(tx, { name: form.name });
      await tieAccount(tx, personId, userId);
      await insertGrant(tx, {
        personId,
        role: "district-administrator",
        scope: { kind: "unit", id: district },
        startsOn: today(),
      });
      await audit(tx, {
        actorId: personId,
        act: "administrator.first",
        subject: { kind: "person", id: personId },
      });
      return { ok: true, value: form.username };
    }),
  );
}

/**
 * Changes one's own password; other sessions end, this one stays (the headers carry its new cookie).
 * Undefined: the old one does not match.
 */
export async function changeOwnPassword(
  actor: Member,
  request: Request,
  form: { password: string; newPassword: string },
): Promise<Headers | undefined> {
  const headers = await changePassword(request, form);
  if (!headers) return undefined;
  await transaction((tx) =>
    audit(tx, {
      actorId: actor.person.id,
      act: "password.changed",
      subject: { kind: "person", id: actor.person.id },
    }),
  );
  return headers;
}

async function refusing(work: () => Promise<Account>): Promise<Account> {
  try {
    return await work();
  } catch (error) {
    if (brokenConstraint(error) === "user_username_key")
      return refuse("username", "username-taken");
    throw error;
  }
}
