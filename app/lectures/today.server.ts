import { nameIn } from "~/i18n/named";
import type { Member } from "~/members/rules/actor";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import type { Line } from "~/ui/lines";
import { languageOf, wordsFor } from "~/words.server";
import { mayConduct, mayManageSomeSeries } from "./rules/may";
import { doorsOpenAt, phaseAt } from "./rules/phase";
import { needsOf } from "./rules/series";
import type { LectureRow } from "./store/lectures.server";
import { conductedBy, nearLectures } from "./store/lists.server";
import { openQuestionsFor } from "./store/questions.server";
import { waitingTopics } from "./store/topics.server";

type Say = {
  t: Awaited<ReturnType<typeof wordsFor<"lectures">>>;
  language: string;
};
const day = 86_400_000;
const preparedDays = 14;

/** What lectures want of this person: to come in where one is on or its doors are open, to answer, to prepare their own. */
export async function todayFor(
  actor: Member,
  request: Request,
): Promise<Line[]> {
  const say: Say = {
    t: await wordsFor(request, "lectures"),
    language: await languageOf(request),
  };
  const at = now();
  const until = new Date(at.getTime() + preparedDays * day);
  const [near, own, questions] = await Promise.all([
    nearLectures(database(), at, 20),
    conductedBy(database(), actor.person.id, at, until),
    openQuestionsFor(database(), actor.person.id),
  ]);
  return [
    ...near
      .map((lecture) => comingIn(say, actor, lecture))
      .filter((line) => line !== null),
    ...own
      .filter((lecture) => lecture.lecturerId === actor.person.id)
      .map((lecture) => preparing(say, lecture))
      .filter((line) => line !== null),
    ...questions.map((asked) => ({
      id: `questions-${asked.lectureId}`,
      title: titleOf(say, asked.topic),
      detail: say.t("today.questions", { count: asked.open }),
      to: `/lectures/${asked.lectureId}#questions`,
      button: say.t("today.answer"),
    })),
    ...(mayManageSomeSeries(actor) ? await topicLines(say) : []),
  ];
}

async function topicLines({ t }: Say): Promise<Line[]> {
  const { count } = await waitingTopics(database());
  if (count === 0) return [];
  return [
    {
      id: "lecture-topics",
      title: t("today.topics", { count }),
      to: "/lectures/topics",
      button: t("today.topics.button"),
    },
  ];
}

const titleOf = ({ t, language }: Say, topic: LectureRow["topic"]) =>
  nameIn(language, topic) || t("topic.none");

/** A lecture that is on, or whose doors are open: the reader's to come into, or told of. */
function comingIn(say: Say, actor: Member, lecture: LectureRow): Line | null {
  const phase = phaseAt(lecture, now());
  if (phase !== "live" && phase !== "lobby") return null;
  const { t, language } = say;
  const opens = phase === "lobby" && mayConduct(actor, lecture);
  return {
    id: `lecture-${lecture.id}`,
    at: lecture.startsAt,
    title: titleOf(say, lecture.topic),
    detail: [lecture.series, lecture.lecturer]
      .flatMap((thing) => (thing ? nameIn(language, thing) : []))
      .join(" · "),
    state: {
      word: t(`phase.${phase}`),
      tone: phase === "live" ? "live" : "warn",
    },
    to: `/lectures/${lecture.id}/room`,
    button: t(
      opens ? "today.open" : phase === "live" ? "today.join" : "today.wait",
    ),
    // Anybody may come in; it is theirs where they conduct it or their own unit's school holds it.
    told: !opens && lecture.place.unitPath !== actor.unit?.path,
    urgent: phase === "live" || opens,
  };
}

/** One's own lecture of the next two weeks that still lacks a topic or materials. */
function preparing(say: Say, lecture: LectureRow): Line | null {
  const { t } = say;
  if (now() >= doorsOpenAt(lecture)) return null;
  const needs = needsOf({
    hasLecturer: true,
    hasModerator: true,
    hasTopic: lecture.topic.name !== "",
    materials: lecture.materials,
  });
  if (needs.length === 0) return null;
  const list = needs.map((need) => t(`need.${need}`)).join(t("need.join"));
  return {
    id: `prepare-${lecture.id}`,
    at: lecture.startsAt,
    title: titleOf(say, lecture.topic),
    detail: t("today.lacks", { needs: list }),
    to: needs.includes("topic")
      ? `/lectures/${lecture.id}/edit`
      : `/lectures/${lecture.id}#materials`,
    button: t("today.prepare"),
  };
}
