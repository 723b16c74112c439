import { useTranslation } from "react-i18next";
import type { Language } from "./language";

/** Something with a name in both languages; the English one may be missing. */
export type Named = { name: string; name_en?: string | null };

/** What a left join tells of somebody's names: null where it found nobody. */
export function namedOr(
  name: string | null,
  name_en: string | null,
): Named | null {
  return name === null ? null : { name, name_en };
}

/** The name that a reader of `language` sees: the English one where there is one, else the Chinese. */
export function nameIn(language: Language | string, thing: Named): string {
  return (language === "en" && thing.name_en) || thing.name;
}

/** The name of a thing in the reader's language, for components. */
export function useNamed(): (thing: Named) => string {
  const { i18n } = useTranslation();
  return (thing) => nameIn(i18n.language, thing);
}

/** Words one after another, as a language lists them: 焊工、钳工 and welder, fitter. */
export function listedIn(language: Language | string, words: string[]): string {
  return words.join(language === "en" ? ", " : "、");
}

/** Words one after another in the reader's language, for components. */
export function useListed(): (words: string[]) => string {
  const { i18n } = useTranslation();
  return (words) => listedIn(i18n.language, words);
}

/** Whole statements one after another in the reader's language: 未满 18 周岁；不在名单上 and under 18; not on the list. */
export function useStated(): (said: string[]) => string {
  const { i18n } = useTranslation();
  return (said) => said.join(i18n.language === "en" ? "; " : "；");
}
