import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { nominateFrom } from "~/contests/commands/nominate.server";
import { changeStages } from "~/contests/commands/stages.server";
import { keptEvent } from "~/contests/load.server";
import { stagesForm } from "~/contests/stage-forms";
import { stagesView } from "~/contests/stages-page.server";
import { Feeders } from "~/contests/ui/feeders";
import { Stages } from "~/contests/ui/stages";
import { StagesNotes } from "~/contests/ui/stages-notes";
import { nameIn } from "~/i18n/named";
import { codeOf, readForm } from "~/platform/http.server";
import { Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;
const fieldsOf: Record<string, string> = {
  "shift-outside": "startsAt",
  "shift-overlaps": "startsAt",
  "stage-shifts-outside": "startsAt",
  "not-a-date": "startsAt",
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest, event } = await keptEvent(request, params);
  const t = await wordsFor(request, "entries");
  const language = await languageOf(request);
  return {
    title: t("stage.title"),
    event: nameIn(language, event),
    back: `/manage/contests/${contest.slug}/${event.slug}`,
    ...(await stagesView(contest, event, language)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, contest, event } = await keptEvent(request, params);
  const here = `/manage/contests/${contest.slug}/${event.slug}/stages`;
  const form = await readForm(request, stagesForm);
  if (!form.ok) return form.refusal;
  const sent = form.value;
  if (sent.intent === "nominate" || sent.intent === "nominate-next") {
    const next = sent.intent === "nominate-next";
    const done = await nominateFrom(actor, event.id, sent.from, next);
    if (!done.ok) return form.refuse({ "": [codeOf(done.refusal)] });
    const { entered, refused, unknown } = done.value;
    throw redirect(`${here}?entered=${entered}&left=${refused + unknown}`);
  }
  const done = await changeStages(actor, event.id, sent);
  if (!done.ok) {
    const field = fieldsOf[done.refusal.code] ?? "";
    return form.refuse({ [field]: [codeOf(done.refusal)] });
  }
  throw redirect(here);
}

export default function ManageStages() {
  const { t } = useTranslation("entries");
  const { title, event, back, ...view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title={title} eyebrow={<Link to={back}>{event}</Link>}>
      <StagesNotes answer={answer} />
      <Stages {...view} answer={answer} />
      <Section title={t("feeder.title")}>
        <p className="note">{t("feeder.about")}</p>
        <Feeders {...view} answer={answer} />
      </Section>
    </Page>
  );
}
