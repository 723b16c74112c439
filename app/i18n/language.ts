/** The interface's languages; Chinese is written first. */
export const languages = ["zh-CN", "en"] as const;
export type Language = (typeof languages)[number];

/** A feature's words: each key with its Chinese and its English. A missing word is a type error. */
export type Words = Record<string, readonly [zh: string, en: string]>;

/** Narrows any text to a language of ours, or undefined. */
export function asLanguage(
  text: string | null | undefined,
): Language | undefined {
  return languages.find((language) => language === text);
}
