import { Link, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { OutboxState } from "./outbox";

/** 已保存 or 待上传 3, always in sight. */
export function SaveState({ state }: { state: OutboxState }) {
  const { t } = useTranslation("contests");
  const { pathname } = useLocation();
  const count = state.waiting.length;
  return (
    <div
      className={count > 0 ? "save-state waiting" : "save-state saved"}
      role="status"
      aria-live="polite"
    >
      <b>{count > 0 ? t("save.waiting", { count }) : t("save.saved")}</b>
      {state.signedOut ? (
        <Link to={`/sign-in?to=${encodeURIComponent(pathname)}`}>
          {t("save.sign-in")}
        </Link>
      ) : state.away ? (
        <small>{t("save.away")}</small>
      ) : null}
    </div>
  );
}
