import { Link, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { OutboxState } from "./outbox";

/** 已保存 or 待上传 3, and 未采用 1 for what the server did not take: always in sight. */
export function SaveState({ state }: { state: OutboxState }) {
  const { t } = useTranslation("contests");
  const count = state.waiting.length;
  const refused = state.refused.length;
  const look = refused > 0 ? "refused" : count > 0 ? "waiting" : "saved";
  return (
    <div className={`save-state ${look}`} role="status" aria-live="polite">
      {refused > 0 ? <b>{t("save.refused", { count: refused })}</b> : null}
      {refused === 0 || count > 0 ? (
        <b>{count > 0 ? t("save.waiting", { count }) : t("save.saved")}</b>
      ) : null}
      <Trouble state={state} />
    </div>
  );
}

function Trouble({ state: { signedOut, away } }: { state: OutboxState }) {
  const { t } = useTranslation("contests");
  const { pathname } = useLocation();
  if (signedOut === "another") return <small>{t("save.another")}</small>;
  if (signedOut)
    return (
      <Link to={`/sign-in?to=${encodeURIComponent(pathname)}`}>
        {t("save.sign-in")}
      </Link>
    );
  return away ? <small>{t("save.away")}</small> : null;
}
