import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import type { WeekEntry } from "~/ui/front";
import { tiers, type Tier } from "../rules/units";
import { aroundToday } from "../rules/week";

const most = 9;

/** This week's sessions in a column for each tier, from today on; what does not fit stands in the timetable. */
export function WeekByTier({ week, now }: { week: WeekEntry[]; now: Date }) {
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
            <OfTier tier={tier} entries={own} now={now} />
          </section>
        );
      })}
    </div>
  );
}

function OfTier(props: { tier: Tier; entries: WeekEntry[]; now: Date }) {
  const { tier, entries, now } = props;
  const { t } = useTranslation("members");
  const { coming, past } = aroundToday(entries, now, useDates().day);
  const over = past.length > 0 ? "front.week.over" : "front.week.noneHere";
  return (
    <>
      {coming.length > 0 ? (
        <Some tier={tier} entries={coming.slice(0, most)} of={coming.length} />
      ) : (
        <p className="note">{t(over)}</p>
      )}
      {past.length > 0 ? (
        <details className="act-details">
          <summary>{t("front.week.past", { count: past.length })}</summary>
          <Some tier={tier} entries={past.slice(-most)} of={past.length} />
        </details>
      ) : null}
    </>
  );
}

/** Sessions by day, and the way to those that are left out. */
function Some(props: { tier: Tier; entries: WeekEntry[]; of: number }) {
  const { t } = useTranslation("members");
  const count = props.of - props.entries.length;
  return (
    <>
      <Days entries={props.entries} />
      {count > 0 ? (
        <Link to={`/timetable?tier=${props.tier}`}>
          {t("front.week.more", { count })}
        </Link>
      ) : null}
    </>
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
            <dt>{own[0] ? dates.dayAndWeekday(own[0].from) : day}</dt>
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
