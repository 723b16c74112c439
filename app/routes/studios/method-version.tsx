import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { refusalText } from "~/kit/result";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { forbidden, readForm } from "~/platform/http.server";
import { addVersion } from "~/studios/commands/methods.server";
import { versionForm } from "~/studios/forms/methods";
import { seenMethod } from "~/studios/method-seen.server";
import { mayAddVersion } from "~/studios/rules/method";
import { readSteps } from "~/studios/rules/method-steps";
import { versionsOf } from "~/studios/store/versions.server";
import { VersionForm } from "~/studios/ui/version-form";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { method, may } = await seenMethod(
    await memberOf(request),
    params["slug"],
  );
  if (!may.contribute) forbidden();
  const t = await wordsFor(request, "studios");
  const [last] = await versionsOf(database(), method.id);
  return { title: t("method.version.new"), method, last };
}

/** Beside which field a refusal of the evidence stands. */
const fields: Record<string, string> = {
  "no-steps": "steps",
  "measured-under-a-year": "measuredTo",
  "measured-in-future": "measuredTo",
  "after-no-better": "after",
  "source-missing": "source",
  "safety-missing": "safetySignedBy",
  "safety-in-future": "safetySignedOn",
};

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  const { method, may } = await seenMethod(actor, params["slug"]);
  if (!may.contribute) forbidden();
  const form = await readForm(request, versionForm);
  if (!form.ok) return form.refusal;
  const done = await addVersion(actor, method.slug, {
    ...form.value,
    steps: readSteps(form.value.steps),
  });
  if (!done.ok)
    return form.refuse({
      [fields[done.refusal.code] ?? ""]: [refusalText(done.refusal)],
    });
  throw redirect(
    method.state === "draft"
      ? `/methods/${method.slug}/naming`
      : `/methods/${method.slug}`,
  );
}

export default function NewVersion() {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const { title, method, last } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const open = mayAddVersion(method.state);
  return (
    <Page
      title={title}
      eyebrow={<Link to={`/methods/${method.slug}`}>{named(method)}</Link>}
      lead={open ? t("method.version.note") : t("refusal.content-fixed")}
      actions={
        <Link className="plain" to={`/methods/${method.slug}/pictures`}>
          {t("method.pictures")}
        </Link>
      }
    >
      {open ? <VersionForm last={last} answer={answer} /> : null}
    </Page>
  );
}
