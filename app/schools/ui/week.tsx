import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import type { Entry, weekFor } from "../week.server";
import { Slot } from "./slot";

type Week = Awaited<ReturnType<typeof weekFor>>;

/**
 * A week: seven columns with three bands on a desktop, an agenda on a phone (today first, what has passed at the end).
 * One markup for both; the columns share the bands' rows by subgrid.
 */
export function WeekGrid({
  days,
  today,
  now,
  total,
}: Pick<Week, "days" | "today" | "total"> & { now: Date }) {
  const { t } = useTranslation("schools");
  const dates = useDates();
  const bands = days[0]?.bands.map(({ band }) => band) ?? [];
  return (
    <div className="week">
      <div className="week-bands" aria-hidden>
        <span />
        {bands.map((band) => (
          <span key={band}>{t(`band.${band}`)}</span>
        ))}
      </div>
      {days.map(({ day, bands: parts, count }) => (
        <section
          key={day}
          id={`day-${day}`}
          className={[
            "week-day",
            day === today ? "today" : "",
            day < today ? "past" : "",
            count === 0 ? "free" : "",
          ].join(" ")}
        >
          <h2>
            {dates.weekday(day)} <span>{dates.day(day)}</span>
            {day === today ? <em>{t("week.today")}</em> : null}
          </h2>
          {parts.map(({ band, groups }) => (
            <div key={band} className="week-band">
              {groups.length > 0 ? (
                <>
                  <h3 className="unseen">{t(`band.${band}`)}</h3>
                  {groups.map(({ time, entries }) => (
                    <div key={time} className="week-time">
                      <h4>{time}</h4>
                      <Entries
                        entries={entries}
                        now={now}
                        most={total > roomy ? 4 : entries.length}
                      />
                    </div>
                  ))}
                </>
              ) : null}
            </div>
          ))}
          {count === 0 ? (
            <p className="note free-word">{t("week.free")}</p>
          ) : null}
        </section>
      ))}
    </div>
  );
}

// A whole district's week is more than anybody reads: what begins together shows its first few, one's own among them.
const roomy = 40;

function Entries({
  entries,
  now,
  most,
}: {
  entries: Entry[];
  now: Date;
  most: number;
}) {
  const { t } = useTranslation("schools");
  const sorted = [...entries].sort(
    (a, b) =>
      Number(b.own) - Number(a.own) ||
      Number(b.kind === "lecture") - Number(a.kind === "lecture"),
  );
  // One more is shown rather than counted.
  const shown = sorted.length > most + 1 ? sorted.slice(0, most) : sorted;
  const rest = sorted.slice(shown.length);
  return (
    <>
      <ul>
        {shown.map((entry) => (
          <Slot key={entry.id} entry={entry} now={now} />
        ))}
      </ul>
      {rest.length > 0 ? (
        <details className="week-rest">
          <summary>{t("week.rest", { count: rest.length })}</summary>
          <ul>
            {rest.map((entry) => (
              <Slot key={entry.id} entry={entry} now={now} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

/** The week's days as a strip with how many classes each has; a phone's way to a day. */
export function DayStrip({ days, today }: Pick<Week, "days" | "today">) {
  const { t } = useTranslation("schools");
  const dates = useDates();
  return (
    <nav className="day-strip" aria-label={t("week.days")}>
      {days.map(({ day, count }) => (
        <a
          key={day}
          href={`#day-${day}`}
          aria-current={day === today ? "date" : undefined}
        >
          <span>{dates.weekday(day)}</span>
          <b>{Number(day.slice(8))}</b>
          <small>{count === 0 ? "–" : t("week.count", { count })}</small>
        </a>
      ))}
    </nav>
  );
}
