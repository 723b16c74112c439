import { useRouteLoaderData } from "@remix-run/react";
import { useDates } from "~/i18n/dates";

// "3,074 days ago" tells nobody anything: beyond two months the date alone is what people say.
const farInMs = 60 * 24 * 3600 * 1000;

/** A moment, absolute with its weekday; the relative time stands under it when asked for and near. */
export function Moment({
  at,
  relative,
  wholeDay,
}: {
  at: Date;
  relative?: boolean;
  wholeDay?: boolean;
}) {
  const dates = useDates();
  const root = useRouteLoaderData("root") as { now?: Date } | undefined;
  const far =
    !root?.now || Math.abs(at.getTime() - root.now.getTime()) > farInMs;
  const day = far ? dates.day(at) : dates.dayAndWeekday(at);
  return (
    <time dateTime={at.toISOString()}>
      <span className="whole">{wholeDay ? day : dates.moment(at)}</span>
      {relative && root?.now && !far ? (
        <small className="note"> {dates.relative(at, root.now)}</small>
      ) : null}
    </time>
  );
}

/** From when to when: 11月26日 周四 19:00–19:30. */
export function Span({ from, to }: { from: Date; to: Date }) {
  return <time dateTime={from.toISOString()}>{useDates().span(from, to)}</time>;
}

/** A day of a date column; with its year even in this year where paper carries it on. */
export function Day({
  on,
  withYear,
}: {
  on: string | null | undefined;
  withYear?: boolean;
}) {
  const dates = useDates();
  if (!on) return <>–</>;
  return (
    <time dateTime={on}>{withYear ? dates.dayOfYear(on) : dates.day(on)}</time>
  );
}
