import { measureBigBoard } from "./big-board";
import { measureBigContest } from "./big-contest";
import { measureBoardDelay } from "./board-delay";
import { measureDistrictSeed } from "./district-seed";
import { measureJavaScript } from "./javascript";
import type { Line } from "./line";
import { measureMarks } from "./marks";
import { measurePages } from "./pages";
import { measureReprice } from "./reprice";
import { measureReportCost } from "./report-cost";
import type { Stage } from "./stage";
import { measureStarts } from "./starts";

type Measure = {
  name: string;
  measure: (stage: Stage) => Promise<Line[]>;
};

/** All measures in the order they run: what needs a quiet machine first, what stops the apps last. */
export const measures: readonly Measure[] = [
  { name: "contest", measure: measureBigContest },
  { name: "javascript", measure: measureJavaScript },
  { name: "seed", measure: measureDistrictSeed },
  { name: "pages", measure: measurePages },
  { name: "report", measure: measureReportCost },
  { name: "marks", measure: measureMarks },
  { name: "board", measure: measureBoardDelay },
  { name: "big-board", measure: measureBigBoard },
  { name: "reprice", measure: measureReprice },
  { name: "start", measure: measureStarts },
];

export const measureNames: readonly string[] = measures.map(({ name }) => name);

/** Whether there is a measure of this name. */
export function isMeasure(name: string): boolean {
  return measureNames.includes(name);
}
