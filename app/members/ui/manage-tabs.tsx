import { NavLink } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** The parts of the union's own administration. */
export function ManageTabs() {
  const { t } = useTranslation("members");
  return (
    <nav className="tabs" aria-label={t("manage.title")}>
      <NavLink to="/manage" end>
        {t("manage.units")}
      </NavLink>
      <NavLink to="/manage/people" end>
        {t("manage.people")}
      </NavLink>
      <NavLink to="/manage/people/links">{t("links.title")}</NavLink>
      <NavLink to="/manage/rosters">{t("manage.rosters")}</NavLink>
    </nav>
  );
}

/** The parts of keeping the installation. */
export function SystemTabs() {
  const { t } = useTranslation("members");
  return (
    <nav className="tabs" aria-label={t("system.title")}>
      <NavLink to="/manage/system" end>
        {t("trail.title")}
      </NavLink>
      <NavLink to="/manage/system/lists">{t("lists.title")}</NavLink>
    </nav>
  );
}

/** The same list as a file for a spreadsheet; the conditions of the page go along. */
export function Downloads({ name, search }: { name: string; search: string }) {
  const { t } = useTranslation("ui");
  return (
    <p className="downloads">
      <span>{t("list.export")}</span>
      {["xlsx", "csv"].map((format) => (
        <a key={format} href={`/manage/export/${name}.${format}${search}`}>
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
