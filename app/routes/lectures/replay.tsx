import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { nameIn, useNamed } from "~/i18n/named";
import { resumeAt, secondsIn } from "~/lectures/rules/replay";
import { lectureById } from "~/lectures/store/lectures.server";
import { chaptersOf, watchedBy } from "~/lectures/store/replay.server";
import { Player } from "~/lectures/ui/player";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { idParam, notFound } from "~/platform/http.server";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await memberOf(request);
  const lecture = await lectureById(database(), idParam(params.id));
  if (!lecture) notFound();
  if (!lecture.replay) throw redirect(`/lectures/${lecture.id}`);
  const t = await wordsFor(request, "lectures");
  const seen = await watchedBy(database(), lecture.id, actor.person.id);
  return {
    title: nameIn(await languageOf(request), lecture.topic) || t("topic.none"),
    id: lecture.id,
    fileId: lecture.replay.fileId,
    seconds: lecture.replay.seconds ?? 0,
    watched: secondsIn(seen?.union ?? []),
    from: resumeAt(seen?.position ?? 0, lecture.replay.seconds ?? 0),
    chapters: await chaptersOf(database(), lecture.id),
    lecturer: lecture.lecturer,
  };
}

export default function Replay() {
  const { t } = useTranslation("lectures");
  const named = useNamed();
  const { title, lecturer, ...replay } = useLoaderData<typeof loader>();
  return (
    <Page
      title={title}
      eyebrow={t("replay.title")}
      lead={lecturer ? named(lecturer) : undefined}
      actions={
        <Link className="plain" to={`/lectures/${replay.id}`}>
          {t("room.back")}
        </Link>
      }
    >
      <Player {...replay} />
      <p className="note">{t("replay.hours")}</p>
    </Page>
  );
}
