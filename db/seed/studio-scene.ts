import type { Context } from "./context";
import type { DemoPeople } from "./demo-accounts";
import type { Roster } from "./members";
import type { Random } from "./random";
import type { StudioPlan } from "./studio-plan";
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
  /** Names of methods that are given away, and the numbers used in each year. */
  names: Set<string>;
  numbers: Map<string, number>;
};
