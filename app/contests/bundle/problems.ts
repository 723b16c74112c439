/**
 * What is wrong with a bundle: all of it, each with its file and line, so that an organiser mends everything in one go.
 * The words of a code stand in `engine-messages.ts`, in both languages.
 */
import type { Refusal } from "~/kit/result";
import { engineMessages } from "../engine-messages";

export interface BundleProblem {
  readonly file: string;
  /** from 1, the header being line 1; null where it is not about one line */
  readonly line: number | null;
  /** in scheme.json: where in the JSON (`root.children[1].max`) */
  readonly path?: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** the rule's own refusal, which the words of the code quote as {{reason}} */
  readonly because?: Refusal;
}

/** `marks.csv:17: judge "J9" …` */
export function problemText(
  problem: BundleProblem,
  language: "en" | "zh-CN" = "en",
): string {
  const place =
    problem.line === null ? problem.file : `${problem.file}:${problem.line}`;
  const path = problem.path ? `${problem.path}: ` : "";
  const { because } = problem;
  const reason =
    because === undefined
      ? ""
      : wordsOf(because.code, because.params, language);
  return `${place}: ${path}${wordsOf(problem.code, { reason, ...problem.params }, language)}`;
}

/** The words of a code of the engine with its parameters filled in. */
export function wordsOf(
  code: string,
  params: Readonly<Record<string, string | number>>,
  language: "en" | "zh-CN",
): string {
  const words: Readonly<Record<string, string>> = engineMessages[language];
  return (words[code] ?? code).replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    String(params[name] ?? ""),
  );
}
