// Two classes clash when they share a moment; one that ends when another begins does not. The database refuses a room and
// a lecturer booked twice (0002-schools: room_is_free, lecturer_is_free); these rules find what to say about it, and
// refuse a learner who would have to be in two places.

/** A dated thing with a name that can be told in both languages. */
export type Dated = {
  id: number;
  title: string;
  titleEn: string;
  startsAt: Date;
  endsAt: Date;
};

export type Clash<Planned, Existing> = { planned: Planned; with: Existing };

/** Whether two half-open spans share a moment. */
export function overlaps(
  a: { startsAt: Date; endsAt: Date },
  b: { startsAt: Date; endsAt: Date },
): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}

/** Every pair of a planned and an existing class that share a moment, in the order planned; a class never clashes with itself. */
export function clashes<
  Planned extends { id?: number; startsAt: Date; endsAt: Date },
  Existing extends Dated,
>(
  planned: readonly Planned[],
  existing: readonly Existing[],
): Clash<Planned, Existing>[] {
  return planned.flatMap((plan) =>
    existing
      .filter((other) => other.id !== plan.id && overlaps(plan, other))
      .map((other) => ({ planned: plan, with: other })),
  );
}

/** Whether planned classes clash among themselves: a recurrence closer than a class is long. */
export function clashWithin(
  planned: readonly { startsAt: Date; endsAt: Date }[],
): boolean {
  const sorted = [...planned].sort(
    (a, b) => a.startsAt.getTime() - b.startsAt.getTime(),
  );
  return sorted.some((plan, index) => {
    const next = sorted[index + 1];
    return next !== undefined && overlaps(plan, next);
  });
}
