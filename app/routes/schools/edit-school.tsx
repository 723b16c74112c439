import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { readForm } from "~/platform/http.server";
import { changeSchool, keepRoom } from "~/schools/commands/schools.server";
import { roomForm, schoolForm } from "~/schools/forms";
import { keepSchool } from "~/schools/open-school.server";
import { codeOfRefusal } from "~/schools/refusal-code";
import { schoolRow } from "~/schools/school-row";
import { roomsOf } from "~/schools/store/rooms.server";
import { allTrades, areTrades, tradesOf } from "~/schools/store/schools.server";
import { BackTo } from "~/schools/ui/back-to";
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
  const [trades, taught, rooms] = await Promise.all([
    allTrades(database()),
    tradesOf(database(), school.id),
    roomsOf(database(), school.id),
  ]);
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
    trades,
    taught: taught.map(({ code }) => code),
    rooms,
  };
}

const form = z.discriminatedUnion("intent", [schoolForm, roomForm]);

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await memberOf(request);
  const { school, place } = await keepSchool(member, params.slug);
  const read = await readForm(request, form);
  if (!read.ok) return read.refusal;
  const { value } = read;
  if (value.intent === "school") {
    if (!(await areTrades(database(), value.trades)))
      return read.refuse({ trades: ["not-a-choice"] });
    await changeSchool(member, place, schoolRow(value), value.trades);
    throw redirect(`/schools/${school.slug}`);
  }
  const { name, nameEn, seats, place: where, room } = value;
  const answer = await keepRoom(
    member,
    place,
    { name, name_en: nameEn, seats, place: where },
    room,
  );
  if (!answer.ok) return read.refuse({ name: [codeOfRefusal(answer.refusal)] });
  throw redirect(`/schools/${school.slug}/edit`);
}

export default function EditSchool() {
  const { t } = useTranslation("schools");
  const { title, slug, defaults, trades, taught, rooms } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const ofRoom = answer?.refused.initialValue?.intent === "room";
  return (
    <Page
      title={title}
      eyebrow={
        <BackTo
          to={`/schools/${slug}`}
          of={{ name: defaults.name, name_en: defaults.nameEn }}
        />
      }
    >
      <AppForm
        answer={ofRoom ? undefined : answer}
        words="schools"
        defaults={defaults}
      >
        <input type="hidden" name="intent" value="school" />
        <SchoolFields trades={trades} taught={taught} />
        <Submit>{t("school.save")}</Submit>
      </AppForm>
      <Section title={t("school.rooms")}>
        <RoomsForm rooms={rooms} answer={ofRoom ? answer : undefined} />
      </Section>
    </Page>
  );
}
