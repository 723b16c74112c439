import { Link, useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import { Lines, type Line } from "~/ui/lines";
import { Empty, Page, Section } from "~/ui/page";

type TodayPageProps = {
  title: string;
  waiting: Line[];
  /** What a new installation's administrator does first. */
  steps: Line[];
  next: Line[];
};

/** What waits for a signed-in person, soonest first; where nothing waits, what goes on in the district. */
export function TodayPage({ title, waiting, steps, next }: TodayPageProps) {
  const { t } = useTranslation("members");
  const dates = useDates();
  const root = useRouteLoaderData("root") as { now: Date };
  const today = `${dates.day(root.now)} ${dates.weekday(root.now)}`;
  const waits = waiting.length > 0;
  return (
    <Page
      title={title}
      eyebrow={today}
      lead={
        waits
          ? t("today.waiting", { count: waiting.length })
          : steps.length > 0
            ? t("today.first.note")
            : t("today.nothing")
      }
    >
      {waits ? <Lines lines={waiting} /> : null}
      {steps.length > 0 ? (
        <Section
          title={t("today.first.title")}
          note={waits ? t("today.first.note") : undefined}
        >
          <Lines lines={steps} />
        </Section>
      ) : null}
      {waits || steps.length > 0 ? null : <LiveNow lines={next} />}
    </Page>
  );
}

function LiveNow({ lines }: { lines: Line[] }) {
  const { t } = useTranslation("members");
  return (
    <Section title={t("front.live")}>
      {lines.length > 0 ? (
        <Lines lines={lines} />
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
  );
}
