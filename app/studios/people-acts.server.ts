import { own } from "~/kit/own";
import type { z } from "zod";
import type { Member } from "~/members/rules/actor";
import { refusalText, type Result } from "~/kit/result";
import { forbidden, intentOf, readForm } from "~/platform/http.server";
import {
  addMember,
  endMembership,
  handOver,
} from "./commands/studio-people.server";
import { joinForm, leadForm, leaveForm } from "./forms/studios";

type Run = (
  actor: Member,
  slug: string,
  value: never,
) => Promise<Result<undefined, string>>;
type Act = { form: z.ZodType; overseers?: true; run: Run };

const acts: Record<string, Act> = {
  join: { form: joinForm, run: addMember },
  leave: { form: leaveForm, run: endMembership },
  lead: { form: leadForm, run: handOver, overseers: true },
};

/** Beside which field a refusal stands. */
const fields: Record<string, string> = {
  "no-such-person": "person",
  "person-several": "person",
  "member-already": "person",
  "leads-already": "person",
  "joined-in-future": "joinedOn",
  "joined-before-founding": "joinedOn",
  "joined-before-left": "joinedOn",
  "lead-from-future": "from",
  "lead-before-last": "from",
};

/** Does what a form on the page of a studio's people asks for; undefined when it is done, else the refusal to send back. */
export async function actOnPeople(
  request: Request,
  actor: Member,
  slug: string,
  oversees: boolean,
) {
  const act = own(acts, await intentOf(request));
  if (!act || (act.overseers && !oversees)) forbidden();
  const form = await readForm(request, act.form);
  if (!form.ok) return form.refusal;
  const done = await act.run(actor, slug, form.value as never);
  if (done.ok) return undefined;
  return form.refuse({
    [fields[done.refusal.code] ?? ""]: [refusalText(done.refusal)],
  });
}
