import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ownScope } from "~/contests/lists.server";
import { importFrom } from "~/contests/past-form.server";
import { contestChoices } from "~/contests/store/contests.server";
import { hostUnits } from "~/contests/store/setup.server";
import { PastForm } from "~/contests/ui/past-form";
import { pastHonours } from "~/honours/commands/past-honours.server";
import type { Member } from "~/members/rules/actor";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { forbidden } from "~/platform/http.server";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;

async function officer(request: Request): Promise<Member> {
  const actor = await memberOf(request);
  return ownScope(actor).ownPaths.length > 0 ? actor : forbidden();
}

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await officer(request);
  const t = await wordsFor(request, "entries");
  const units = await hostUnits(database(), ownScope(actor).ownPaths);
  const { trades } = await contestChoices(database());
  return {
    title: t("past.title"),
    units: units.map(({ id, name, name_en }) => ({ id, name, name_en })),
    trades,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await officer(request);
  const done = await importFrom(
    request,
    actor,
    await languageOf(request),
    pastHonours,
  );
  if (!done.ok) return data(done, { status: 422 });
  throw redirect(done.to);
}

export default function ImportPast() {
  const { t } = useTranslation("entries");
  const { title, units, trades } = useLoaderData<typeof loader>();
  return (
    <Page
      title={title}
      eyebrow={<Link to="/manage/contests">{t("past.back")}</Link>}
      lead={t("past.lead")}
    >
      <PastForm
        units={units}
        trades={trades}
        answer={useActionData<typeof action>()}
      />
    </Page>
  );
}
