import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { database } from "~/platform/database.server";
import { readForm } from "~/platform/http.server";
import { draftMethod, editMethod } from "~/studios/commands/methods.server";
import { methodForm } from "~/studios/forms/methods";
import {
  methodKept,
  nameErrors,
  wrongChoices,
} from "~/studios/method-kept.server";
import { methodChoices } from "~/studios/store/method-choices.server";
import { MethodForm } from "~/studios/ui/method-form";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { method, studio } = await methodKept(request, params["slug"]);
  const t = await wordsFor(request, "studios");
  const outcome = new URL(request.url).searchParams.get("outcome");
  return {
    title: t(method ? "method.edit" : "method.new"),
    method,
    studio,
    outcome,
    choices: await methodChoices(database(), studio.id, method),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, method, studio } = await methodKept(request, params["slug"]);
  const form = await readForm(request, methodForm);
  if (!form.ok) return form.refusal;
  const wrong = await wrongChoices(studio.id, method, form.value);
  if (wrong) return form.refuse(wrong);
  const done = method
    ? await editMethod(actor, method.slug, form.value)
    : await draftMethod(actor, studio.id, form.value);
  if (!done.ok) return form.refuse(nameErrors(done.refusal));
  throw redirect(
    done.value ? `/methods/${done.value}/version` : `/methods/${method?.slug}`,
  );
}

export default function EditMethod() {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const { title, method, studio, choices, outcome } =
    useLoaderData<typeof loader>();
  const frozen = method !== undefined && method.state !== "draft";
  return (
    <Page
      title={title}
      eyebrow={
        <Link
          to={method ? `/methods/${method.slug}` : `/studios/${studio.slug}`}
        >
          {named(method ?? studio)}
        </Link>
      }
      lead={frozen ? t("method.edit.frozen") : undefined}
      actions={
        method ? (
          <Link className="plain" to={`/methods/${method.slug}/pictures`}>
            {t("method.pictures")}
          </Link>
        ) : null
      }
    >
      <MethodForm
        method={method}
        choices={choices}
        outcome={outcome}
        answer={useActionData<typeof action>()}
      />
    </Page>
  );
}
