import { useTranslation } from "react-i18next";
import { StateWord, type Tone } from "~/ui/page";
import type { Standing } from "../rules/terms";

const tones: Record<Standing, Tone> = {
  lasting: "neutral",
  "in-force": "good",
  expiring: "warn",
  expired: "neutral",
  revoked: "bad",
};

/** How an honour stands, as a word; nothing for one that was given for good. */
export function StandingWord({ standing }: { standing: Standing }) {
  const { t } = useTranslation("honours");
  return standing === "lasting" ? null : (
    <StateWord tone={tones[standing]}>{t(`standing.${standing}`)}</StateWord>
  );
}
