import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

type PlayerProps = {
  id: number;
  fileId: string;
  /** The recording's length and what this person has watched of it, in seconds. */
  seconds: number;
  watched: number;
};
type Told = { watched: number; of: number } | { code: string };
type Trouble = "slow" | "offline";

const reportEvery = 10_000;

/** The replay. Every few seconds it tells which seconds were really played; jumping over a part does not count it. */
export function Player({ id, fileId, seconds, watched }: PlayerProps) {
  const { t } = useTranslation("lectures");
  const [so, setSo] = useState(watched);
  const [trouble, setTrouble] = useState<Trouble>();
  const tell = useCallback(
    async (ranges: string) => {
      try {
        const answer = await fetch(`/lectures/${id}/watched`, {
          method: "POST",
          body: new URLSearchParams({ ranges }),
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
    </div>
  );
}

/** Follows what a player plays, and hands it over now and then; what could not be told is told with the next. */
function useWatching(tell: (ranges: string) => Promise<boolean>) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    let from: number | undefined;
    let played: string[] = [];
    let begun = false;
    const close = () => {
      if (from === undefined) return;
      const [first, last] = [Math.floor(from), Math.floor(element.currentTime)];
      if (last > first) played.push(`${first}-${last}`);
      // What is left of a second goes on counting.
      from = element.paused || element.seeking ? undefined : last;
    };
    const send = async () => {
      close();
      if (!begun || played.length === 0) return;
      const told = played;
      played = [];
      if (!(await tell(told.join(",")))) played = [...told, ...played];
    };
    const play = () => {
      from = element.currentTime;
      if (begun) return;
      begun = true;
      void tell("");
    };
    // When a jump begins, currentTime is already the new place: only what was played up to the last tick counts.
    let tick = 0;
    const ticked = () => {
      if (!element.seeking) tick = element.currentTime;
    };
    const jump = () => {
      const [first, last] = [Math.floor(from ?? tick), Math.floor(tick)];
      if (from !== undefined && last > first) played.push(`${first}-${last}`);
      from = undefined;
    };
    const landed = () => {
      tick = element.currentTime;
      if (!element.paused) from = element.currentTime;
    };
    const paused = () => void send();
    const listeners = {
      playing: play,
      timeupdate: ticked,
      seeking: jump,
      seeked: landed,
      pause: paused,
      ended: paused,
    };
    for (const [name, listener] of Object.entries(listeners))
      element.addEventListener(name, listener);
    addEventListener("pagehide", paused);
    const timer = setInterval(paused, reportEvery);
    return () => {
      clearInterval(timer);
      removeEventListener("pagehide", paused);
      for (const [name, listener] of Object.entries(listeners))
        element.removeEventListener(name, listener);
      void send();
    };
  }, [tell]);
  return video;
}
