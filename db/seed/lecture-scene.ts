import type { Context } from "./context";
import type { Day } from "./days";
import type { DemoPeople } from "./demo-accounts";
import type { Diary } from "./diary";
import type { Shelf } from "./files/shelf";
import type { Person, Roster } from "./members";
import type { Random } from "./random";
import type { School } from "./schools";
import type { Chain } from "./studio-plan";
import type { Trade } from "./trades-data";

/** What all lectures share. */
export type LectureScene = {
  context: Context;
  draw: Random;
  roster: Roster;
  demo: DemoPeople;
  chains: Chain[];
  diary: Diary;
  /** Where handouts and replays are kept; a district at full scale has none. */
  shelf: Shelf | undefined;
};
export type Series = {
  id: number;
  school: School;
  starts: Day;
  time: string;
  minutes: number;
  district: boolean;
};
/** One lecture that is about to be written. */
export type Lecture = {
  id: number;
  series: Series;
  number: number;
  trade: Trade;
  topic: readonly [string, string];
  lecturer: Person | undefined;
  starts: Date;
  minutes: number;
  state: "held" | "live" | "scheduled";
  asks?: Chain;
  teaches?: Chain;
};
