import type { Context } from "./context";
import type { DemoPeople } from "./demo-accounts";
import type { Roster } from "./members";
import type { Random } from "./random";
import type { StudioPlan } from "./studio-plan";
import type { MethodText } from "./crafts/craft";
import type { Trade } from "./trades-data";
import type { Units } from "./units";

/** What the studios' parts share. */
export type StudioScene = {
  context: Context;
  draw: Random;
  units: Units;
  roster: Roster;
  demo: DemoPeople;
  studios: StudioPlan[];
  /** The trade of a problem that no studio has taken yet. */
  fallback: Trade;
  /** Methods that are given away, titles of problems, and the numbers used in each year. */
  given: Set<MethodText>;
  titles: Set<string>;
  numbers: Map<string, number>;
};
