import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { applyCorrection } from "~/contests/commands/apply-correction.server";
import {
  addChange,
  beginCorrection,
  cancelCorrection,
  dropChange,
} from "~/contests/commands/corrections.server";
import { fieldOfRefusal, goesOn, kindIn } from "~/contests/correction-fields";
import { correctionView } from "~/contests/correction-page.server";
import { keptEvent } from "~/contests/load.server";
import { correctionForm } from "~/contests/publication-forms";
import { CorrectionDesk } from "~/contests/ui/correction-desk";
import { withdrawHonours } from "~/honours/commands/withdraw-honours.server";
import { nameIn } from "~/i18n/named";
import { ok } from "~/kit/result";
import { codeOf, readForm } from "~/platform/http.server";
import { freshAfterRefusal } from "~/ui/fresh";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;
export const shouldRevalidate = freshAfterRefusal;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest, event } = await keptEvent(request, params);
  const t = await wordsFor(request, "contests");
  return {
    title: t("correction.title"),
    event: nameIn(await languageOf(request), event),
    back: `/manage/contests/${contest.slug}/${event.slug}`,
    view: await correctionView(event),
    kind: kindIn(new URL(request.url)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const kept = await keptEvent(request, params);
  const { contest, event } = kept;
  const form = await readForm(request, correctionForm);
  if (!form.ok) return form.refusal;
  const done = await act(kept, form.value);
  if (!done.ok) {
    const field = fieldOfRefusal(form.value.intent, done.refusal.code);
    return form.refuse({ [field]: [codeOf(done.refusal)] });
  }
  const path = `/manage/contests/${contest.slug}/${event.slug}/correction`;
  throw redirect(path + goesOn(form.value, new URL(request.url)));
}

type Kept = Awaited<ReturnType<typeof keptEvent>>;
type Act = (typeof correctionForm)["_output"];

async function act({ actor, event }: Kept, form: Act) {
  switch (form.intent) {
    case "begin":
      return beginCorrection(actor, event.id, {
        reason: form.reason,
        appealId: form.appeal ?? null,
      });
    case "add":
      return addChange(event.id, form);
    case "drop":
      await dropChange(event.id, form.line);
      return ok();
    case "apply":
      return applyCorrection(actor, event.id, form.seen, withdrawHonours);
    case "cancel":
      await cancelCorrection(actor, event.id);
      return ok();
  }
}

export default function ManageCorrection() {
  const { t } = useTranslation("contests");
  const { title, event, back, view, kind } = useLoaderData<typeof loader>();
  return (
    <Page
      wide
      title={title}
      eyebrow={<Link to={back}>{event}</Link>}
      lead={t("correction.lead")}
    >
      <CorrectionDesk
        view={view}
        kind={kind}
        answer={useActionData<typeof action>()}
      />
    </Page>
  );
}
