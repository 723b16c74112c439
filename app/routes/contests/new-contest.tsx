import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { createContest } from "~/contests/commands/setup.server";
import { contestForm } from "~/contests/forms";
import { hostAsked } from "~/contests/host.server";
import { ownScope } from "~/contests/lists.server";
import { hostUnits } from "~/contests/store/setup.server";
import { ContestFields } from "~/contests/ui/contest-fields";
import type { Member } from "~/members/rules/actor";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { codeOf, forbidden, readForm } from "~/platform/http.server";
import { AppForm, Submit } from "~/ui/form";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

async function officer(request: Request): Promise<Member> {
  const actor = await memberOf(request);
  return ownScope(actor).ownPaths.length > 0 ? actor : forbidden();
}

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await officer(request);
  const t = await wordsFor(request, "contests");
  const units = await hostUnits(database(), ownScope(actor).ownPaths);
  return {
    title: t("manage.new"),
    units: units.map(({ id, name, name_en }) => ({ id, name, name_en })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await officer(request);
  const form = await readForm(request, contestForm);
  if (!form.ok) return form.refusal;
  const { unit, enterprise, nameEn, startsOn, endsOn, ...same } = form.value;
  const asked = await hostAsked(actor, { unit, enterprise });
  if (!asked.ok) return form.refuse(asked.errors);
  const done = await createContest(actor, {
    ...same,
    unit_id: asked.host.id,
    name_en: nameEn,
    starts_on: startsOn,
    ends_on: endsOn,
    state: "draft",
  });
  if (!done.ok) return form.refuse({ slug: [codeOf(done.refusal)] });
  throw redirect(`/manage/contests/${same.slug}`);
}

export default function NewContest() {
  const { t } = useTranslation("contests");
  const { title, units } = useLoaderData<typeof loader>();
  return (
    <Page
      title={title}
      lead={t("manage.new.lead")}
      eyebrow={<Link to="/manage/contests">{t("manage.title")}</Link>}
    >
      <AppForm answer={useActionData<typeof action>()} words="contests">
        <ContestFields units={units} />
        <Submit>{t("manage.new.submit")}</Submit>
      </AppForm>
    </Page>
  );
}
