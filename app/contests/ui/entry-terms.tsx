import { useTranslation } from "react-i18next";
import { useListed, useNamed } from "~/i18n/named";
import type { TermsView } from "../entry-page.server";

/** What an event asks of its entrants, one condition a line. */
export function EntryTerms({ terms }: { terms: TermsView }) {
  const lines = useTermLines()(terms);
  return (
    <ul className="entry-terms">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function useTermLines(): (terms: TermsView) => string[] {
  const { t } = useTranslation("entries");
  const named = useNamed();
  const listed = useListed();
  return (terms) => {
    const lines = [t("terms.host", { unit: named(terms.host) })];
    if (terms.units.length > 0)
      lines.push(t("terms.units", { units: listed(terms.units.map(named)) }));
    if (terms.trades.length > 0)
      lines.push(
        t("terms.trades", { trades: listed(terms.trades.map(named)) }),
      );
    if (terms.minGrade !== null)
      lines.push(
        t("terms.grade", { grade: t(`grade.${terms.minGrade as 5}`) }),
      );
    if (terms.minAge !== null)
      lines.push(t("terms.min-age", { age: terms.minAge }));
    if (terms.maxAge !== null)
      lines.push(t("terms.max-age", { age: terms.maxAge }));
    if (terms.minYearsMember !== null)
      lines.push(t("terms.years", { years: terms.minYearsMember }));
    if (terms.oneEventEach) lines.push(t("terms.one-event"));
    if (terms.perUnit !== null)
      lines.push(t("terms.per-unit", { count: terms.perUnit }));
    for (const quota of terms.own)
      lines.push(
        t("terms.own-quota", { unit: named(quota), count: quota.places }),
      );
    if (terms.capacity !== null)
      lines.push(t("terms.capacity", { count: terms.capacity }));
    return lines;
  };
}
