import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import type { WeekEntry } from "~/ui/front";
import { tiers } from "../rules/units";

const most = 9;

/** This week's sessions in a column for each tier, by day; what does not fit stands in the timetable. */
export function WeekByTier({ week }: { week: WeekEntry[] }) {
  const { t } = useTranslation("members");
  return (
    <div className="week-tiers">
      {tiers.map((tier) => {
        const own = week.filter((entry) => entry.tier === tier);
        return (
          <section key={tier}>
            <h3>
              {t(`tier.${tier}`)} <small>{own.length}</small>
            </h3>
            {own.length === 0 ? (
              <p className="note">{t("front.week.noneHere")}</p>
            ) : (
              <Days entries={own.slice(0, most)} />
            )}
            {own.length > most ? (
              <Link to={`/timetable?tier=${tier}`}>
                {t("front.week.more", { count: own.length - most })}
              </Link>
            ) : null}
          </section>
        );
      })}
    </div>
  );
}

function Days({ entries }: { entries: WeekEntry[] }) {
  const dates = useDates();
  const { t } = useTranslation("members");
  const days = [...new Set(entries.map(({ from }) => dates.day(from)))];
  return (
    <dl>
      {days.map((day) => {
        const own = entries.filter(({ from }) => dates.day(from) === day);
        return (
          <div key={day}>
            <dt>
              {day} {own[0] ? dates.weekday(own[0].from) : null}
            </dt>
            {own.map((entry) => (
              <dd key={entry.id}>
                <time dateTime={entry.from.toISOString()}>
                  {dates.time(entry.from)}
                </time>
                <span>
                  <Link to={entry.link}>{entry.title}</Link>
                  <small>
                    <span className={`mode ${entry.mode}`}>
                      {t(`mode.${entry.mode}`)}
                    </span>{" "}
                    {entry.place}
                  </small>
                </span>
              </dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}
