import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { displayForm } from "~/honours/forms";
import { recordOf } from "~/honours/record.server";
import {
  insightInto,
  mayChooseDisplay,
  maySeePassport,
} from "~/honours/rules/may";
import { PassportDisplay } from "~/honours/ui/passport-display";
import { PassportRecord } from "~/honours/ui/passport-record";
import { PassportSums } from "~/honours/ui/passport-sums";
import { PassportUnits } from "~/honours/ui/passport-units";
import { nameIn } from "~/i18n/named";
import type { Actor } from "~/members/rules/actor";
import { choosePassport } from "~/members/commands/people.server";
import { actorOf, memberOf } from "~/members/session.server";
import { personById } from "~/members/store/people.server";
import { database } from "~/platform/database.server";
import { forbidden, idParam, notFound, readForm } from "~/platform/http.server";
import { Page, Section } from "~/ui/page";
import { PrintButton } from "~/ui/print-button";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;

async function personFor(actor: Actor, param: string | undefined) {
  const row = (await personById(database(), idParam(param))) ?? notFound();
  const person = {
    id: row.id,
    name: row.name,
    name_en: row.name_en,
    unitPath: row.unit_path,
    publicPassport: row.public_passport,
  };
  // Nobody learns by its number whether there is a passport that they may not read.
  return maySeePassport(actor, person) ? person : notFound();
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const person = await personFor(actor, params.id);
  const t = await wordsFor(request, "honours");
  const name = nameIn(await languageOf(request), person);
  return {
    title: t("passport.title", { name }),
    name,
    ...(await recordOf(person.id, insightInto(actor, person))),
    // Only its person is asked, and told, who reads it.
    open: mayChooseDisplay(actor, person.id) ? person.publicPassport : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  const { id } = await personFor(actor, params.id);
  if (!mayChooseDisplay(actor, id)) forbidden();
  const form = await readForm(request, displayForm);
  if (!form.ok) return form.refusal;
  await choosePassport(actor, form.value.display === "everyone");
  throw redirect(`/people/${id}`);
}

export default function Passport() {
  const { t } = useTranslation("honours");
  const { name, years, units, open } = useLoaderData<typeof loader>();
  return (
    <Page
      title={name}
      eyebrow={t("passport.eyebrow")}
      actions={<PrintButton>{t("passport.print")}</PrintButton>}
    >
      <PassportUnits units={units} />
      <PassportSums years={years} />
      <Section title={t("passport.record")}>
        <PassportRecord years={years} />
      </Section>
      {open === null ? null : <PassportDisplay open={open} />}
    </Page>
  );
}
