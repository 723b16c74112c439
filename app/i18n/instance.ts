import { createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "./language";

type Codes = { formatLanguageCode: (code: string) => string };

/** An i18next of one language with all its words, ready at once. React escapes, so i18next does not. */
export function makeI18n(
  language: Language,
  words: Record<string, Record<string, string>>,
): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: words },
    ns: Object.keys(words),
    defaultNS: "ui",
    keySeparator: false,
    interpolation: { escapeValue: false },
    initImmediate: false,
    react: { useSuspense: false },
  });
  // Every word that is looked up asks Intl for the code of its language again, which took a tenth of a page's time.
  const { languageUtils } = instance.services as { languageUtils: Codes };
  languageUtils.formatLanguageCode = (code) => code;
  return instance;
}
