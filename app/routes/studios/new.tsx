import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { refusalText } from "~/kit/result";
import { UnitField } from "~/members/ui/unit-field";
import { memberOf, today } from "~/members/session.server";
import { offeredOf } from "~/members/store/lists.server";
import { database } from "~/platform/database.server";
import { forbidden, readForm } from "~/platform/http.server";
import { foundStudio } from "~/studios/commands/studios.server";
import { foundingForm } from "~/studios/forms/studios";
import { mayFoundSomewhere } from "~/studios/rules/may";
import { notOffered } from "~/studios/rules/choice";
import { StudioFields } from "~/studios/ui/studio-fields";
import { AppForm, Field, Submit } from "~/ui/form";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

async function founder(request: Request) {
  const actor = await memberOf(request);
  if (!mayFoundSomewhere(actor)) forbidden();
  return actor;
}

export async function loader({ request }: LoaderFunctionArgs) {
  await founder(request);
  const t = await wordsFor(request, "studios");
  const trades = await offeredOf(database(), "trade");
  return { title: t("studio.new"), trades, today: today() };
}

const fields: Record<string, string> = {
  "no-such-person": "lead",
  "person-several": "lead",
  "founded-in-future": "foundedOn",
};

export async function action({ request }: ActionFunctionArgs) {
  const actor = await founder(request);
  const form = await readForm(request, foundingForm);
  if (!form.ok) return form.refusal;
  const { tradeCode = null, ...studio } = form.value;
  const trades = await offeredOf(database(), "trade");
  const wrong = notOffered({
    tradeCode: { chosen: tradeCode, offered: trades.map(({ code }) => code) },
  });
  if (wrong) return form.refuse(wrong);
  const done = await foundStudio(actor, { ...studio, tradeCode });
  if (done.ok) throw redirect(`/studios/${done.value}`);
  const { code } = done.refusal;
  return form.refuse({ [fields[code] ?? "unit"]: [refusalText(done.refusal)] });
}

export default function NewStudio() {
  const { t } = useTranslation("studios");
  const { title, trades, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title={title} lead={t("studio.new.note")}>
      <AppForm answer={answer} words="studios">
        <UnitField name="unit" label={t("studio.unit")} />
        <Field
          name="kind"
          label={t("studio.kind")}
          options={[
            ["studio", t("studio.kind.studio")],
            ["task-force", t("studio.kind.task-force")],
          ]}
        />
        <Field
          name="lead"
          label={t("studio.lead")}
          hint={t("studio.person.hint")}
          autoComplete="off"
        />
        <Field
          name="foundedOn"
          type="date"
          label={t("studio.founded")}
          max={today}
        />
        <StudioFields trades={trades} year={Number(today.slice(0, 4))} />
        <Submit>{t("studio.new.submit")}</Submit>
      </AppForm>
    </Page>
  );
}
