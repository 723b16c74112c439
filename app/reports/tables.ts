import type { Language } from "~/i18n/language";
import { reportsWords } from "./messages";
import { definitionOf, type Figure } from "./rules/figures";
import type { Period } from "./rules/period";

/** The report as rows and columns, the same for the terminal, the workbook and print. */
export type ReportTable = {
  columns: string[];
  rows: {
    name: string;
    cells: (number | string | null)[];
    definition: string;
  }[];
};

/** A word of this feature in a language. */
export function reportWord(
  key: keyof typeof reportsWords,
  language: Language,
): string {
  return reportsWords[key][language === "en" ? 1 : 0];
}

/** Figures as a table: name, whole, unit, how the whole is reckoned, then one column a year. */
export function reportTable(
  period: Period,
  figures: Figure[],
  language: Language,
): ReportTable {
  const word = (key: keyof typeof reportsWords) => reportWord(key, language);
  return {
    columns: [
      word("report.figure"),
      word("report.whole"),
      word("report.unit"),
      word("report.reckoning"),
      ...period.years.map(String),
    ],
    rows: figures.map(({ id, value, sampled, byYear }) => ({
      name: `${word(`figure.${id}`)}${sampled ? ` (${word("report.sampled")})` : ""}`,
      cells: [
        value,
        word(`figure-unit.${definitionOf(id).unit}`),
        word(`reckoning.${definitionOf(id).reckoning}`),
        ...period.years.map((year) => byYear[year] ?? null),
      ],
      definition: word(`figure.${id}.definition`),
    })),
  };
}
