import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { actWords } from "~/acts";
import { stateAfter } from "~/contests/rules/sheet-states";
import { stagesForm } from "~/contests/stage-forms";
import { adoptionStates } from "~/studios/rules/adoption";
import { methodStates } from "~/studios/rules/method";
import { problemStates } from "~/studios/rules/problem";

// The audit trail's page calls every act by its words. Which acts there are is read off the source: the codes written there,
// and those put together of a beginning and one of a list.

const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".server.ts"),
);

/** Acts whose code ends in a value: what that value may be. */
const ends: Record<string, readonly string[]> = {
  "contest.sheets-": Object.values(stateAfter),
  "contest.": stagesForm.options.map((form) => form.shape.intent.value),
  "method-": methodStates,
  "problem-": problemStates,
  "adoption-": adoptionStates,
  "enrolment.": ["enrolled", "waiting", "requested", "refused", "taken-off"],
  "course.": ["open", "closed"],
};

function actsOf(source: string): string[] {
  const whole = [
    ...source.matchAll(/\bact: (?:\w+ \? )?"([a-z.-]+)"/g),
    ...source.matchAll(/\bact: \w+ \? "[a-z.-]+" : "([a-z.-]+)"/g),
    ...source.matchAll(/"(contest\.[a-z.-]+)"/g),
  ].map(([, code = ""]) => code);
  const begun = [...source.matchAll(/\bact: `([a-z.-]+)\$\{/g)];
  return [
    ...whole,
    ...begun.flatMap(([, start = ""]) =>
      (ends[start] ?? ["?"]).map((end) => start + end),
    ),
  ];
}

describe("an act in the audit trail", () => {
  const sources = files
    .map((file) => readFileSync(`app/${file}`, "utf8"))
    .filter((source) => /\baudit\(|\btell|\btold\(|act: string/.test(source));
  const acts = [...new Set(sources.flatMap(actsOf))].sort();

  it("has words in both languages, whichever feature writes it", () => {
    expect(acts.length).toBeGreaterThan(120);
    expect(acts.filter((act) => !(act in actWords))).toEqual([]);
  });
});
