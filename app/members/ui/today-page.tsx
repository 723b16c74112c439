import { Link, useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import { Lines, type Line } from "~/ui/lines";
import { Empty, Page, Section } from "~/ui/page";

type TodayPageProps = { title: string; waiting: Line[]; next: Line[] };

/** What waits for a signed-in person, soonest first; where nothing waits, what goes on in the district. */
export function TodayPage({ title, waiting, next }: TodayPageProps) {
  const { t } = useTranslation("members");
  const dates = useDates();
  const root = useRouteLoaderData("root") as { now: Date };
  const today = `${dates.day(root.now)} ${dates.weekday(root.now)}`;
  if (waiting.length > 0)
    return (
      <Page
        title={title}
        eyebrow={today}
        lead={t("today.waiting", { count: waiting.length })}
      >
        <Lines lines={waiting} />
      </Page>
    );
  return (
    <Page title={title} eyebrow={today} lead={t("today.nothing")}>
      <Section title={t("front.live")}>
        {next.length > 0 ? (
          <Lines lines={next} />
        ) : (
          <Empty
            step={
              <Link className="plain" to="/timetable">
                {t("today.timetable")}
              </Link>
            }
          >
            {t("front.live.none")}
          </Empty>
        )}
      </Section>
    </Page>
  );
}
