import type { Context } from "./context";
import { seedEntries, seedStages } from "./contest-entries";
import type { Event } from "./contest-rows";
import { addMinutes } from "./days";
import type { DemoPeople } from "./demo-accounts";
import { random } from "./random";

/**
 * What is on record of the district's contests of the past besides their marks: how their entrants came in, their stages,
 * and an appeal of each contest that left its results as they were.
 */
export function seedHistory(
  context: Context,
  past: readonly Event[],
  demo: DemoPeople,
): void {
  const draw = random("contest-history");
  const ofDistrict = past.filter(
    ({ contest }) => contest.unit.tier === "district",
  );
  for (const event of ofDistrict) {
    seedEntries(context, draw, event, [], demo.contest);
    seedStages(context, event);
  }
  const contests = new Map(
    ofDistrict.map((event) => [event.contest.id, event]),
  );
  [...contests.values()].forEach((event, nth) =>
    addAnswered(context, event, nth % 2 === 0 ? dismissed : refused, demo),
  );
}

const dismissed = {
  state: "dismissed",
  body: "实操第三道工序的尺寸，我自测合格，评分表记为超差。请求复测。",
  answer: "予以受理，由两名未参加评分的裁判复测。",
  decision: "复测三次，均超出公差，维持原成绩。",
};
const refused = {
  state: "refused",
  body: "赛前一周才知道考场改了，没有时间熟悉设备。",
  answer: "考场变更已在赛前二十日通知，不属于评分申诉。",
  decision: "",
};

/** Somebody of the field appealed on the day of the contest; arbitration answered, and where it took it on, decided the next day. */
function addAnswered(
  { book }: Context,
  event: Event,
  { state, body, answer, decision }: typeof dismissed,
  { arbitrator }: DemoPeople,
): void {
  const entrant = event.entrants.find(({ status }) => status === "entered");
  if (!entrant) return;
  const lodged = addMinutes(event.starts, 500);
  book.add("appeal", {
    id: book.id("appeal"),
    event_id: event.id,
    entrant_id: entrant.id,
    by_id: entrant.person.id,
    body,
    lodged_at: lodged,
    state,
    answered_by: arbitrator.id,
    answered_at: addMinutes(lodged, 30),
    answer,
    decided_by: decision ? arbitrator.id : null,
    decided_at: decision ? addMinutes(lodged, 1200) : null,
    decision,
  });
}
