import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { memberOf } from "~/members/session.server";
import { readForm } from "~/platform/http.server";
import { callOffSession } from "~/schools/commands/sessions.server";
import { callOffForm, sessionForm } from "~/schools/forms";
import { codeOfRefusal } from "~/schools/refusal-code";
import {
  courseSession,
  sessionChoices,
  tryChange,
} from "~/schools/session-edit.server";
import { BackTo } from "~/schools/ui/back-to";
import { PlaceFields, ScopeField, TimeFields } from "~/schools/ui/place-fields";
import { AppForm, Field, Submit } from "~/ui/form";
import { Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const session = await courseSession(await memberOf(request), params.id);
  const t = await wordsFor(request, "schools");
  return {
    title: t("session.edit"),
    id: session.id,
    of: {
      name: session.course_title ?? session.title,
      name_en: session.course_title_en,
    },
    ...(await sessionChoices(session)),
  };
}

const form = z.discriminatedUnion("intent", [sessionForm, callOffForm]);

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await memberOf(request);
  const session = await courseSession(member, params.id);
  const read = await readForm(request, form);
  if (!read.ok) return read.refusal;
  const { value } = read;
  if (value.intent === "call-off") {
    const answer = await callOffSession(member, session, value.reason);
    if (!answer.ok)
      return read.refuse({ reason: [codeOfRefusal(answer.refusal)] });
    throw redirect(`/sessions/${session.id}`);
  }
  const errors = await tryChange(member, session, value);
  if (errors) return read.refuse(errors);
  throw redirect(`/sessions/${session.id}`);
}

export default function EditSession() {
  const { t } = useTranslation("schools");
  const { title, id, of, rooms, lecturers, defaults } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const calledOff = answer?.refused.initialValue?.intent === "call-off";
  return (
    <Page title={title} eyebrow={<BackTo to={`/sessions/${id}`} of={of} />}>
      <AppForm
        answer={calledOff ? undefined : answer}
        words="schools"
        defaults={defaults}
      >
        <input type="hidden" name="intent" value="change" />
        <TimeFields label={t("field.when")} />
        <PlaceFields rooms={rooms} lecturers={lecturers} />
        <Field name="title" label={t("field.topic")} optional />
        <Field name="titleEn" label={t("field.topicEn")} optional />
        <ScopeField />
        <Submit>{t("session.save")}</Submit>
      </AppForm>
      <Section title={t("session.callOff")}>
        <p className="note">{t("session.callOff.note")}</p>
        <AppForm answer={calledOff ? answer : undefined} words="schools">
          <input type="hidden" name="intent" value="call-off" />
          <Field name="reason" label={t("field.reason")} />
          <Submit kind="danger">{t("session.callOff")}</Submit>
        </AppForm>
      </Section>
    </Page>
  );
}
