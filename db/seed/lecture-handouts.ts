import { crafts } from "./crafts/crafts";
import { addDays, addMinutes, dayOf } from "./days";
import { handoutPdf } from "./files/handout";
import type { Lecture, LectureScene } from "./lecture-scene";

/** The handout of a lecture, where it has one: most of the last months' do, and of those to come every second series'. */
export function addHandout(scene: LectureScene, lecture: Lecture): void {
  const { context, shelf } = scene;
  const { lecturer, starts, series, number, topic } = lecture;
  if (!shelf || !lecturer || !hasHandout(scene, lecture)) return;
  const before = addMinutes(starts, -3 * 1440);
  const at = before < context.now ? before : addMinutes(context.now, -600);
  const title = `讲义：${topic[0]}`;
  const under = `第 ${number} 讲  ${dayOf(starts)}  ${series.school.zh}  ${lecturer.zh}`;
  const file = shelf.keep({
    name: `${title}.pdf`,
    type: "application/pdf",
    bytes: handoutPdf(topic[0], under, handoutText(lecture)),
    owner: lecturer,
    subject: { kind: "lecture-material", id: lecture.id },
    at,
  });
  context.book.add("material", {
    session_id: lecture.id,
    file_id: file,
    title,
    added_by: lecturer.id,
    added_at: at,
  });
}

function hasHandout(
  { context }: LectureScene,
  { state, starts, number, series, teaches }: Lecture,
): boolean {
  const day = dayOf(starts);
  if (state === "scheduled")
    return day <= addDays(context.today, 21) && series.id % 2 === 1;
  const recent = day > addDays(context.today, -150);
  const most = series.district || number % 6 !== 1;
  return teaches !== undefined || (recent && most);
}

/** The steps of the method that is taught, or what the trade's workshops struggle with; and something to think about. */
function handoutText({ trade, teaches, number }: Lecture): string[] {
  const objects = crafts[trade.code]?.objects ?? [];
  const troubles = objects
    .slice(0, 3)
    .flatMap(({ name, faults, cause, fix }) => [
      `${name}${faults[number % faults.length]?.name ?? ""}`,
      `原因：${cause}。做法：${fix}。`,
    ]);
  const body = teaches ? ["操作步骤", ...teaches.method.steps] : troubles;
  return [...body, "想一想", ...trade.questions];
}
