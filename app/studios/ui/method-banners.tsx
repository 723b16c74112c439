import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import { Banner } from "~/ui/page";
import { PrintButton } from "~/ui/print-button";
import type { MethodMay } from "../method-seen.server";
import { mayAddVersion } from "../rules/method";
import type { Method } from "../store/methods.server";

/** What a reader must know before they read: it is withdrawn, or in public notice. */
export function MethodBanners({
  method,
  noticeUntil,
}: {
  method: Method;
  noticeUntil: Date | undefined;
}) {
  const { t } = useTranslation("studios");
  const dates = useDates();
  return (
    <>
      {method.withdrawnOn ? (
        <Banner tone="bad">
          {t("method.withdrawn", {
            day: dates.day(method.withdrawnOn),
            reason: method.withdrawnReason ?? "",
          })}
        </Banner>
      ) : null}
      {noticeUntil ? (
        <Banner tone="warn">
          {t("method.in-notice", { until: dates.moment(noticeUntil) })}{" "}
          <Link to={`/methods/${method.slug}/notice`}>
            {t("method.in-notice.to")}
          </Link>
        </Banner>
      ) : null}
    </>
  );
}

/** What one may do from a method's card. */
export function MethodActions({
  method,
  may,
}: {
  method: Method;
  may: MethodMay & { adopt: boolean };
}) {
  const { t } = useTranslation("studios");
  const at = `/methods/${method.slug}`;
  const named = method.state === "named";
  const underWay = !named && method.state !== "withdrawn";
  return (
    <div className="actions card-actions">
      {may.contribute || may.oversee || may.review ? (
        <Link className={underWay ? "primary" : "plain"} to={`${at}/naming`}>
          {t("method.naming.to")}
        </Link>
      ) : null}
      {named && may.adopt ? (
        <Link className="plain" to={`${at}/adoption`}>
          {t("adoption.to")}
        </Link>
      ) : null}
      {may.contribute ? (
        <Link className="plain" to={`${at}/edit`}>
          {t("method.edit")}
        </Link>
      ) : null}
      {may.contribute && mayAddVersion(method.state) ? (
        <>
          <Link className="plain" to={`${at}/version`}>
            {t("method.version.new")}
          </Link>
          <Link className="plain" to={`${at}/pictures`}>
            {t("method.pictures")}
          </Link>
        </>
      ) : null}
      <PrintButton>{t("method.print")}</PrintButton>
      {named && !may.adopt ? <p className="note">{t("adoption.who")}</p> : null}
    </div>
  );
}
