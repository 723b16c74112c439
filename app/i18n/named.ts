import { useTranslation } from "react-i18next";
import type { Language } from "./language";

/** Something with a name in both languages; the English one may be missing. */
export type Named = { name: string; name_en?: string | null };

/** The name that a reader of `language` sees: the English one where there is one, else the Chinese. */
export function nameIn(language: Language | string, thing: Named): string {
  return (language === "en" && thing.name_en) || thing.name;
}

/** The name of a thing in the reader's language, for components. */
export function useNamed(): (thing: Named) => string {
  const { i18n } = useTranslation();
  return (thing) => nameIn(i18n.language, thing);
}
