import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { momentIn, type Chapter } from "../rules/replay";
import { useWatching } from "./use-watching";

type PlayerProps = {
  id: number;
  fileId: string;
  /** The recording's length and what this person has watched of it, in seconds. */
  seconds: number;
  watched: number;
  /** Where they stopped the last time, in seconds; 0 for the beginning. */
  from: number;
  chapters: Chapter[];
};
type Told = { watched: number; of: number } | { code: string };
type Trouble = "slow" | "offline";

/** The replay. Every few seconds it tells which seconds were really played; jumping over a part does not count it. */
export function Player(props: PlayerProps) {
  const { id, fileId, seconds, watched, from, chapters } = props;
  const { t } = useTranslation("lectures");
  const [so, setSo] = useState(watched);
  const [trouble, setTrouble] = useState<Trouble>();
  const tell = useCallback(
    async (ranges: string, position: number) => {
      try {
        const answer = await fetch(`/lectures/${id}/watched`, {
          method: "POST",
          body: new URLSearchParams({
            ranges,
            position: String(position),
          }),
          keepalive: true,
        });
        const told = (await answer.json()) as Told;
        if ("watched" in told) setSo(told.watched);
        setTrouble("code" in told ? "slow" : undefined);
        return true;
      } catch {
        setTrouble("offline");
        return false;
      }
    },
    [id],
  );
  const video = useWatching(tell);
  const jump = (second: number, play: boolean) => {
    const element = video.current;
    if (!element) return;
    element.currentTime = second;
    if (play) void element.play().catch(() => {});
  };
  useEffect(() => {
    // Only before anything was played; the browser keeps the place until it knows the recording.
    const element = video.current;
    if (element && from > 0 && element.currentTime === 0)
      element.currentTime = from;
  }, [from, video]);
  return (
    <div className="player">
      {/* Recordings of lectures have no captions of their own yet. */}
      {/* eslint-disable-next-line jsx-a11y/media-has-caption */}
      <video
        ref={video}
        src={`/files/${fileId}`}
        controls
        playsInline
        preload="metadata"
      />
      {from > 0 ? (
        <p className="player-resume">
          {t("replay.resume", { at: momentIn(from) })}{" "}
          <button type="button" className="plain" onClick={() => jump(0, true)}>
            {t("replay.fromStart")}
          </button>
        </p>
      ) : null}
      <p role="status">
        {t("replay.watched", {
          watched: Math.floor(so / 60),
          of: Math.max(1, Math.ceil(seconds / 60)),
        })}
      </p>
      <progress max={Math.max(1, seconds)} value={so} />
      {trouble ? (
        <p className="refusal" role="alert">
          {t(`replay.${trouble}`)}
        </p>
      ) : null}
      {chapters.length > 0 ? (
        <nav className="chapters" aria-label={t("chapters.title")}>
          <h2>{t("chapters.title")}</h2>
          <ol>
            {chapters.map(({ second, title }) => (
              <li key={second}>
                <button type="button" onClick={() => jump(second, true)}>
                  <span>{momentIn(second)}</span> {title}
                </button>
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
    </div>
  );
}
