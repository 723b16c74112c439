import { useTranslation } from "react-i18next";
import { useNumbers } from "~/i18n/dates";
import { inHours } from "~/schools/rules/presence";
import type { RecordYear } from "../rules/passport";

/** What a record comes to: hours of learning, contests, outcomes, methods, honours that stand. */
export function PassportSums({ years }: { years: RecordYear[] }) {
  const { t } = useTranslation("honours");
  const numbers = useNumbers();
  const entries = years.flatMap((year) => year.entries);
  const count = (kind: string) =>
    entries.filter(
      (entry) =>
        entry.kind === kind &&
        !(entry.kind === "honour" && entry.standing === "revoked"),
    ).length;
  const minutes = years.reduce((sum, year) => sum + year.minutes, 0);
  const sums: [string, number][] = [
    [t("passport.hours"), inHours(minutes)],
    [t("passport.contests"), count("contest")],
    [t("passport.outcomes"), count("outcome")],
    [t("passport.methods"), count("method")],
    [t("passport.honours"), count("honour")],
  ];
  return (
    <dl className="sums">
      {sums.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{numbers(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
