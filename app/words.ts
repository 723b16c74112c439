import type { Language, Words } from "~/i18n/language";
import { uiWords } from "~/i18n/words";
import { actWords } from "~/acts";
import { honoursWords } from "~/honours/messages";
import { entryWords } from "~/contests/entry-messages";
import { contestsWords } from "~/contests/messages";
import { schemeWords } from "~/contests/scheme-messages";
import { lecturesWords } from "~/lectures/messages";
import { membersWords } from "~/members/messages";
import { studiosWords } from "~/studios/messages";
import { reportsWords } from "~/reports/messages";
import { schoolsWords } from "~/schools/messages";

// The one place where the features' words come together. Server only: a browser gets one language as JSON (routes/locales.ts).
export const words = {
  ui: uiWords,
  acts: actWords,
  members: membersWords,
  studios: studiosWords,
  honours: honoursWords,
  reports: reportsWords,
  contests: contestsWords,
  entries: entryWords,
  schemes: schemeWords,
  schools: schoolsWords,
  lectures: lecturesWords,
} satisfies Record<string, Words>;

type Namespaces = {
  [N in keyof typeof words]: { [K in keyof (typeof words)[N]]: string };
};

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "ui";
    keySeparator: false;
    resources: Namespaces;
  }
}

/** All words of one language, by feature, as i18next takes them. */
export function wordsOf(
  language: Language,
): Record<string, Record<string, string>> {
  const column = language === "zh-CN" ? 0 : 1;
  return Object.fromEntries(
    Object.entries<Words>(words).map(([feature, entries]) => [
      feature,
      Object.fromEntries(
        Object.entries(entries).map(([key, pair]) => [key, pair[column]]),
      ),
    ]),
  );
}
