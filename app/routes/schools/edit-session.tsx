import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { wallAt } from "~/kit/recurrence";
import { memberOf, today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { notFound, readForm } from "~/platform/http.server";
import type { Actor } from "~/members/rules/actor";
import { clashesOf, planOf } from "~/schools/commands/courses.server";
import {
  callOffSession,
  changeSession,
} from "~/schools/commands/sessions.server";
import { callOffForm, sessionForm } from "~/schools/forms";
import { keepSession } from "~/schools/open-session.server";
import { clashErrors } from "~/schools/plan-refusals.server";
import { codeOfRefusal } from "~/schools/refusal-code";
import { lengthOf } from "~/schools/rules/presence";
import { lecturersFor } from "~/schools/store/courses.server";
import { roomsOf } from "~/schools/store/rooms.server";
import { PlaceFields, TimeFields } from "~/schools/ui/place-fields";
import { AppForm, Field, Submit } from "~/ui/form";
import { Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

// A lecture is changed where its series is kept.
async function courseSession(actor: Actor, id: string | undefined) {
  const session = await keepSession(actor, id);
  if (session.kind === "lecture") notFound();
  return session;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const session = await courseSession(await memberOf(request), params.id);
  const t = await wordsFor(request, "schools");
  const [rooms, lecturers] = await Promise.all([
    roomsOf(database(), session.school.id),
    lecturersFor(database(), session.school, today()),
  ]);
  const { room_id: room, lecturer_id: lecturer } = session;
  const defaults = {
    first: wallAt(session.startsAt, env().timeZone),
    minutes: String(lengthOf(session)),
    room: room === null ? "" : String(room),
    lecturer: lecturer === null ? "" : String(lecturer),
    title: session.title,
  };
  return {
    title: t("session.edit"),
    id: session.id,
    name: session.course_title ?? session.title,
    rooms,
    lecturers,
    defaults,
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
  const answer = await changeSession(member, session, value);
  if (answer.ok) throw redirect(`/sessions/${session.id}`);
  const { code } = answer.refusal;
  if (code !== "booked-twice")
    return read.refuse({
      [code.startsWith("room") ? "room" : "first"]: [
        codeOfRefusal(answer.refusal),
      ],
    });
  const plan = planOf({ ...value, every: 1, on: [], count: 1 });
  return read.refuse(
    clashErrors(
      plan.ok
        ? await clashesOf(plan.value, value.room, value.lecturer, session.id)
        : [],
    ),
  );
}

export default function EditSession() {
  const { t } = useTranslation("schools");
  const { title, id, name, rooms, lecturers, defaults } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const calledOff = answer?.refused.initialValue?.intent === "call-off";
  return (
    <Page title={title} eyebrow={<Link to={`/sessions/${id}`}>{name}</Link>}>
      <AppForm
        answer={calledOff ? undefined : answer}
        words="schools"
        defaults={defaults}
      >
        <input type="hidden" name="intent" value="change" />
        <TimeFields label={t("field.when")} />
        <PlaceFields rooms={rooms} lecturers={lecturers} />
        <Field name="title" label={t("field.topic")} optional />
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
