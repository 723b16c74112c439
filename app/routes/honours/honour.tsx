import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { renewHonour, revokeHonour } from "~/honours/commands.server";
import { honourActs } from "~/honours/forms";
import { besideField } from "~/honours/refusals.server";
import {
  mayKeepHonour,
  maySeeHonour,
  maySeePassport,
} from "~/honours/rules/may";
import { renewedUntil, standingOn } from "~/honours/rules/terms";
import { honourById } from "~/honours/store/honours.server";
import { HonourActs } from "~/honours/ui/honour-acts";
import { HonourFacts } from "~/honours/ui/honour-facts";
import { StandingWord } from "~/honours/ui/standing-word";
import { languageOf, wordsFor } from "~/words.server";
import { nameIn } from "~/i18n/named";
import type { Actor } from "~/members/rules/actor";
import { actorOf, memberOf, today } from "~/members/session.server";
import { personById } from "~/members/store/people.server";
import { database } from "~/platform/database.server";
import { forbidden, idParam, notFound, readForm } from "~/platform/http.server";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";

export const meta = titleOf;

async function honourFor(actor: Actor, param: string | undefined) {
  const honour = (await honourById(database(), idParam(param))) ?? notFound();
  const revoked = honour.revokedOn !== null;
  if (!maySeeHonour(actor, { ...honour, revoked })) notFound();
  return honour;
}

async function mayOpen(actor: Actor, personId: number | null) {
  const person =
    personId === null ? undefined : await personById(database(), personId);
  return (
    person !== undefined &&
    maySeePassport(actor, {
      id: person.id,
      unitPath: person.unit_path,
      publicPassport: person.public_passport,
    })
  );
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const { unitPath, termYears, ...honour } = await honourFor(actor, params.id);
  const language = await languageOf(request);
  const t = await wordsFor(request, "honours");
  const kind = nameIn(language, {
    name: honour.kindName,
    name_en: honour.kindName_en,
  });
  const keeper = mayKeepHonour(actor, unitPath);
  return {
    title: t("today.expires", {
      kind,
      holder: nameIn(language, {
        name: honour.holder,
        name_en: honour.holder_en,
      }),
    }),
    honour,
    standing: standingOn(honour, today()),
    passport: await mayOpen(actor, honour.personId),
    keeper: keeper && honour.revokedOn === null,
    renewable: renewedUntil(honour, termYears, today()).ok ? termYears : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  const { id, unitPath } = await honourFor(actor, params.id);
  if (!mayKeepHonour(actor, unitPath)) forbidden();
  const form = await readForm(request, honourActs);
  if (!form.ok) return form.refusal;
  const done =
    form.value.act === "renew"
      ? await renewHonour(actor, id, form.value.documentNo)
      : await revokeHonour(actor, id, form.value.reason);
  if (!done.ok) return form.refuse(besideField(done.refusal));
  throw redirect(`/honours/${id}`);
}

export default function HonourPage() {
  const { t } = useTranslation("honours");
  const { title, standing, keeper, renewable, ...facts } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title={title}
      eyebrow={<Link to="/honours">{t("list.title")}</Link>}
      aside={<StandingWord standing={standing} />}
    >
      <HonourFacts {...facts} />
      {keeper ? <HonourActs answer={answer} renewable={renewable} /> : null}
    </Page>
  );
}
