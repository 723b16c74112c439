import { useState } from "react";
import { useTranslation } from "react-i18next";
import { loadLiveKit } from "./connection";

/** Tries whether this device reaches the media server from where it is, before the lecture begins. */
export function NetworkCheck({ id }: { id: number }) {
  const { t } = useTranslation("lectures");
  const [state, setState] = useState<"running" | "good" | "bad">();
  const check = async () => {
    setState("running");
    setState((await reachesMedia(id).catch(() => false)) ? "good" : "bad");
  };
  return (
    <>
      <button
        type="button"
        className="plain"
        aria-disabled={state === "running"}
        onClick={() => {
          if (state !== "running") void check();
        }}
      >
        {t("network.check")}
      </button>
      <p className={state === "bad" ? "refusal" : "note"} role="status">
        {state ? t(`network.${state}`) : null}
      </p>
    </>
  );
}

/** In a room of one's own, apart from the lecture's: the signal, then the media's way. */
async function reachesMedia(id: number): Promise<boolean> {
  const answer = await fetch(`/lectures/${id}/token?check`, { method: "POST" });
  if (!answer.ok || answer.redirected) return false;
  const { url, token } = (await answer.json()) as {
    url: string;
    token: string;
  };
  const { ConnectionCheck } = await loadLiveKit();
  const check = new ConnectionCheck(url, token);
  await check.checkWebsocket();
  if (check.isSuccess()) await check.checkWebRTC();
  return check.isSuccess();
}
