import type { Context } from "./context";
import { addMinutes } from "./days";
import { addAwards, type PricedEvents } from "./contest-awards";
import type { Event } from "./contest-rows";
import { youthRules } from "./contest-youth";
import type { DemoPeople } from "./demo-accounts";

/**
 * What follows this year's results: an appeal that waits for arbitration, one that led to a correction, and the young
 * workers' awards on public notice with two objections.
 */
export function seedPublication(
  context: Context,
  events: readonly Event[],
  results: PricedEvents,
  demo: DemoPeople,
): void {
  for (const event of events) {
    if (event.board === "provisional") lodgeOne(context, event, results);
    if (event.corrected) addCorrection(context, event, results, demo);
  }
  const young = events.filter(({ contest }) => contest.slug.endsWith("-youth"));
  const [first] = young;
  if (!first) return;
  const officer = demo.contest;
  const { contest } = first;
  const awarding = { context, contest, events: young, results, officer };
  const lines = addAwards(awarding, youthRules, false);
  addObjections(context, lines, demo);
}

/** One was answered; the other blocks its line. */
function addObjections(
  { book, now }: Context,
  lines: readonly number[],
  demo: DemoPeople,
): void {
  const [, answered, open] = lines;
  if (answered === undefined || open === undefined) return;
  book.add("award_objection", {
    line_id: answered,
    by_id: demo.lecturer.id,
    body: "该选手去年已获同一称号，是否重复授予？",
    lodged_at: addMinutes(now, -1600),
    state: "dismissed",
    answer: "去年获得的是街道级称号，区级称号为首次授予，不重复。",
    answered_by: demo.contest.id,
    answered_at: addMinutes(now, -900),
  });
  book.add("award_objection", {
    line_id: open,
    by_id: demo.worker.id,
    body: "名单上的年龄按比赛首日计算是否已满35周岁，请核对身份信息。",
    lodged_at: addMinutes(now, -300),
    state: "open",
    answer: "",
    answered_by: null,
    answered_at: null,
  });
}

/** Who came fourth appeals; nobody has answered yet. */
function lodgeOne(
  { book }: Context,
  event: Event,
  results: PricedEvents,
): void {
  const fourth = results.get(event)?.field.find(({ rank }) => rank === 4);
  const entrant = event.entrants.find(
    ({ number }) => number === fourth?.entrant,
  );
  if (!entrant) return;
  book.add("appeal", {
    id: book.id("appeal"),
    event_id: event.id,
    entrant_id: entrant.id,
    by_id: entrant.person.id,
    body: "实操第二个任务送电前，我已按规程验电并向现场裁判报告，评分表记为漏项。请核对现场录像和裁判记录。",
    lodged_at: addMinutes(event.since, 32),
    state: "lodged",
  });
}

function addCorrection(
  { book }: Context,
  event: Event,
  results: PricedEvents,
  demo: DemoPeople,
): void {
  const { corrected } = event;
  const announced = addMinutes(event.starts, 420);
  const [before, after] = results.get(event)?.versions ?? [];
  if (!corrected || before === undefined || after === undefined) return;
  const { entrant, appeal, reason } = corrected;
  const appealId = book.id("appeal");
  book.add("appeal", {
    id: appealId,
    event_id: event.id,
    entrant_id: entrant.id,
    by_id: entrant.person.id,
    body: appeal.body,
    lodged_at: addMinutes(announced, 40),
    state: "upheld",
    answered_by: demo.arbitrator.id,
    answered_at: addMinutes(announced, 65),
    answer: appeal.answer,
    decided_by: demo.arbitrator.id,
    decided_at: addMinutes(announced, 140),
    decision: appeal.decision,
  });
  const id = book.id("correction");
  book.add("correction", {
    id,
    event_id: event.id,
    appeal_id: appealId,
    reason,
    state: "applied",
    opened_by: demo.contest.id,
    opened_at: addMinutes(announced, 155),
    closed_by: demo.contest.id,
    closed_at: addMinutes(announced, 170),
    before_id: before,
    after_id: after,
  });
  book.add("correction_line", {
    correction_id: id,
    entrant_id: entrant.id,
    kind: "mark",
    node: corrected.node,
    judge_code: "",
    old_value: corrected.was,
    new_value: corrected.now,
  });
}
