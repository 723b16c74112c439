import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { memberOf } from "~/members/session.server";
import { offeredOf } from "~/members/store/lists.server";
import { database } from "~/platform/database.server";
import { readForm } from "~/platform/http.server";
import { schoolActs } from "~/schools/forms";
import { keepSchool } from "~/schools/open-school.server";
import { trySchool } from "~/schools/school-edit.server";
import { roomsKept } from "~/schools/store/rooms.server";
import { tradesOf } from "~/schools/store/schools.server";
import { BackTo } from "~/schools/ui/back-to";
import { CloseSchool } from "~/schools/ui/close-school";
import { RoomsForm } from "~/schools/ui/rooms-form";
import { SchoolFields } from "~/schools/ui/school-fields";
import { AppForm, Submit } from "~/ui/form";
import { Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { school } = await keepSchool(await memberOf(request), params.slug);
  const t = await wordsFor(request, "schools");
  const [taught, rooms] = await Promise.all([
    tradesOf(database(), school.id),
    roomsKept(database(), school.id),
  ]);
  const codes = taught.map(({ code }) => code);
  const defaults = {
    name: school.name,
    nameEn: school.name_en,
    builder: school.builder,
    partner: school.partner_college,
    summary: school.summary,
    summaryEn: school.summary_en,
    address: school.address,
  };
  return {
    title: t("school.edit"),
    slug: school.slug,
    defaults,
    trades: await offeredOf(database(), "trade", codes),
    taught: codes,
    rooms,
    closedOn: school.closed_on,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await memberOf(request);
  const kept = await keepSchool(member, params.slug);
  const read = await readForm(request, schoolActs);
  if (!read.ok) return read.refusal;
  const errors = await trySchool(member, kept, read.value);
  if (errors) return read.refuse(errors);
  const page = `/schools/${kept.school.slug}`;
  throw redirect(read.value.intent === "school" ? page : `${page}/edit`);
}

export default function EditSchool() {
  const { t } = useTranslation("schools");
  const { title, slug, defaults, trades, taught, rooms, closedOn } =
    useLoaderData<typeof loader>();
  const of = { name: defaults.name, name_en: defaults.nameEn };
  const answer = useActionData<typeof action>();
  const intent = String(answer?.refused.initialValue?.intent ?? "");
  const ofRoom = intent.endsWith("room");
  return (
    <Page title={title} eyebrow={<BackTo to={`/schools/${slug}`} of={of} />}>
      <AppForm
        answer={intent === "school" ? answer : undefined}
        words="schools"
        defaults={defaults}
      >
        <input type="hidden" name="intent" value="school" />
        <SchoolFields trades={trades} taught={taught} />
        <Submit>{t("school.save")}</Submit>
      </AppForm>
      <Section title={t("school.rooms")} id="rooms">
        <RoomsForm rooms={rooms} answer={ofRoom ? answer : undefined} />
      </Section>
      <Section title={t("school.closing")}>
        <CloseSchool
          of={of}
          closedOn={closedOn}
          answer={intent === "close" ? answer : undefined}
        />
      </Section>
    </Page>
  );
}
