import { Link, useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import { Lines, type Line } from "~/ui/lines";
import { Empty, Page, Section } from "~/ui/page";

type TodayPageProps = {
  title: string;
  waiting: Line[];
  /** What comes, goes on or is news, and asks nothing. */
  coming: Line[];
  /** What a new installation's administrator does first. */
  steps: Line[];
  /** What goes on in the district, where there is nothing else to show. */
  next?: Line[];
};

/** What waits for a signed-in person, soonest first, counted; what merely comes stands below, under its own heading. */
export function TodayPage(props: TodayPageProps) {
  const { title, waiting, coming, steps, next } = props;
  const { t } = useTranslation("members");
  const dates = useDates();
  const root = useRouteLoaderData("root") as { now: Date };
  const today = dates.dayAndWeekday(root.now);
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
      {coming.length > 0 ? (
        <Section title={t("today.coming")}>
          <Lines lines={coming} />
        </Section>
      ) : null}
      {next ? <LiveNow lines={next} /> : null}
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
