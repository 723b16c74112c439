import { useRouteLoaderData } from "@remix-run/react";
import { useDates } from "~/i18n/dates";

/** A moment, absolute with its weekday; the relative time stands beside it when asked for. */
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
  return (
    <time dateTime={at.toISOString()}>
      {wholeDay ? `${dates.day(at)} ${dates.weekday(at)}` : dates.moment(at)}
      {relative && root?.now ? (
        <small className="note"> {dates.relative(at, root.now)}</small>
      ) : null}
    </time>
  );
}

/** From when to when: 11月26日 周四 19:00–19:30. */
export function Span({ from, to }: { from: Date; to: Date }) {
  return <time dateTime={from.toISOString()}>{useDates().span(from, to)}</time>;
}

/** A day of a date column. */
export function Day({ on }: { on: string | null | undefined }) {
  const dates = useDates();
  return on ? <time dateTime={on}>{dates.day(on)}</time> : <>–</>;
}
