import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import {
  appoint,
  endAppointment,
} from "~/contests/commands/appointments.server";
import { contestWith } from "~/contests/load.server";
import { appointmentsForm } from "~/contests/panel-forms";
import { mayAppoint } from "~/contests/rules/may";
import { appointedOf } from "~/contests/store/appointments.server";
import { AppointedList, AppointForm } from "~/contests/ui/appointments";
import { nameIn } from "~/i18n/named";
import { today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { codeOf, readForm } from "~/platform/http.server";
import { Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest } = await contestWith(request, params, mayAppoint);
  const t = await wordsFor(request, "contests");
  return {
    title: t("appoint.title"),
    contest: nameIn(await languageOf(request), contest),
    back: `/manage/contests/${contest.slug}`,
    rows: await appointedOf(database(), contest, today()),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, contest } = await contestWith(request, params, mayAppoint);
  const form = await readForm(request, appointmentsForm);
  if (!form.ok) return form.refusal;
  const sent = form.value;
  const done =
    sent.intent === "appoint"
      ? await appoint(actor, contest, sent)
      : await endAppointment(actor, contest, sent);
  if (!done.ok) {
    const field = sent.intent === "appoint" ? "account" : "";
    return form.refuse({ [field]: [codeOf(done.refusal)] });
  }
  throw redirect(`/manage/contests/${contest.slug}/appointments`);
}

export default function Appointments() {
  const { t } = useTranslation("contests");
  const { title, contest, back, rows } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title={title}
      eyebrow={<Link to={back}>{contest}</Link>}
      lead={t("appoint.lead")}
    >
      <AppointedList rows={rows} answer={answer} />
      <Section title={t("appoint.add")}>
        <AppointForm answer={answer} />
      </Section>
    </Page>
  );
}
