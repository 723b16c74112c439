import { nameIn } from "~/i18n/named";
import { database } from "~/platform/database.server";
import { languageOf, themeOf } from "~/words.server";
import { shownGrants } from "./person-page.server";
import type { Member } from "./rules/actor";
import { grantsOf } from "./store/grants.server";
import { membershipsOf, personById } from "./store/people.server";

/** What one's own page shows: one's data, memberships and grants, and the choices made. */
export async function minePage(actor: Member, request: Request) {
  const { id } = actor.person;
  const [person, memberships, grants, language, theme] = await Promise.all([
    personById(database(), id),
    membershipsOf(database(), id),
    grantsOf(database(), id),
    languageOf(request),
    themeOf(request),
  ]);
  const shown = await shownGrants(actor, grants, request);
  return {
    title: person ? nameIn(language, person) : actor.person.name,
    person: {
      id,
      sex: person?.sex ?? null,
      bornOn: person?.born_on ?? null,
      phone: person?.phone ?? null,
      username: person?.username ?? null,
      publicPassport: person?.public_passport ?? false,
    },
    memberships,
    grants: shown
      .filter(({ open }) => open)
      .map((grant) => ({ ...grant, mayRevoke: false })),
    theme,
    changed: new URL(request.url).searchParams.get("changed") === "password",
  };
}
