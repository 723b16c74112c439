import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import { listAddress } from "~/members/place.server";
import { isMember } from "~/members/rules/actor";
import { actorOf } from "~/members/session.server";
import { now } from "~/platform/clock.server";
import { TimetableFilters } from "~/schools/ui/timetable-filters";
import { Shape } from "~/schools/ui/shape";
import { DayStrip, WeekGrid } from "~/schools/ui/week";
import { weekFor } from "~/schools/week.server";
import { Empty, Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const t = await wordsFor(request, "schools");
  return {
    title: t("timetable.title"),
    member: isMember(actor),
    now: now(),
    ...(await weekFor(await listAddress(request), actor)),
  };
}

export default function Timetable() {
  const { t } = useTranslation("schools");
  const dates = useDates();
  const week = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const to = (monday: string) => {
    const next = new URLSearchParams(search);
    if (monday === week.thisWeek) next.delete("week");
    else next.set("week", monday);
    return `?${next}`;
  };
  const feed = new URLSearchParams(search);
  feed.delete("week");
  feed.delete("mine");
  const sunday = week.days[6]?.day ?? week.monday;
  return (
    <Page
      wide
      title={week.title}
      lead={`${dates.day(week.monday)} – ${dates.day(sunday)} · ${t("week.total", { count: week.total })}`}
      actions={
        <nav className="week-nav" aria-label={t("week.weeks")}>
          <Link to={to(week.previous)} className="plain" rel="nofollow">
            {t("week.previous")}
          </Link>
          <Link
            to={to(week.thisWeek)}
            className="plain"
            aria-current={week.monday === week.thisWeek ? "true" : undefined}
          >
            {t("week.this")}
          </Link>
          <Link to={to(week.next)} className="plain" rel="nofollow">
            {t("week.next")}
          </Link>
        </nav>
      }
    >
      <div className="timetable">
        <TimetableFilters
          trades={week.trades}
          schools={week.schools}
          member={week.member}
        />
      </div>
      <p className="legend">
        <Shape mode="physical" named /> <Shape mode="online" named />{" "}
        <Shape mode="both" named /> <Shape mode="online" kind="lecture" named />
        <a href={`/timetable.ics${feed.size > 0 ? `?${feed}` : ""}`}>
          {t("timetable.ics")}
        </a>
      </p>
      <DayStrip days={week.days} today={week.today} />
      {week.total === 0 ? (
        <Empty step={<Link to={to(week.next)}>{t("week.next")}</Link>}>
          {t("timetable.empty")}
        </Empty>
      ) : (
        <WeekGrid
          days={week.days}
          today={week.today}
          now={week.now}
          total={week.total}
        />
      )}
    </Page>
  );
}
