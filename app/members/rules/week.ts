// The week on the front page is for whoever asks what they can still go to: it begins with today, and the days that went
// by stand behind (interface.md: the next step on top).

/** A week's entries in two: from the beginning of today on, and what was on the days before. `dayOf` names a moment's day. */
export function aroundToday<E extends { from: Date }>(
  entries: readonly E[],
  now: Date,
  dayOf: (at: Date) => string,
): { coming: E[]; past: E[] } {
  const today = dayOf(now);
  const isPast = ({ from }: E) => from < now && dayOf(from) !== today;
  return {
    coming: entries.filter((entry) => !isPast(entry)),
    past: entries.filter(isPast),
  };
}
