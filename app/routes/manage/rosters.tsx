import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { sendRoster } from "~/members/commands/rosters.server";
import { sendRosterForm, sendRosterLimit } from "~/members/forms/rosters";
import { keptPaths } from "~/members/rules/may";
import { officerOf } from "~/members/session.server";
import { listRosters } from "~/members/store/rosters.server";
import { unitsAt } from "~/members/store/units.server";
import { ManageTabs } from "~/members/ui/manage-tabs";
import { RosterForm } from "~/members/ui/roster-form";
import { RostersTable } from "~/members/ui/rosters-table";
import { database } from "~/platform/database.server";
import { readForm } from "~/platform/http.server";
import { Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request }: LoaderFunctionArgs) {
  const paths = keptPaths(await officerOf(request));
  const t = await wordsFor(request, "members");
  return {
    title: t("manage.rosters"),
    units: await unitsAt(database(), paths),
    rosters: await listRosters(database(), paths),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await officerOf(request);
  const form = await readForm(request, sendRosterForm, sendRosterLimit);
  if (!form.ok) return form.refusal;
  const { unit, kind, file } = form.value;
  const done = await sendRoster(actor, {
    unitId: unit,
    kind,
    fileName: file.name.slice(0, 200),
    content: Buffer.from(await file.arrayBuffer()),
  });
  if (!done.ok) return form.refuse(done.errors);
  throw redirect(`/manage/rosters/${done.value}`);
}

export default function Rosters() {
  const { t } = useTranslation("members");
  const { title, units, rosters } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page wide title={title} eyebrow={t("manage.title")}>
      <ManageTabs />
      <RosterForm units={units} answer={answer} />
      <Section title={t("roster.sent")}>
        <RostersTable rows={rosters} />
      </Section>
    </Page>
  );
}
