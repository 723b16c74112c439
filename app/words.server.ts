import { createHash } from "node:crypto";
import { createCookie } from "@remix-run/node";
import type { i18n, TFunction } from "i18next";
import { RemixI18Next } from "remix-i18next/server";
import { makeI18n } from "~/i18n/instance";
import { asLanguage, languages, type Language } from "~/i18n/language";
import { type words, wordsOf } from "~/words";

const yearInSeconds = 365 * 24 * 3600;

/** The reader's choices; read before anyone is signed in, so they live in cookies. */
export const languageCookie = createCookie("language", {
  path: "/",
  sameSite: "lax",
  maxAge: yearInSeconds,
});
export const themeCookie = createCookie("theme", {
  path: "/",
  sameSite: "lax",
  maxAge: yearInSeconds,
});

const detector = new RemixI18Next({
  detection: {
    supportedLanguages: [...languages],
    fallbackLanguage: "zh-CN",
    cookie: languageCookie,
    order: ["cookie", "header"],
  },
});

// Words never change while the process lives, so one instance a language serves every request.
const ready = Object.fromEntries(
  languages.map((language) => [
    language,
    makeI18n(language, wordsOf(language)),
  ]),
) as Record<Language, i18n>;
const json = Object.fromEntries(
  languages.map((language) => [language, JSON.stringify(wordsOf(language))]),
) as Record<Language, string>;
const versions = Object.fromEntries(
  languages.map((language) => [
    language,
    createHash("sha256").update(json[language]).digest("hex").slice(0, 12),
  ]),
) as Record<Language, string>;

// Every part of a page asks; the answer is kept with the request's headers object, as who sends it is.
const asked = new WeakMap<Headers, Promise<Language>>();

/** The language of a request: its cookie, else what the browser asks for, else Chinese. */
export function languageOf(request: Request): Promise<Language> {
  const known = asked.get(request.headers);
  if (known) return known;
  const found = detector
    .getLocale(request)
    .then((locale) => asLanguage(locale) ?? "zh-CN");
  asked.set(request.headers, found);
  return found;
}

/** The colours of a request: its cookie's choice, else what the reader's system has. */
export async function themeOf(
  request: Request,
): Promise<"auto" | "light" | "dark"> {
  const theme: unknown = await themeCookie.parse(request.headers.get("cookie"));
  return theme === "light" || theme === "dark" ? theme : "auto";
}

/** The ready i18next of a language, for rendering. */
export function i18nOf(language: Language): i18n {
  return ready[language];
}

/** Where a browser fetches its words; the address changes with them, so it may be kept for ever. */
export function wordsAddress(language: Language): string {
  return `/locales/${language}.${versions[language]}.json`;
}

/** One language as JSON text, or undefined for an address that is not one of ours. */
export function wordsFile(file: string): string | undefined {
  const language = languages.find((known) => file.startsWith(`${known}.`));
  return language && json[language];
}

/** A `t` of one feature in the request's language, for titles, feeds and exports. */
export async function wordsFor<N extends keyof typeof words>(
  request: Request,
  feature: N,
): Promise<TFunction<N>> {
  return ready[await languageOf(request)].getFixedT(null, feature);
}
