import { describe, expect, it } from "vitest";
import { changedTogether, meant, type Booked } from "~/schools/rules/together";

const at = (wall: string) => new Date(`${wall}:00+08:00`);
const zone = "Asia/Shanghai";
const booked = (id: number, from: string, minutes = 60): Booked => ({
  ...{ id, room_id: 1, lecturer_id: 5 },
  startsAt: at(from),
  endsAt: new Date(at(from).getTime() + minutes * 60_000),
});
const one = booked(2, "2026-12-08T19:00");
const others = [
  booked(1, "2026-12-01T19:00"),
  one,
  { ...booked(3, "2026-12-16T09:00", 90), room_id: 2, lecturer_id: 6 },
];

describe("sessions changed together", () => {
  it("are those from this one on, or all", () => {
    const ids = (scope: "later" | "all") =>
      meant(others, one, scope).map(({ id }) => id);
    expect([ids("later"), ids("all")]).toEqual([
      [2, 3],
      [1, 2, 3],
    ]);
  });

  it("move by as many days and to the new hour, each as long and as booked as it was", () => {
    const after = booked(2, "2026-12-09T18:30");
    const moved = changedTogether(others, one, after, zone);
    expect(moved).toEqual([
      booked(1, "2026-12-02T18:30"),
      booked(2, "2026-12-09T18:30"),
      { ...others[2], ...span("2026-12-17T18:30", 90) },
    ]);
  });

  it("take a new length, room or lecturer and keep their hours otherwise", () => {
    const after = { ...one, ...span("2026-12-08T19:00", 45), room_id: 9 };
    const [, , last] = changedTogether(others, one, after, zone);
    expect(last).toEqual({
      ...{ id: 3, room_id: 9, lecturer_id: 6 },
      ...span("2026-12-16T09:00", 45),
    });
  });
});

function span(from: string, minutes: number) {
  const { startsAt, endsAt } = booked(0, from, minutes);
  return { startsAt, endsAt };
}
