import { useEffect, useRef } from "react";

const reportEvery = 10_000;
type Tell = (ranges: string, position: number) => Promise<boolean>;

/** Notes which seconds a player really plays; jumping over a part does not count it. */
function record(element: HTMLVideoElement) {
  let from: number | undefined;
  let tick = 0;
  let played: string[] = [];
  const add = (start: number, end: number) => {
    const [first, last] = [Math.floor(start), Math.floor(end)];
    if (last > first) played.push(`${first}-${last}`);
  };
  return {
    playing: () => {
      from = element.currentTime;
    },
    timeupdate: () => {
      if (!element.seeking) tick = element.currentTime;
    },
    // When a jump begins, currentTime is already the new place: only what was played up to the last tick counts.
    seeking: () => {
      if (from !== undefined) add(from, tick);
      from = undefined;
    },
    seeked: () => {
      tick = element.currentTime;
      if (!element.paused) from = element.currentTime;
    },
    /** What was played since the last time, taken out. */
    take: (): string[] => {
      if (from !== undefined) {
        add(from, element.currentTime);
        const going = !element.paused && !element.seeking;
        // What is left of a second goes on counting.
        from = going ? Math.floor(element.currentTime) : undefined;
      }
      return played.splice(0);
    },
    giveBack: (ranges: string[]) => {
      played = [...ranges, ...played];
    },
  };
}

/** Follows what a player plays, and hands it over now and then; what could not be told is told with the next. */
export function useWatching(tell: Tell) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    const { take, giveBack, ...heard } = record(element);
    let begun = false;
    const send = async () => {
      const ranges = take();
      if (!begun || ranges.length === 0) return giveBack(ranges);
      const position = Math.floor(element.currentTime);
      if (!(await tell(ranges.join(","), position))) giveBack(ranges);
    };
    const sendNow = () => void send();
    const begin = () => {
      if (!begun) void tell("", Math.floor(element.currentTime));
      begun = true;
    };
    const listeners = [
      ...Object.entries(heard),
      ["playing", begin] as const,
      ["pause", sendNow] as const,
      ["ended", sendNow] as const,
    ];
    for (const [name, listener] of listeners)
      element.addEventListener(name, listener);
    addEventListener("pagehide", sendNow);
    const timer = setInterval(sendNow, reportEvery);
    return () => {
      clearInterval(timer);
      removeEventListener("pagehide", sendNow);
      for (const [name, listener] of listeners)
        element.removeEventListener(name, listener);
      sendNow();
    };
  }, [tell]);
  return video;
}
