import type { Scheme } from "../rules/scheme";
import type { Place } from "../rules/scheme-edit";
import type { SchemeProblem } from "../rules/scheme-validation";

/** What an editor's parts are given: the scheme, what is wrong with it, and how to change it. */
export type Editing = {
  scheme: Scheme;
  problems: readonly SchemeProblem[];
  change: (next: Scheme, open?: Place) => void;
};
