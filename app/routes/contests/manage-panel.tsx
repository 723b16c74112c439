import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { seatJudge, unseatJudge } from "~/contests/commands/setup.server";
import { panelForm } from "~/contests/forms";
import { keptEvent } from "~/contests/load.server";
import { panelView } from "~/contests/officer-page.server";
import { PanelTable } from "~/contests/ui/panel-table";
import { nameIn } from "~/i18n/named";
import { codeOf, readForm } from "~/platform/http.server";
import { AppForm, Field, Submit } from "~/ui/form";
import { Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest, event } = await keptEvent(request, params);
  const t = await wordsFor(request, "contests");
  return {
    title: t("setup.panel"),
    event: nameIn(await languageOf(request), event),
    back: `/manage/contests/${contest.slug}/${event.slug}`,
    seats: await panelView(event),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, contest, event } = await keptEvent(request, params);
  const here = `/manage/contests/${contest.slug}/${event.slug}/panel`;
  const form = await readForm(request, panelForm);
  if (!form.ok) return form.refusal;
  if ("unseat" in form.value) {
    const gone = await unseatJudge(actor, event.id, form.value.unseat);
    if (!gone.ok) return form.refuse({ "": [codeOf(gone.refusal)] });
    throw redirect(here);
  }
  const done = await seatJudge(actor, event.id, form.value);
  if (!done.ok) {
    const field = done.refusal.code === "judge-code-taken" ? "code" : "account";
    return form.refuse({ [field]: [codeOf(done.refusal)] });
  }
  throw redirect(here);
}

export default function ManagePanel() {
  const { t } = useTranslation("contests");
  const { title, event, back, seats } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title={title}
      eyebrow={<Link to={back}>{event}</Link>}
      lead={t("panel.lead")}
    >
      <PanelTable seats={seats} />
      <Section title={t("panel.add")}>
        <AppForm answer={answer} words="contests">
          <Field
            name="account"
            label={t("field.account")}
            hint={t("field.account.hint")}
          />
          <Field
            name="code"
            label={t("field.judge-code")}
            hint={t("field.judge-code.hint")}
          />
          <Field
            name="kind"
            label={t("field.seat")}
            options={(["chief", "judge", "trainee"] as const).map(
              (kind) => [kind, t(`seat.${kind}`)] as const,
            )}
          />
          <Submit>{t("panel.add.submit")}</Submit>
        </AppForm>
      </Section>
    </Page>
  );
}
