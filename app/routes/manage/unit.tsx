import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { dissolveUnit, keepUnit } from "~/members/commands/unit-ends.server";
import { editUnit } from "~/members/commands/units.server";
import { unitActs, type UnitAct } from "~/members/forms/units";
import type { Member } from "~/members/rules/actor";
import { mayManageMembers } from "~/members/rules/may";
import { officerOf, today } from "~/members/session.server";
import { unitById } from "~/members/store/units.server";
import { UnitForms } from "~/members/ui/unit-forms";
import { UnitLinks } from "~/members/ui/unit-links";
import { useNamed } from "~/i18n/named";
import { database } from "~/platform/database.server";
import { forbidden, idParam, notFound, readForm } from "~/platform/http.server";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

async function keptUnit(request: Request, id: string | undefined) {
  const actor = await officerOf(request);
  const unit = (await unitById(database(), idParam(id))) ?? notFound();
  return mayManageMembers(actor, unit.path) ? { actor, unit } : forbidden();
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { unit } = await keptUnit(request, params.id);
  const parent = unit.parent_id && (await unitById(database(), unit.parent_id));
  const t = await wordsFor(request, "members");
  return {
    title: t("unit.titleOf", { name: unit.name }),
    unit,
    parentCode: parent ? parent.code : "",
    today: today(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, unit } = await keptUnit(request, params.id);
  const form = await readForm(request, unitActs);
  if (!form.ok) return form.refusal;
  const done = await actOnUnit(actor, unit.id, form.value);
  if (!done.ok) return form.refuse(done.errors);
  throw redirect(`/manage/units/${unit.id}`);
}

function actOnUnit(actor: Member, id: number, form: UnitAct) {
  switch (form.act) {
    case "edit":
      return editUnit(actor, id, form);
    case "dissolve":
      return dissolveUnit(actor, id, form.day);
    case "keep":
      return keepUnit(actor, id);
  }
}

export default function ManageUnit() {
  const { t } = useTranslation("members");
  const { unit, parentCode, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title={useNamed()(unit)}
      eyebrow={
        <>
          <Link to="/manage">{t("manage.units")}</Link> ·{" "}
          {t(`tier.${unit.tier}`)}
        </>
      }
      actions={<UnitLinks unit={unit} />}
    >
      <UnitForms
        unit={unit}
        parentCode={parentCode}
        today={today}
        answer={answer}
      />
    </Page>
  );
}
