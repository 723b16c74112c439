import { database } from "~/platform/database.server";
import type { PersonAct } from "../forms/people";
import type { Member } from "../rules/actor";
import { scopesNamed } from "../store/scopes.server";
import { refuse, type Done } from "./done.server";
import { endGrant, giveGrant, issuePasswordLink } from "./grants.server";
import { editPerson, endMembershipOf, movePerson } from "./people.server";

/** Does what an officer asked for on a person's page. The value is the path of a one-time link where one was made. */
export async function actOnPerson(
  actor: Member,
  personId: number,
  form: PersonAct,
): Promise<Done<string | undefined>> {
  switch (form.act) {
    case "edit": {
      const { name, nameEn, sex, bornOn, phone } = form;
      const facts = { name, nameEn, sex, bornOn, phone };
      return editPerson(actor, personId, facts);
    }
    case "move":
      return movePerson(actor, personId, form);
    case "leave":
      return endMembershipOf(actor, personId, form.day);
    case "revoke":
      return endGrant(actor, personId, form.grant, form.reason);
    case "link":
      return issuePasswordLink(actor, personId);
    case "grant": {
      const [scope, ...others] = await scopesNamed(
        database(),
        form.scopeKind,
        form.scope,
      );
      if (!scope) return refuse("scope", "scope-unknown");
      if (others.length > 0) return refuse("scope", "scope-ambiguous");
      return giveGrant(actor, personId, { ...form, scope });
    }
  }
}
