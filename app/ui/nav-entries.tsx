import { Link, useRouteLoaderData } from "@remix-run/react";
import IconBook2 from "@tabler/icons-react/dist/esm/icons/IconBook2.mjs";
import IconBuildingCommunity from "@tabler/icons-react/dist/esm/icons/IconBuildingCommunity.mjs";
import IconCalendarEvent from "@tabler/icons-react/dist/esm/icons/IconCalendarEvent.mjs";
import IconChartBar from "@tabler/icons-react/dist/esm/icons/IconChartBar.mjs";
import IconClipboardList from "@tabler/icons-react/dist/esm/icons/IconClipboardList.mjs";
import IconHome from "@tabler/icons-react/dist/esm/icons/IconHome.mjs";
import IconMedal from "@tabler/icons-react/dist/esm/icons/IconMedal.mjs";
import IconPencil from "@tabler/icons-react/dist/esm/icons/IconPencil.mjs";
import IconPuzzle from "@tabler/icons-react/dist/esm/icons/IconPuzzle.mjs";
import IconSchool from "@tabler/icons-react/dist/esm/icons/IconSchool.mjs";
import IconSettings from "@tabler/icons-react/dist/esm/icons/IconSettings.mjs";
import IconTools from "@tabler/icons-react/dist/esm/icons/IconTools.mjs";
import IconTrophy from "@tabler/icons-react/dist/esm/icons/IconTrophy.mjs";
import IconUser from "@tabler/icons-react/dist/esm/icons/IconUser.mjs";
import IconVideo from "@tabler/icons-react/dist/esm/icons/IconVideo.mjs";
import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";

const icons = {
  today: IconHome,
  timetable: IconCalendarEvent,
  schools: IconSchool,
  lectures: IconVideo,
  contests: IconTrophy,
  judging: IconPencil,
  running: IconClipboardList,
  studios: IconTools,
  problems: IconPuzzle,
  methods: IconBook2,
  honours: IconMedal,
  mine: IconUser,
  manage: IconBuildingCommunity,
  reports: IconChartBar,
  system: IconSettings,
} as const;

/** One entry of the rail: what it is, where it leads, and whether a phone's bar of five shows it. */
export type NavEntry = {
  icon: keyof typeof icons;
  label: ParseKeys<"ui">;
  to: string;
  onPhone: boolean;
};
/** The picture of an entry, which says nothing that its word does not. */
export function EntryIcon({ icon }: Pick<NavEntry, "icon">) {
  const Icon = icons[icon];
  return <Icon size={20} stroke={1.6} aria-hidden />;
}

/** The entries that a phone's bar has no room for, as a list on a page; seen on phones alone. */
export function MoreEntries() {
  const { t } = useTranslation("ui");
  const root = useRouteLoaderData("root") as
    { frame: { entries: NavEntry[] } } | undefined;
  const rest = root?.frame.entries.filter(({ onPhone }) => !onPhone) ?? [];
  return (
    <nav className="more-entries" aria-label={t("nav.more")}>
      {rest.map(({ icon, label, to }) => (
        <Link key={to} to={to}>
          <EntryIcon icon={icon} />
          <span>{t(label)}</span>
        </Link>
      ))}
    </nav>
  );
}
