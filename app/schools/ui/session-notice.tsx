import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import { Banner } from "~/ui/page";
import type { SessionPageView } from "../session-view.server";

/** What changed of a class that is still to come: called off and why, or moved and from when. */
export function SessionNotice({
  notice,
  session,
}: Pick<SessionPageView, "notice" | "session">) {
  const { t } = useTranslation("schools");
  const dates = useDates();
  const { movedFrom, calledOffReason, state } = session;
  if (state === "cancelled" && calledOffReason)
    return (
      <Banner tone="warn">
        <strong>{t("phase.cancelled")}</strong>{" "}
        {t("notice.reason", { reason: calledOffReason })}
      </Banner>
    );
  if (notice !== "moved" || !movedFrom) return null;
  return (
    <Banner tone="warn">
      <strong>{t("notice.moved")}</strong>{" "}
      {t("notice.from", { when: dates.moment(movedFrom) })}
    </Banner>
  );
}
