import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { actOnPerson } from "~/members/commands/person-acts.server";
import { personActs } from "~/members/forms/people";
import { personPage } from "~/members/person-page.server";
import { mayEditPerson } from "~/members/rules/may";
import { officerOf } from "~/members/session.server";
import { personById } from "~/members/store/people.server";
import { PersonAdmin } from "~/members/ui/person-admin";
import { database } from "~/platform/database.server";
import {
  forbidden,
  idParam,
  notFound,
  ownAddress,
  readForm,
} from "~/platform/http.server";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";

export const meta = titleOf;

async function keptPerson(request: Request, id: string | undefined) {
  const actor = await officerOf(request);
  const person = (await personById(database(), idParam(id))) ?? notFound();
  return mayEditPerson(actor, person.unit_path)
    ? { actor, person }
    : forbidden();
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, person } = await keptPerson(request, params.id);
  return personPage(actor, person, request);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, person } = await keptPerson(request, params.id);
  const form = await readForm(request, personActs);
  if (!form.ok) return form.refusal;
  const done = await actOnPerson(actor, person.id, form.value);
  if (!done.ok) return form.refuse(done.errors);
  // The link's secret is in this answer and nowhere else.
  if (done.value) return { link: ownAddress(request) + done.value };
  throw redirect(`/manage/people/${person.id}`);
}

export default function ManagePerson() {
  const { t } = useTranslation("members");
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title={data.title}
      eyebrow={<Link to="/manage/people">{t("manage.people")}</Link>}
      actions={
        <Link className="plain" to={`/people/${data.person.id}`}>
          {t("person.passport")}
        </Link>
      }
    >
      <PersonAdmin {...data} answer={answer} />
    </Page>
  );
}
