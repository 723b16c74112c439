import { randomUUID } from "node:crypto";
import { audit } from "~/platform/audit.server";
import { hashOf, putAccount } from "~/platform/auth.server";
import { brokenConstraint, transaction } from "~/platform/database.server";
import type { OpenLink } from "./one-time-links.server";
import { useUp } from "./one-time-links.server";
import { today } from "./session.server";

type Refusal = "link-gone" | "username-taken";
type Outcome = { ok: true; username: string } | { ok: false; refusal: Refusal };

/** Sets the password that a one-time link stands for, and makes the account where the person has none yet. */
export async function setPassword(
  link: OpenLink,
  form: { username?: string; password: string },
): Promise<Outcome> {
  const personId = link.personId;
  if (personId === null) return { ok: false, refusal: "link-gone" };
  const passwordHash = await hashOf(form.password);
  return refusing(() =>
    transaction(async (tx) => {
      if (!(await useUp(tx, link.id)))
        return { ok: false, refusal: "link-gone" };
      const person = await tx
        .selectFrom("person as p")
        .leftJoin("user as u", "u.id", "p.user_id")
        .select(["p.name", "p.user_id", "u.username"])
        .where("p.id", "=", personId)
        .executeTakeFirstOrThrow();
      const username = person.username ?? form.username ?? "";
      const userId = await putAccount(tx, {
        userId: person.user_id ?? randomUUID(),
        name: person.name,
        username,
        passwordHash,
      });
      await tx
        .updateTable("person")
        .set({ user_id: userId })
        .where("id", "=", personId)
        .execute();
      await audit(tx, {
        actorId: personId,
        act: "password.set",
        subject: { kind: "person", id: personId },
      });
      return { ok: true, username };
    }),
  );
}

type First = {
  name: string;
  district: string;
  districtEn: string;
  username: string;
  password: string;
};

/** The first administrator of an installation without accounts, and the district federation they stand for. */
export async function createFirstAdministrator(
  link: OpenLink,
  form: First,
): Promise<Outcome> {
  const passwordHash = await hashOf(form.password);
  return refusing(() =>
    transaction(async (tx) => {
      if (!(await useUp(tx, link.id)))
        return { ok: false, refusal: "link-gone" };
      const district =
        (await tx
          .selectFrom("unit")
          .select("id")
          .where("tier", "=", "district")
          .executeTakeFirst()) ??
        (await tx
          .insertInto("unit")
          .values({
            path: "0",
            tier: "district",
            kind: "federation",
            name: form.district,
            name_en: form.districtEn,
            code: "district",
            founded_on: today(),
          })
          .returning("id")
          .executeTakeFirstOrThrow());
      await tx
        .updateTable("unit")
        .set({
          path: String(district.id),
          name: form.district,
          name_en: form.districtEn,
        })
        .where("id", "=", district.id)
        .execute();
      const userId = await putAccount(tx, {
        userId: randomUUID(),
        name: form.name,
        username: form.username,
        passwordHash,
      });
      const person = await tx
        .insertInto("person")
        .values({ name: form.name, user_id: userId })
        .returning("id")
        .executeTakeFirstOrThrow();
      await tx
        .insertInto("role_grant")
        .values({
          person_id: person.id,
          role: "district-administrator",
          scope_kind: "unit",
          scope_id: district.id,
          starts_on: today(),
        })
        .execute();
      await audit(tx, {
        actorId: person.id,
        act: "administrator.first",
        subject: { kind: "person", id: person.id },
      });
      return { ok: true, username: form.username };
    }),
  );
}

async function refusing(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (brokenConstraint(error) === "user_username_key")
      return { ok: false, refusal: "username-taken" };
    throw error;
  }
}
