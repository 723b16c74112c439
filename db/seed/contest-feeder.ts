import { addDays, at, yearOf } from "./days";
import { priceEvent } from "./contest-results";
import { drawMark } from "./contest-marks";
import { addContest, addEntrant, addEvent } from "./contest-rows";
import type { Event } from "./contest-rows";
import type { Scene } from "./contest-scene";
import { thirtySeventy } from "./contest-schemes-data";
import { isOldHand, type Person } from "./members";
import { inSentence, type Trade } from "./trades-data";
import type { Units } from "./units";

/** So many of a sub-district's contest go on to the district's. */
const places = 3;
const count = 14;

export type Feeder = { event: Event; people: Person[]; from: string };

/** A sub-district's contest of six weeks ago, and who of it goes on to the district's final of this trade. */
export function seedFeeder(scene: Scene, units: Units, trade: Trade): Feeder {
  const { context, draw, roster, taken } = scene;
  const starts = addDays(context.today, -44);
  const fits = (person: Person) =>
    isOldHand(person) &&
    !person.userId &&
    !taken.has(person) &&
    person.from < addDays(context.today, -500) &&
    person.born > addDays(context.today, -55 * 365);
  const unit = units.subdistricts.find(
    (each) => roster.within(each).filter(fits).length >= count,
  );
  if (!unit) throw new Error("No sub-district has people enough.");
  const year = yearOf(starts);
  const place = unit.zh.replace("总工会", "");
  const from = `${place}${year}年${trade.zh}选拔赛`;
  const contest = addContest(context, {
    slug: `${unit.slug}-${year}-heats-${trade.code}`,
    zh: from,
    en: `${unit.en.replace(/ Federation.*/, "")} ${year} heats: ${inSentence(trade.en)}`,
    unit,
    starts,
    ends: starts,
    state: "closed",
    hosts: unit.zh,
    place: `${place}职工服务中心`,
    notice: `前${places}名由区总工会推荐参加区决赛。`,
  });
  const event = addEvent(context, contest, {
    trade,
    scheme: thirtySeventy,
    board: "final",
    starts: at(starts, "08:30"),
    since: at(addDays(starts, 7), "10:00"),
  });
  for (const person of draw.sample(roster.within(unit).filter(fits), count)) {
    const time = draw.int(3000, 5200);
    const row = { status: "entered", time } as const;
    const { marks } = addEntrant(context, draw, event, person, row);
    const theory = drawMark(draw, 78, 16, 100);
    const practical = drawMark(draw, 76, 18, 100);
    marks.push({ node: "theory", judge: "", value: theory });
    marks.push({ node: "practical", judge: "", value: practical });
  }
  const first = priceEvent(event).field.filter(
    ({ rank }) => rank !== null && rank <= places,
  );
  const people = event.entrants
    .filter(({ number }) => first.some(({ entrant }) => entrant === number))
    .map(({ person }) => person);
  for (const person of people) taken.add(person);
  return { event, people, from };
}

/** Notes that the first of the feeder were nominated for the final. */
export function addNomination(
  { context, demo }: Scene,
  final: Event,
  { event }: Feeder,
): void {
  context.book.add("contest_feeder", {
    event_id: final.id,
    from_event_id: event.id,
    places,
    nominated_at: at(addDays(context.today, -12), "15:20"),
    nominated_by: demo.contest.id,
  });
}
