import type { Context } from "./context";
import { addDays, at, yearOf, type Day } from "./days";
import { addMarks, drawMark } from "./contest-marks";
import { planLowerContests, planLowerSince, type Lower } from "./contest-plan";
import { addContest, addEntrant, addEvent, type Event } from "./contest-rows";
import { thirtySeventy } from "./contest-schemes-data";
import { isMemberOn, type Roster } from "./members";
import { random, type Random } from "./random";
import { inSentence, trades } from "./trades-data";
import type { Unit } from "./unit";
import type { Units } from "./units";

/** What the five years held: 39,860 workers who took part in 2 district contests and 203 below; and how many an event has. */
const counts = { entrants: 39_860, perDistrictEvent: 45, perLowerSince: 24 };
const districtStarts: Day[] = ["2015-10-12", "2017-10-16"];
const since: Day[] = ["2019-10-14", "2021-10-18", "2023-10-16", "2025-10-13"];

type Scene = {
  context: Context;
  draw: Random;
  roster: Roster;
  slugs: Map<string, number>;
};

/**
 * The sample has no marks of contests below the district before this day: those came in as lists of who took part, and their
 * results stayed on paper. A district at full scale holds them all.
 */
const paperBefore = "2017-01-01";

/** The contests of the past, from 2013 to last year; gives back their events for the results. */
export function seedPastContests(
  context: Context,
  units: Units,
  roster: Roster,
): Event[] {
  const scene: Scene = {
    context,
    draw: random("contests"),
    roster,
    slugs: new Map(),
  };
  const events: Event[] = [];
  districtStarts.forEach((starts, nth) =>
    events.push(...districtContest(scene, units.district, starts, nth)),
  );
  let left = counts.entrants - countTookPart(events);
  const lower = planLowerContests(scene.draw, units);
  let open = lower.reduce((sum, each) => sum + each.trades.length, 0);
  for (const each of lower) {
    for (const event of lowerContest(scene, each)) {
      left -= fillEvent(scene, event, Math.round(left / open));
      open -= 1;
      events.push(event);
    }
  }
  if (left !== 0)
    throw new Error(`${left} entries of the five years found no contest.`);
  since
    .filter((starts) => starts < addDays(context.today, -60))
    .forEach((starts, nth) =>
      events.push(...districtContest(scene, units.district, starts, nth + 2)),
    );
  for (const each of planLowerSince(scene.draw, units, context.today)) {
    for (const event of lowerContest(scene, each)) {
      fillEvent(scene, event, counts.perLowerSince);
      events.push(event);
    }
  }
  for (const event of events) addMarks(context, event);
  return events;
}

function countTookPart(events: Event[]): number {
  return events.reduce(
    (sum, { entrants }) =>
      sum + entrants.filter(({ status }) => status === "entered").length,
    0,
  );
}

function districtContest(
  scene: Scene,
  unit: Unit,
  starts: Day,
  nth: number,
): Event[] {
  const year = yearOf(starts);
  const contest = addContest(scene.context, {
    slug: `bingang-${year}`,
    zh: `${year}年滨港区职工技能大赛`,
    en: `Bingang District Workers' Skills Contest ${year}`,
    unit,
    starts,
    ends: addDays(starts, 5),
    state: "closed",
    hosts: "滨港区总工会、区人力资源和社会保障局",
    place: "滨港区工匠学堂实训基地",
    notice: "理论与实操按3∶7计分，各工种前三名授予区技术能手称号。",
  });
  const chosen = [
    ...trades.slice(0, 4),
    ...scene.draw.sample(trades.slice(4), nth < 2 ? 2 : 0),
  ];
  return chosen.map((trade, at_) => {
    const event = addEvent(scene.context, contest, {
      trade,
      scheme: thirtySeventy,
      board: "final",
      starts: at(addDays(starts, at_ % 4), "09:00"),
    });
    fillEvent(scene, event, counts.perDistrictEvent);
    return event;
  });
}

function lowerContest(
  { context, slugs }: Scene,
  { unit, starts, trades: held }: Lower,
): Event[] {
  const year = yearOf(starts);
  const base = `${unit.slug}-${year}-${held[0]?.code}`;
  const again = (slugs.get(base) ?? 0) + 1;
  slugs.set(base, again);
  const place = unit.zh.replace(/(总工会|工会联合会)$/, "");
  const placeEn = unit.en.replace(/ (Federation of .*|Union)$/, "");
  const turn = again > 1 ? `第${again}场` : "";
  const contest = addContest(context, {
    slug: again > 1 ? `${base}-${again}` : base,
    zh: `${place}${year}年${held.map(({ zh }) => zh).join("、")}技能比武${turn}`,
    en: `${placeEn} ${year} contest: ${held.map(({ en }) => inSentence(en)).join(", ")}${again > 1 ? ` (${again})` : ""}`,
    unit,
    starts,
    ends: addDays(starts, 1),
    state: "closed",
    onPaper: context.size === "demo" && starts < paperBefore,
    hosts: unit.zh,
    place: `${place}职工服务中心`,
    notice: "凡在册会员均可报名，所在企业工会推荐。",
  });
  return held.map((trade) =>
    addEvent(context, contest, {
      trade,
      scheme: thirtySeventy,
      board: "final",
      starts: at(starts, "08:30"),
    }),
  );
}

/** Enters up to `wanted` workers who take part, and a few who stay away on the day. Returns how many took part. */
function fillEvent(
  { context, draw, roster }: Scene,
  event: Event,
  wanted: number,
): number {
  const day = event.contest.starts;
  const pool = roster
    .within(event.contest.unit)
    .filter((person) => isMemberOn(person, day));
  const away = Math.round(wanted / 80);
  const drawn = draw.sample(pool, wanted + away);
  const took = Math.min(wanted, drawn.length);
  drawn.forEach((person, nth) => {
    const part = nth < took;
    const entrant = addEntrant(context, draw, event, person, {
      status: part ? "entered" : "absent",
      time: part ? draw.int(1500, 5300) : null,
    });
    if (!part || event.contest.onPaper) return;
    entrant.marks.push(
      { node: "theory", judge: "", value: drawMark(draw, 76, 22, 100) },
      { node: "practical", judge: "", value: drawMark(draw, 74, 24, 100) },
    );
  });
  return took;
}
