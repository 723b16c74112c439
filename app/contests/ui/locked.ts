import { useTranslation } from "react-i18next";
import type { Locked } from "../rules/basics";

/** What a field gets that may not change any more: it is read-only, and its hint says why. Others keep their own hint. */
export function useLocked<Field extends string>(locked: Locked<Field>) {
  const { t } = useTranslation("contests");
  return (field: Field, hint?: string) => {
    const code = locked[field];
    return code ? { readOnly: true, hint: t(`refusal.${code}`) } : { hint };
  };
}
