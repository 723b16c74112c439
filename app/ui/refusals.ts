import { createContext } from "react";
import { useTranslation } from "react-i18next";

/** The feature whose words translate the refusals of the form around. */
export const Words = createContext<string | undefined>(undefined);

/** Turns "too-long?maximum=80" into the reader's words: the feature's own first, the frame's otherwise. */
export function useRefusals(feature = "ui"): (code: string) => string {
  const { t } = useTranslation([feature as "ui", "ui"]);
  return (code) => {
    const [name = "", query] = code.split("?");
    const values = Object.fromEntries(new URLSearchParams(query));
    return t(
      [`${feature}:refusal.${name}`, `ui:refusal.${name}`] as never,
      values,
    ) as string;
  };
}
