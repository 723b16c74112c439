import { useTranslation } from "react-i18next";
import type { MediaStatus } from "~/platform/livekit/media-server";
import { Banner } from "~/ui/page";

/** Says that there is no live media now, and why; nothing while all is well. What works without it is named. */
export function MediaBanner({ media }: { media: MediaStatus }) {
  const { t } = useTranslation("lectures");
  if (media.state === "ready" || media.state === "configured") return null;
  return (
    <Banner tone="warn">
      <strong>{t(`media.${media.state}`)}</strong>{" "}
      {media.state === "installing"
        ? t("media.installing.percent", { percent: media.percent })
        : null}
      {media.state === "missing" ? t(`media.missing.${media.reason}`) : null}{" "}
      {t("media.meanwhile")}
    </Banner>
  );
}
