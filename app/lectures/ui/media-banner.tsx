import { useTranslation } from "react-i18next";
import type { MediaStatus } from "~/platform/livekit/media-server";
import { Banner } from "~/ui/page";

/** Whether anybody could come on now. */
export const isLive = (
  state: MediaStatus["state"],
): state is "ready" | "configured" =>
  state === "ready" || state === "configured";

/** Says that there is no live media now, and why; nothing while all is well. What works without it is named. */
export function MediaBanner({ media }: { media: MediaStatus }) {
  const { t } = useTranslation("lectures");
  const { state } = media;
  if (isLive(state)) return null;
  return (
    <Banner tone="warn">
      <strong>{t(`media.${state}`)}</strong>{" "}
      {media.state === "installing"
        ? t("media.installing.percent", { percent: media.percent })
        : null}
      {media.state === "missing" ? t(`media.missing.${media.reason}`) : null}{" "}
      {t("media.meanwhile")}
    </Banner>
  );
}
