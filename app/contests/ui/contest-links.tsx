import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** The way to the other pages of a contest's officer. */
export function ContestLinks({ slug }: { slug: string }) {
  const { t } = useTranslation("contests");
  const { t: own } = useTranslation("entries");
  const kept = `/manage/contests/${slug}`;
  return (
    <>
      <Link to={`/contests/${slug}`}>{t("manage.see-public")}</Link>
      <Link className="plain" to={`${kept}/basics`}>
        {t("basics.open")}
      </Link>
      <Link className="plain" to={`${kept}/calendar`}>
        {own("calendar.title")}
      </Link>
      <Link className="plain" to={`${kept}/appointments`}>
        {t("appoint.title")}
      </Link>
      <Link className="plain" to={`${kept}/awards`}>
        {t("awards.manage")}
      </Link>
    </>
  );
}
