import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { makeI18n } from "~/i18n/instance";
import { asLanguage } from "~/i18n/language";

// The words come as one JSON file of one language, preloaded by the page's head and kept for ever under its version.
async function start(): Promise<void> {
  const link = document.querySelector<HTMLLinkElement>("link[data-words]");
  const language = asLanguage(document.documentElement.lang) ?? "zh-CN";
  const answer = await fetch(link?.href ?? "");
  const i18n = makeI18n(
    language,
    (await answer.json()) as Record<string, Record<string, string>>,
  );
  startTransition(() => {
    hydrateRoot(
      document,
      <I18nextProvider i18n={i18n}>
        <RemixBrowser />
      </I18nextProvider>,
    );
  });
}

void start();
