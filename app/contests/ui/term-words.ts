import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import type { BoardTerm } from "../rules/board";

/** The words for the date that belongs to a board's state: until when appeals are taken or notice lasts, since when it is final. */
export function useTermWords(): (term: BoardTerm) => string {
  const { t } = useTranslation("contests");
  const dates = useDates();
  return ({ kind, at }) =>
    t(`term.${kind}`, {
      at: kind === "final" ? dates.day(at) : dates.moment(at),
    });
}
