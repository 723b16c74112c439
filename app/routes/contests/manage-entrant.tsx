import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changeEntrant } from "~/contests/commands/change-entrant.server";
import { dropEntrant } from "~/contests/commands/entrants.server";
import { entrantForm } from "~/contests/forms";
import { keptEvent } from "~/contests/load.server";
import { officersEntrant } from "~/contests/officer-page.server";
import { EntrantFacts, EntrantFields } from "~/contests/ui/entrant-fields";
import { nameIn } from "~/i18n/named";
import { codeOf, idParam, readForm } from "~/platform/http.server";
import { Confirm } from "~/ui/confirm";
import { AppForm, Submit } from "~/ui/form";
import { formOf, textsUnder } from "~/platform/sent-form.server";
import { Banner, Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest, event } = await keptEvent(request, params);
  const entrant = await officersEntrant(event, idParam(params.entrant));
  const language = await languageOf(request);
  return {
    title: nameIn(language, entrant.label),
    event: nameIn(language, event),
    back: `/manage/contests/${contest.slug}/${event.slug}`,
    entrant,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, contest, event } = await keptEvent(request, params);
  const id = (await officersEntrant(event, idParam(params.entrant))).id;
  const back = `/manage/contests/${contest.slug}/${event.slug}`;
  const typed = await formOf(request.clone());
  if (typed.get("intent") === "remove") {
    const gone = await dropEntrant(actor, event.id, id);
    throw redirect(gone.ok ? `${back}/entrants` : `${back}/entrants/${id}`);
  }
  const form = await readForm(request, entrantForm);
  if (!form.ok) return form.refusal;
  const deductions = textsUnder(typed, "deduction-", 80);
  const factors = textsUnder(typed, "factor-", 80);
  const change = { ...form.value, deductions, factors };
  const done = await changeEntrant(actor, event.id, id, change);
  if (!done.ok) {
    const field = done.refusal.code === "entrant-reason" ? "reason" : "";
    return form.refuse({ [field]: [codeOf(done.refusal)] });
  }
  throw redirect(back);
}

export default function ManageEntrant() {
  const { t } = useTranslation("contests");
  const { title, event, back, entrant } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  // What was typed over an older state stays so until the page is loaded again: else a second press would undo the newer one.
  const typedOver = answer?.refused.initialValue?.seen;
  const seen = typeof typedOver === "string" ? typedOver : entrant.seen;
  return (
    <Page title={title} eyebrow={<Link to={back}>{event}</Link>}>
      {entrant.closed === null ? (
        <AppForm answer={answer} words="contests">
          <input type="hidden" name="seen" value={seen} />
          <EntrantFields entrant={entrant} />
          <Submit>{t("entrant.save")}</Submit>
        </AppForm>
      ) : (
        <>
          <Banner>{t(`refusal.${entrant.closed}`)}</Banner>
          <EntrantFacts entrant={entrant} />
        </>
      )}
      {entrant.removable ? (
        <Confirm
          label={t("entrant.remove")}
          question={t("entrant.remove.question", { name: title })}
          confirm={t("entrant.remove")}
          fields={{ intent: "remove" }}
          danger
        />
      ) : null}
    </Page>
  );
}
