import { Link, useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import type { Front } from "~/ui/front";
import { Lines } from "~/ui/lines";
import { MoreEntries } from "~/ui/nav-entries";
import { Empty, Page, Section } from "~/ui/page";
import { WeekByTier } from "./week-by-tier";

/** What a visitor sees first: live and next, the week by tier, what was published, the newest methods. */
export function FrontPage({
  title,
  front,
}: {
  title: string;
  front: Required<Front>;
}) {
  const { t } = useTranslation("members");
  const dates = useDates();
  const root = useRouteLoaderData("root") as { now: Date };
  return (
    <Page
      wide
      title={title}
      eyebrow={dates.dayAndWeekday(root.now)}
      lead={t("front.lead")}
    >
      <Section title={t("front.live")}>
        {front.live.length > 0 ? (
          <Lines lines={front.live} />
        ) : (
          <Empty>{t("front.live.none")}</Empty>
        )}
      </Section>
      <Section
        title={t("front.week")}
        note={<Link to="/timetable">{t("front.week.all")}</Link>}
      >
        {front.week.length > 0 ? (
          <WeekByTier week={front.week} now={root.now} />
        ) : (
          <Empty>{t("front.week.none")}</Empty>
        )}
      </Section>
      <div className="columns">
        <Section title={t("front.news")}>
          {front.news.length > 0 ? (
            <Lines lines={front.news} />
          ) : (
            <Empty>{t("front.news.none")}</Empty>
          )}
        </Section>
        <Section
          title={t("front.methods")}
          note={<Link to="/methods">{t("front.methods.all")}</Link>}
        >
          {front.methods.length > 0 ? (
            <Lines lines={front.methods} />
          ) : (
            <Empty>{t("front.methods.none")}</Empty>
          )}
        </Section>
      </div>
      <MoreEntries />
    </Page>
  );
}
