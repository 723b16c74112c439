import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useChanges } from "~/ui/changes";
import { Banner } from "~/ui/page";
import { useRefusals } from "~/ui/refusals";
import type { codeNow } from "../code-now.server";

type Shown = Awaited<ReturnType<typeof codeNow>>;

/** The code that the room shows: QR, six digits, how long they hold, and how many are there already. */
export function CodeWall({
  shown,
  sessionId,
}: {
  shown: Shown;
  sessionId: number;
}) {
  const { t } = useTranslation("schools");
  const refusal = useRefusals("schools");
  useChanges(`/sessions/${sessionId}/events`);
  const left = useCountdown(shown.seconds, shown.code);
  if (shown.refusal)
    return <Banner tone="warn">{refusal(shown.refusal)}</Banner>;
  return (
    <div className="code-wall">
      {shown.qr ? <QrCode {...shown.qr} /> : null}
      <div>
        <p className="code-hint">{t("signIn.scan")}</p>
        <p className="code-digits" aria-live="off">
          {shown.code?.slice(0, 3)} {shown.code?.slice(3)}
        </p>
        <p className="code-hint">{t("signIn.changes", { count: left })}</p>
        <p className="code-count">
          <b>{shown.counts.present}</b>{" "}
          {t("signIn.present", { expected: shown.counts.expected })}
        </p>
      </div>
      {/* Before JavaScript has loaded, and without it, the page fetches the next code by itself. */}
      <noscript>
        <meta httpEquiv="refresh" content={String(shown.seconds ?? 30)} />
      </noscript>
    </div>
  );
}

/** Seconds until the code changes; asks for the next one when they are over. */
function useCountdown(
  seconds: number | undefined,
  code: string | undefined,
): number {
  const { revalidate } = useRevalidator();
  const [left, setLeft] = useState(seconds ?? 0);
  useEffect(() => {
    if (seconds === undefined) return;
    const end = performance.now() + seconds * 1000;
    setLeft(seconds);
    const timer = setInterval(() => {
      const rest = Math.ceil((end - performance.now()) / 1000);
      setLeft(Math.max(0, rest));
      if (rest <= 0) revalidate();
    }, 1000);
    return () => clearInterval(timer);
    // A new code starts the count anew, even where it holds as long as the one before.
  }, [seconds, code, revalidate]);
  return left;
}

const quiet = 3;

/** Black on white whatever the theme: phones read nothing else well. */
function QrCode({ size, path }: { size: number; path: string }) {
  const { t } = useTranslation("schools");
  const side = size + 2 * quiet;
  return (
    <svg
      className="code-qr"
      viewBox={`${-quiet} ${-quiet} ${side} ${side}`}
      role="img"
      aria-label={t("signIn.qr")}
      shapeRendering="crispEdges"
    >
      <rect x={-quiet} y={-quiet} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
