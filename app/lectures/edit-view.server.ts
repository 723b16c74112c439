import type { Member } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { readForm, type FieldErrors } from "~/platform/http.server";
import { momentOf, wallTimeOf } from "~/platform/wall-time.server";
import { tradesOf } from "~/schools/store/schools.server";
import { lectureForm, topicForm } from "./forms";
import { mayManageSeries } from "./rules/may";
import type { LectureRow } from "./store/lectures.server";
import type { LectureChange } from "./store/lecture-writes.server";
import { staffOf } from "./store/series.server";

const minute = 60_000;
const lengthOf = ({ startsAt, endsAt }: LectureRow) =>
  Math.round((endsAt.getTime() - startsAt.getTime()) / minute);

/** The form of one lecture as it stands, with whom the school can name. */
export async function editView(actor: Member, lecture: LectureRow) {
  const managed = mayManageSeries(actor, lecture.place);
  return {
    managed,
    trades: await tradesOf(database(), lecture.school.id),
    staff: managed ? await staffOf(database(), lecture.school.id, today()) : [],
    defaults: {
      topic: lecture.topic.name,
      topicEn: lecture.topic.name_en,
      trade: lecture.trade ?? "",
      starts: wallTimeOf(lecture.startsAt),
      minutes: String(lengthOf(lecture)),
      doors: String(lecture.doorsMinutes),
      lecturer: lecture.lecturerId ? String(lecture.lecturerId) : "",
      moderator: lecture.moderatorId ? String(lecture.moderatorId) : "",
    },
  };
}

type Read =
  | {
      ok: true;
      change: LectureChange;
      refuse: (errors: FieldErrors) => RefusedForm;
    }
  | { ok: false; refusal: RefusedForm };
type RefusedForm = Extract<
  Awaited<ReturnType<typeof readForm>>,
  { ok: false }
>["refusal"];

/** Reads the form as far as this actor may fill it in; who is named must be on the school's list (`not-staff`). */
export async function readChange(
  request: Request,
  actor: Member,
  lecture: LectureRow,
): Promise<Read> {
  const trades = await tradesOf(database(), lecture.school.id);
  const known = (code: string | undefined) =>
    trades.some((trade) => trade.code === code) ? (code ?? null) : null;
  if (!mayManageSeries(actor, lecture.place)) {
    const form = await readForm(request, topicForm);
    if (!form.ok) return form;
    const { topic, topicEn, trade } = form.value;
    const change = {
      ...lecture,
      topic: { name: topic, name_en: topicEn },
      trade: known(trade),
    };
    return { ok: true, change, refuse: form.refuse };
  }
  const form = await readForm(request, lectureForm);
  if (!form.ok) return form;
  const { value, refuse } = form;
  const staff = await staffOf(database(), lecture.school.id, today());
  for (const field of ["lecturer", "moderator"] as const)
    if (value[field] && !staff.some(({ id }) => id === value[field]))
      return { ok: false, refusal: refuse({ [field]: ["not-staff"] }) };
  const startsAt = momentOf(value.starts);
  if (!startsAt)
    return { ok: false, refusal: refuse({ starts: ["not-a-date"] }) };
  const change = {
    topic: { name: value.topic, name_en: value.topicEn },
    trade: known(value.trade),
    startsAt,
    endsAt: new Date(startsAt.getTime() + value.minutes * minute),
    doorsMinutes: value.doors,
    lecturerId: value.lecturer ?? null,
    moderatorId: value.moderator ?? null,
  };
  return { ok: true, change, refuse };
}
