import { own } from "~/kit/own";
import { z } from "zod";
import type { Member } from "~/members/rules/actor";
import { refusalText, type Result } from "~/kit/result";
import { forbidden, intentOf, readForm } from "~/platform/http.server";
import {
  giveNotice,
  nameByDocument,
  returnMethod,
  scoreOne,
  submitMethod,
  withdraw,
} from "./commands/method-life.server";
import { namingForm, noticeForm, reasonForm, scoreForm } from "./forms/methods";
import type { MethodMay } from "./method-seen.server";
import type { Method } from "./store/methods.server";

type Act<S extends z.ZodType> = {
  form: S;
  who: keyof MethodMay;
  run: (
    actor: Member,
    method: Method,
    value: z.output<S>,
  ) => Promise<Result<undefined, string>>;
};
const act = <S extends z.ZodType>(entry: Act<S>): Act<z.ZodType> =>
  entry as unknown as Act<z.ZodType>;

const acts: Record<string, Act<z.ZodType>> = {
  submit: act({
    form: z.object({}),
    who: "contribute",
    run: (actor, { slug }) => submitMethod(actor, slug),
  }),
  score: act({
    form: scoreForm,
    who: "review",
    run: (actor, { slug }, { note, ...score }) =>
      scoreOne(actor, slug, score, note),
  }),
  notice: act({
    form: noticeForm,
    who: "oversee",
    run: (actor, { slug }, { days }) => giveNotice(actor, slug, days),
  }),
  return: act({
    form: reasonForm,
    who: "oversee",
    run: (actor, { slug }, { reason }) => returnMethod(actor, slug, reason),
  }),
  name: act({
    form: namingForm,
    who: "oversee",
    run: (actor, { slug }, { documentNo }) =>
      nameByDocument(actor, slug, documentNo),
  }),
  withdraw: act({
    form: reasonForm,
    who: "oversee",
    run: (actor, { slug }, { reason }) => withdraw(actor, slug, reason),
  }),
};

const fields: Record<string, string> = {
  "reason-missing": "reason",
  "document-missing": "documentNo",
  "document-no-taken": "documentNo",
  "notice-too-short": "days",
};

/** Does what a form on the way to a name asks for; answers undefined when it is done, else the refusal to send back. */
export async function actOnNaming(
  request: Request,
  actor: Member,
  method: Method,
  may: MethodMay,
) {
  const wanted = own(acts, await intentOf(request));
  if (!wanted || !may[wanted.who]) forbidden();
  const form = await readForm(request, wanted.form);
  if (!form.ok) return form.refusal;
  const done = await wanted.run(actor, method, form.value);
  if (done.ok) return undefined;
  return form.refuse({
    [fields[done.refusal.code] ?? ""]: [refusalText(done.refusal)],
  });
}
