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
import { takeDownPicture } from "~/studios/commands/pictures.server";
import { pictureForm } from "~/studios/forms/methods";
import { seenMethod } from "~/studios/method-seen.server";
import { mayAddVersion } from "~/studios/rules/method";
import { versionsOf } from "~/studios/store/versions.server";
import { MethodPictures } from "~/studios/ui/method-pictures";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

async function contributor(request: Request, slug: string | undefined) {
  const actor = await memberOf(request);
  const { method, may } = await seenMethod(actor, slug);
  if (!may.contribute) forbidden();
  return { actor, method };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { method } = await contributor(request, params["slug"]);
  const t = await wordsFor(request, "studios");
  const [version] = await versionsOf(database(), method.id);
  return { title: t("method.pictures"), method, steps: version?.steps ?? [] };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, method } = await contributor(request, params["slug"]);
  const form = await readForm(request, pictureForm);
  if (!form.ok) return form.refusal;
  const done = await takeDownPicture(actor, method.slug, form.value.step);
  if (!done.ok) return form.refuse({ "": [refusalText(done.refusal)] });
  throw redirect(`/methods/${method.slug}/pictures`);
}

export default function Pictures() {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const { title, method, steps } = useLoaderData<typeof loader>();
  const open = mayAddVersion(method.state);
  return (
    <Page
      title={title}
      eyebrow={<Link to={`/methods/${method.slug}`}>{named(method)}</Link>}
      lead={t(open ? "method.pictures.lead" : "refusal.content-fixed")}
    >
      <MethodPictures
        method={method}
        steps={steps}
        open={open}
        answer={useActionData<typeof action>()}
      />
    </Page>
  );
}
