import { useTranslation } from "react-i18next";
import { StateWord } from "~/ui/page";
import type { Health } from "../rules/series";

/** A series' health as a word: ready, or what its next lecture lacks. */
export function HealthWord({ health }: { health: Health }) {
  const { t } = useTranslation("lectures");
  if (health.state === "lacking") {
    const needs = health.needs
      .map((need) => t(`need.${need}`))
      .join(t("need.join"));
    return <StateWord tone="warn">{t("health.lacking", { needs })}</StateWord>;
  }
  return (
    <StateWord tone={health.state === "ready" ? "good" : "neutral"}>
      {t(`health.${health.state}`)}
    </StateWord>
  );
}
