import { jsonPlaces } from "~/kit/json-places";
import { schemeProblems, type SchemeProblem } from "./rules/scheme-validation";

/** A problem of a scheme's text with the line it stands on, from 1. */
export type PlacedProblem = SchemeProblem & { line: number };

/** Everything wrong with a text as a scheme, each at its line; what is no JSON is one problem, at the line where it ends being so. */
export function placedProblems(text: string): PlacedProblem[] {
  const places = jsonPlaces(text);
  if (!places.ok)
    return [
      { path: "", code: "scheme-not-json", params: {}, line: places.line },
    ];
  return schemeProblems(JSON.parse(text)).map((problem) => ({
    ...problem,
    line: lineOf(problem.path, places.lines),
  }));
}

/** A missing field has no line of its own: it is shown at that of what it is missing from. */
function lineOf(path: string, lines: ReadonlyMap<string, number>): number {
  for (
    let part = path;
    part !== "";
    part = part.replace(/(\.|^)[^.[]*$|\[\d+\]$/, "")
  ) {
    const line = lines.get(part);
    if (line !== undefined) return line;
  }
  return lines.get("") ?? 1;
}
