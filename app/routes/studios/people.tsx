import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { memberOf, today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { actOnPeople } from "~/studios/people-acts.server";
import { membersOf, pastLeadsOf } from "~/studios/store/studio-people.server";
import { keptStudio } from "~/studios/studio-kept.server";
import { LeadSection, MemberSection } from "~/studios/ui/studio-people";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await memberOf(request);
  const { studio, mayOversee } = await keptStudio(actor, params["slug"]);
  const [t, members, pastLeads] = await Promise.all([
    wordsFor(request, "studios"),
    membersOf(database(), studio.id),
    pastLeadsOf(database(), studio.id),
  ]);
  return {
    title: t("studio.people.title"),
    studio,
    members,
    pastLeads,
    mayOversee,
    today: today(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  const { studio, mayOversee } = await keptStudio(actor, params["slug"]);
  const { slug } = studio;
  const refused = await actOnPeople(request, actor, slug, mayOversee);
  if (refused) return refused;
  throw redirect(`/studios/${slug}/people`);
}

export default function StudioPeople() {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const { title, studio, members, pastLeads, mayOversee, today } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title={title}
      lead={t("studio.people.lead")}
      eyebrow={<Link to={`/studios/${studio.slug}`}>{named(studio)}</Link>}
    >
      <MemberSection members={members} today={today} answer={answer} />
      <LeadSection
        studio={studio}
        pastLeads={pastLeads}
        mayChange={mayOversee}
        today={today}
        answer={answer}
      />
    </Page>
  );
}
