import { Link } from "@remix-run/react";
import { useNumbers } from "~/i18n/dates";
import type { FigureUnit } from "../rules/figures";

type AmountProps = {
  value: number | null;
  /** A share keeps its one decimal place. */
  unit?: FigureUnit;
  /** Where its rows are. */
  to?: string;
  /** What it is the number of, for who hears the page. */
  label?: string;
};

/** A number of the report that opens its rows; a dash where there is nothing to reckon with. */
export function Amount({ value, unit, to, label }: AmountProps) {
  const numbers = useNumbers();
  if (value === null) return <>–</>;
  const text = numbers(unit === "percent" ? value.toFixed(1) : value);
  return to ? (
    <Link to={to} aria-label={label ? `${label}: ${text}` : undefined}>
      {text}
    </Link>
  ) : (
    <>{text}</>
  );
}
