import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { postponeLecture } from "~/lectures/commands/lectures.server";
import { postponeForm } from "~/lectures/forms";
import { mayManageSeries } from "~/lectures/rules/may";
import { lectureById } from "~/lectures/store/lectures.server";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { forbidden, idParam, notFound, readForm } from "~/platform/http.server";
import { momentOf } from "~/platform/wall-time.server";
import { AppForm, Field, Submit } from "~/ui/form";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

async function manager({ request, params }: LoaderFunctionArgs) {
  const actor = await memberOf(request);
  const lecture = await lectureById(database(), idParam(params.id));
  if (!lecture) notFound();
  if (!mayManageSeries(actor, lecture.place)) forbidden();
  return { actor, lecture };
}

export async function loader(args: LoaderFunctionArgs) {
  const { lecture } = await manager(args);
  const t = await wordsFor(args.request, "lectures");
  return { title: t("postpone.title"), topic: lecture.topic, id: lecture.id };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, lecture } = await manager(args);
  const form = await readForm(args.request, postponeForm);
  if (!form.ok) return form.refusal;
  const { reason, instead } = form.value;
  const at = instead ? momentOf(instead) : null;
  if (instead && !at) return form.refuse({ instead: ["not-a-date"] });
  const done = await postponeLecture(actor, lecture.id, reason, at);
  if (done.ok) return redirect(`/lectures/${lecture.id}`);
  const { code } = done.refusal;
  const field = ["in-the-past", "lecturer-busy", "start-taken"].includes(code)
    ? "instead"
    : "";
  return form.refuse({ [field]: [code] });
}

export default function Postpone() {
  const { t } = useTranslation("lectures");
  const { title, topic, id } = useLoaderData<typeof loader>();
  const named = useNamed();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title={title}
      eyebrow={<Link to={`/lectures/${id}`}>{named(topic)}</Link>}
      lead={t("postpone.lead")}
    >
      <AppForm answer={answer} words="lectures">
        <Field name="reason" rows={3} label={t("postpone.reason")} />
        <Field
          name="instead"
          type="datetime-local"
          label={t("postpone.instead")}
          hint={t("postpone.instead.hint")}
          optional
        />
        <Submit>{t("postpone.submit")}</Submit>
      </AppForm>
    </Page>
  );
}
