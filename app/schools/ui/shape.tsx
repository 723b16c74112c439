import { useTranslation } from "react-i18next";

export type Mode = "physical" | "online" | "both";

/** How a class is held, told by shape: a filled square in a room, a ring online, a half-filled square for both; a triangle is a live lecture. */
export function Shape({
  mode,
  kind = "course",
  named,
}: {
  mode: Mode;
  kind?: "course" | "lecture";
  named?: boolean;
}) {
  const { t } = useTranslation("schools");
  const what = kind === "lecture" ? "lecture" : mode;
  return (
    <span className="shape-word">
      <svg
        className="shape"
        viewBox="0 0 12 12"
        width="12"
        height="12"
        aria-hidden
      >
        {what === "physical" ? (
          <rect x="1" y="1" width="10" height="10" />
        ) : null}
        {what === "online" ? (
          <circle cx="6" cy="6" r="4.5" className="hollow" />
        ) : null}
        {what === "both" ? (
          <>
            <rect x="1.5" y="1.5" width="9" height="9" className="hollow" />
            <path d="M1.5 10.5 V1.5 H10.5 Z" />
          </>
        ) : null}
        {what === "lecture" ? <path d="M2 1 L11 6 L2 11 Z" /> : null}
      </svg>
      <span className={named ? undefined : "unseen"}>
        {what === "lecture" ? t("shape.lecture") : t(`mode.${what}`)}
      </span>
    </span>
  );
}
