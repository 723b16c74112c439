import { useEffect, useRef } from "react";

const reportEvery = 10_000;

/** Follows what a player plays, and hands it over now and then; what could not be told is told with the next. */
export function useWatching(
  tell: (ranges: string, position: number) => Promise<boolean>,
) {
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
      if (!(await tell(told.join(","), Math.floor(element.currentTime))))
        played = [...told, ...played];
    };
    const play = () => {
      from = element.currentTime;
      if (begun) return;
      begun = true;
      void tell("", Math.floor(element.currentTime));
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
