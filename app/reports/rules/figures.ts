/**
 * The figures of the five-year report, each defined once. What is counted stands in the store's SQL under the same id, and
 * the sentence that is shown beside the figure in the feature's words (figure.ID and figure.ID.definition).
 *
 * How a figure becomes a number by year and in all:
 * - standing: things that exist on a day. A year's number is taken on its last day, the whole on the period's last day.
 * - dated: things that happened on a day. A year's number is how many fall into it, the whole is their sum.
 * - lowest-share: the share of those entitled who took part, by union year (named by the year it begins); the whole is the
 *   lowest of the years, because what was promised holds in each of them. In percent, cut (never rounded up) to one place.
 * - middle-interval: the median of the days between one thing and the next of its series; the whole is over all of them,
 *   not over the years' medians.
 */
export type Reckoning =
  "standing" | "dated" | "lowest-share" | "middle-interval";

/** What one of them is; a key of the words (figure-unit.ID). */
export type FigureUnit =
  | "unions"
  | "units"
  | "persons"
  | "places"
  | "items"
  | "times"
  | "collectives"
  | "percent"
  | "days";

type Definition = {
  reckoning: Reckoning;
  unit: FigureUnit;
  /** A demo district holds a sample of what this counts; a district at full scale and a real one hold all of it. */
  sampledInDemo?: true;
  /** Who may open the rows behind it: rosters and entries name people who did not agree to be listed in public. */
  rowsFor?: "officers";
};

export const figures = {
  "basic-unions": { reckoning: "standing", unit: "unions" },
  "units-covered": { reckoning: "standing", unit: "units" },
  members: {
    reckoning: "standing",
    unit: "persons",
    sampledInDemo: true,
    rowsFor: "officers",
  },
  subdistricts: { reckoning: "standing", unit: "unions" },
  "park-unions": { reckoning: "standing", unit: "unions" },
  "community-federations": { reckoning: "standing", unit: "unions" },
  schools: { reckoning: "standing", unit: "places" },
  "schools-enterprise-built": { reckoning: "standing", unit: "places" },
  "skilled-technicians": { reckoning: "dated", unit: "persons" },
  "chief-workers": { reckoning: "dated", unit: "persons" },
  "harbour-city-craftsmen": { reckoning: "dated", unit: "persons" },
  "studios-and-task-forces": { reckoning: "standing", unit: "places" },
  "problems-solved": { reckoning: "dated", unit: "items" },
  "innovation-outcomes": { reckoning: "dated", unit: "items" },
  "named-methods": { reckoning: "dated", unit: "items" },
  "district-contests": { reckoning: "dated", unit: "times" },
  "lower-tier-contests": { reckoning: "dated", unit: "times" },
  "contest-entrants": {
    reckoning: "dated",
    unit: "persons",
    rowsFor: "officers",
  },
  "model-workers": { reckoning: "dated", unit: "persons" },
  "model-workers-provincial": { reckoning: "dated", unit: "persons" },
  "labour-certificates": { reckoning: "dated", unit: "collectives" },
  "labour-medals": { reckoning: "dated", unit: "persons" },
  "labour-medals-national": { reckoning: "dated", unit: "persons" },
  "pioneer-collectives": { reckoning: "dated", unit: "collectives" },
  "merit-participation-min-percent": {
    reckoning: "lowest-share",
    unit: "percent",
  },
  "lectures-held": { reckoning: "dated", unit: "times", sampledInDemo: true },
  "lecture-interval-days-median": {
    reckoning: "middle-interval",
    unit: "days",
  },
} as const satisfies Record<string, Definition>;

export type FigureId = keyof typeof figures;

/** All figures in the order of the report. */
export const figureIds = Object.keys(figures) as FigureId[];

/** Whether a text (of an address) names a figure. */
export function isFigureId(text: string): text is FigureId {
  return Object.hasOwn(figures, text);
}

/** The definition of a figure. */
export function definitionOf(id: FigureId): Definition {
  return figures[id];
}

/** A figure's number for each year (in the year's order), in its unit; null where nothing is there to reckon with. */
export type ByYear = Record<string, number | null>;

/** A figure as it is reported; `value` is null where there is nothing to reckon with. */
export type Figure = {
  id: FigureId;
  value: number | null;
  sampled: boolean;
  byYear: ByYear;
};

/** One row behind a figure. */
export type FigureRow = {
  /** Tells the rows of one page apart. */
  key: number;
  title: string;
  titleEn: string | null;
  href: string | null;
  /** The day that puts it into the figure: founded, awarded, solved, held … */
  date: string;
  /** Of a share, who took part of how many; of an interval, its days. */
  part: number | null;
  whole: number | null;
};

/**
 * The whole of a figure from its years, by its reckoning. A median over everything cannot come from the years' medians:
 * the store gives it as `overall`, in days.
 */
export function wholeOf(
  reckoning: Reckoning,
  byYear: ByYear,
  overall: number | null = null,
): number | null {
  const numbers = Object.values(byYear).filter((each) => each !== null);
  switch (reckoning) {
    case "standing":
      return numbers.at(-1) ?? 0;
    case "dated":
      return numbers.reduce((sum, each) => sum + each, 0);
    case "lowest-share":
      return numbers.length > 0 ? Math.min(...numbers) : null;
    case "middle-interval":
      return overall;
  }
}

/** The share of `part` in `all` in percent, cut to one place; null of nobody. Whole numbers in, so nothing is rounded up. */
export function shareInPercent(part: number, all: number): number | null {
  return all > 0 ? Math.floor((part * 1000) / all) / 10 : null;
}

/** Whether a figure counts a sample: a demo district's rosters. */
export function isSampled(id: FigureId, seededSize: string | null): boolean {
  return seededSize === "demo" && definitionOf(id).sampledInDemo === true;
}
