import type { Day } from "./days";

export type Part = "morning" | "afternoon" | "evening";

/** Who and what is taken when: a room or a lecturer is given once per part of a day, so that no two sessions clash. */
export type Diary = {
  /** Takes all of `keys` for the part of the day, or none: false when one is taken. */
  take: (day: Day, part: Part, keys: string[]) => boolean;
};

/** An empty diary. */
export function openDiary(): Diary {
  const taken = new Set<string>();
  return {
    take: (day, part, keys) => {
      const wanted = keys.map((key) => `${key} ${day} ${part}`);
      if (wanted.some((key) => taken.has(key))) return false;
      for (const key of wanted) taken.add(key);
      return true;
    },
  };
}
