import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import type { weekFor } from "../week.server";
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
}: Pick<Week, "days" | "today"> & { now: Date }) {
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
                      <ul>
                        {entries.map((entry) => (
                          <Slot key={entry.id} entry={entry} now={now} />
                        ))}
                      </ul>
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
