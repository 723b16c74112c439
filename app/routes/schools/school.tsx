import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { nameIn } from "~/i18n/named";
import { actorOf } from "~/members/session.server";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { mayManageSchool } from "~/schools/rules/may";
import { coursesOf } from "~/schools/store/courses.server";
import { roomsOf } from "~/schools/store/rooms.server";
import {
  schoolBySlug,
  schoolsNear,
  tradesOf,
} from "~/schools/store/schools.server";
import { timetableRows } from "~/schools/store/timetable.server";
import { CoursesTable } from "~/schools/ui/courses-table";
import { NextSessions } from "~/schools/ui/next-sessions";
import { NearSchools, Rooms, SchoolFactsList } from "~/schools/ui/school-parts";
import { Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const school = await schoolBySlug(database(), params.slug ?? "");
  if (!school) notFound();
  const actor = await actorOf(request);
  const manage = mayManageSchool(actor, {
    id: school.id,
    unitPath: school.unit_path,
  });
  const at = now();
  const ahead = {
    from: at,
    to: new Date(at.getTime() + 30 * 86_400_000),
    school: school.slug,
    limit: 12,
  };
  const [trades, rooms, courses, near, next] = await Promise.all([
    tradesOf(database(), school.id),
    roomsOf(database(), school.id),
    coursesOf(database(), school.id, manage, at),
    schoolsNear(database(), actor.unit?.path ?? school.unit_path, school.id, 6),
    timetableRows(database(), ahead),
  ]);
  const title = nameIn(await languageOf(request), school);
  return {
    title,
    school,
    trades,
    rooms,
    courses,
    near: { schools: near, mine: actor.unit !== undefined },
    next,
    manage,
    now: at,
  };
}

export default function School() {
  const { t } = useTranslation("schools");
  const named = useNamed();
  const { title, school, trades, rooms, courses, near, next, manage, now } =
    useLoaderData<typeof loader>();
  return (
    <Page
      title={title}
      eyebrow={`${t("school.eyebrow")} · ${t(`tier.${school.tier}`)} · ${t(`builder.${school.builder}`)}`}
      lead={named({ name: school.summary, name_en: school.summary_en })}
      actions={
        manage ? (
          <>
            <Link
              className="primary"
              to={`/schools/${school.slug}/courses/new`}
            >
              {t("course.new")}
            </Link>
            <Link className="plain" to={`/schools/${school.slug}/edit`}>
              {t("school.edit")}
            </Link>
          </>
        ) : undefined
      }
    >
      <SchoolFactsList school={school} trades={trades} />
      <Section
        title={t("school.next")}
        note={
          <>
            <Link to={`/timetable?school=${school.slug}`}>
              {t("school.week")}
            </Link>{" "}
            · <a href={`/schools/${school.slug}.ics`}>{t("school.ics")}</a>
          </>
        }
      >
        <NextSessions rows={next} now={now} />
      </Section>
      <Section title={t("school.courses")}>
        <CoursesTable rows={courses} />
      </Section>
      <div className="columns">
        <Section title={t("school.rooms")}>
          <Rooms rooms={rooms} />
        </Section>
        <Section title={t(near.mine ? "school.nearMine" : "school.near")}>
          <NearSchools schools={near.schools} />
        </Section>
      </div>
    </Page>
  );
}
