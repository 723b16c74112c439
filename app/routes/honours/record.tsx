import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { recordHonour } from "~/honours/commands.server";
import { collectiveHonourForm, personHonourForm } from "~/honours/forms";
import { besideField } from "~/honours/refusals.server";
import { mayRecordHonours } from "~/honours/rules/may";
import { honourKinds } from "~/honours/store/kinds.server";
import { HonourForm } from "~/honours/ui/honour-form";
import { KindChoice } from "~/honours/ui/kind-choice";
import { useNamed } from "~/i18n/named";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { forbidden, readForm } from "~/platform/http.server";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

/** The kinds in use, and the one that the address names. */
async function offered(request: Request) {
  const asked = new URL(request.url).searchParams.get("kind");
  const kinds = (await honourKinds(database())).filter(
    ({ retired }) => !retired,
  );
  return { kinds, kind: kinds.find(({ code }) => code === asked) };
}

export async function loader({ request }: LoaderFunctionArgs) {
  if (!mayRecordHonours(await memberOf(request))) forbidden();
  const t = await wordsFor(request, "honours");
  return { title: t("record.title"), ...(await offered(request)) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  if (!mayRecordHonours(actor)) forbidden();
  const { kind } = await offered(request);
  const form = await readForm(
    request,
    kind?.holder === "collective" ? collectiveHonourForm : personHonourForm,
  );
  if (!form.ok) return form.refusal;
  if (!kind) return form.refuse({ "": ["not-a-choice"] });
  const recorded = await recordHonour(actor, kind, form.value);
  if (!recorded.ok) return form.refuse(besideField(recorded.refusal));
  throw redirect(`/honours/${recorded.value}`);
}

export default function RecordHonour() {
  const { t } = useTranslation("honours");
  const named = useNamed();
  const { title, kind, kinds } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title={kind ? named(kind) : title}
      eyebrow={kind ? title : undefined}
      lead={
        kind ? (
          <Link to="/honours/new">{t("record.other")}</Link>
        ) : (
          t("record.choose")
        )
      }
    >
      {kind ? (
        <HonourForm key={kind.code} kind={kind} answer={answer} />
      ) : (
        <KindChoice kinds={kinds} />
      )}
    </Page>
  );
}
