import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changeLecture } from "~/lectures/commands/lectures.server";
import { editView, readChange } from "~/lectures/edit-view.server";
import { mayPrepare } from "~/lectures/rules/may";
import { lectureById } from "~/lectures/store/lectures.server";
import { LectureFields } from "~/lectures/ui/lecture-form";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { forbidden, idParam, notFound } from "~/platform/http.server";
import { AppForm, Submit } from "~/ui/form";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

async function preparer({ request, params }: LoaderFunctionArgs) {
  const actor = await memberOf(request);
  const lecture = await lectureById(database(), idParam(params.id));
  if (!lecture) notFound();
  if (!mayPrepare(actor, lecture)) forbidden();
  return { actor, lecture };
}

export async function loader(args: LoaderFunctionArgs) {
  const { actor, lecture } = await preparer(args);
  const t = await wordsFor(args.request, "lectures");
  return { title: t("edit.title"), ...(await editView(actor, lecture)) };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, lecture } = await preparer(args);
  const form = await readChange(args.request, actor, lecture);
  if (!form.ok) return form.refusal;
  const done = await changeLecture(actor, lecture.id, form.change);
  if (done.ok) return redirect(`/lectures/${lecture.id}`);
  const field =
    {
      "lecturer-busy": "lecturer",
      "in-the-past": "starts",
      "start-taken": "starts",
    }[done.refusal.code] ?? "";
  return form.refuse({ [field]: [done.refusal.code] });
}

export default function EditLecture() {
  const { t } = useTranslation("lectures");
  const { title, defaults, ...fields } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title={title}>
      <AppForm answer={answer} words="lectures" defaults={defaults}>
        <LectureFields {...fields} />
        <Submit>{t("edit.submit")}</Submit>
      </AppForm>
    </Page>
  );
}
