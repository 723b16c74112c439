import type { Context } from "./context";
import { addContest, addEntrant, addEvent } from "./contest-rows";
import { thirtySeventy } from "./contest-schemes-data";
import { addDays, at, yearOf } from "./days";
import { isOldHand, type Roster } from "./members";
import type { Random } from "./random";
import { inSentence, trades } from "./trades-data";
import type { Units } from "./units";

/** Contests of sub-districts that workers can enter now. */
export function addOpenContests(
  context: Context,
  draw: Random,
  roster: Roster,
  units: Units,
): void {
  units.subdistricts.slice(0, 3).forEach((unit, nth) => {
    const trade = trades[(nth * 5 + 2) % trades.length];
    if (!trade) return;
    const starts = addDays(context.today, 16 + nth * 9);
    const place = unit.zh.replace("总工会", "");
    const contest = addContest(context, {
      slug: `${unit.slug}-${yearOf(starts)}-open-${trade.code}`,
      zh: `${place}${yearOf(starts)}年${trade.zh}技能比武`,
      en: `${unit.en.replace(/ Federation.*/, "")} ${yearOf(starts)} contest: ${inSentence(trade.en)}`,
      unit,
      starts,
      ends: addDays(starts, 1),
      state: "open",
      hosts: unit.zh,
      place: `${place}职工服务中心`,
      notice: "赛前一周截止报名，由所在企业工会核对名单。",
    });
    const event = addEvent(context, contest, {
      trade,
      scheme: thirtySeventy,
      board: "rehearsal",
      starts: at(starts, "08:30"),
    });
    for (const person of draw.sample(
      roster.within(unit).filter((each) => isOldHand(each) && !each.userId),
      9 + nth,
    )) {
      addEntrant(context, draw, event, person, {
        status: "entered",
        time: null,
      });
    }
  });
}
