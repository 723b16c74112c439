import { beforeAll, describe, expect, it } from "vitest";
import { boardStates, type BoardState } from "~/contests/rules/board";
import { entryWindow } from "~/contests/rules/entry-window";
import { listContests } from "~/contests/store/contests.server";
import { database } from "~/platform/database.server";
import { testDatabase } from "~tests/support/database";
import { anyTrade, districtId } from "~tests/support/district";

// Lists of contests ask in SQL what the rule says of one event: over every kind of calendar both must say the same.

testDatabase("demo");

const now = new Date("2030-05-01T08:00:00Z");
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const moments = [null, at(-1), at(0), at(1)];
type Event = { boardState: BoardState; startsAt: Date | null };
type Contest = {
  contestState: string;
  opensAt: Date | null;
  closesAt: Date | null;
  events: Event[];
};

/** Every calendar of a contest with one event, and of some with two. */
function calendars(): Contest[] {
  const events = boardStates.flatMap((boardState) =>
    moments.map((startsAt) => ({ boardState, startsAt })),
  );
  const setup = events.filter(({ boardState }) => boardState === "rehearsal");
  const several = [
    [],
    ...events.map((event) => [event]),
    ...setup.flatMap((one) => events.map((other) => [one, other])),
  ];
  return ["draft", "open", "closed"].flatMap((contestState) =>
    moments.flatMap((opensAt) =>
      // The database takes no calendar that closes before it opens.
      moments.flatMap((closesAt) =>
        opensAt && closesAt && closesAt <= opensAt
          ? []
          : several.map((events) => ({
              contestState,
              opensAt,
              closesAt,
              events,
            })),
      ),
    ),
  );
}

const isOpen = ({ events, ...contest }: Contest) =>
  events.some((event) => entryWindow({ ...contest, ...event }, now) === "open");

const all = calendars();
const slugOf = (nth: number) => `calendar-${nth}`;
const numbered = all.map((contest, nth) => [slugOf(nth), contest] as const);

beforeAll(async () => {
  const unit_id = await districtId();
  const trade_code = await anyTrade();
  for (let from = 0; from < numbered.length; from += 1000) {
    const some = numbered.slice(from, from + 1000);
    const rows = await database()
      .insertInto("contest")
      .values(
        some.map(([slug, { contestState, opensAt, closesAt }]) => ({
          slug,
          unit_id,
          name: slug,
          name_en: slug,
          starts_on: "2030-05-01",
          ends_on: "2030-05-02",
          state: contestState,
          entry_opens_at: opensAt,
          entry_closes_at: closesAt,
        })),
      )
      .returning(["id", "slug"])
      .execute();
    const ids = new Map(rows.map(({ id, slug }) => [slug, id]));
    await database()
      .insertInto("contest_event")
      .values(
        some.flatMap(([slug, { events }]) =>
          events.map(({ boardState, startsAt }, nth) => ({
            contest_id: ids.get(slug) ?? 0,
            slug: `event-${nth}`,
            trade_code,
            name: slug,
            name_en: slug,
            board_state: boardState,
            starts_at: startsAt,
          })),
        ),
      )
      .execute();
  }
});

describe("whether a contest takes entries", () => {
  const listed = async (phase?: string) => {
    const filter = { day: "2030-05-01", now, text: "calendar-", phase };
    const page = { size: numbered.length + 1, offset: 0 };
    return (await listContests(database(), filter, page)).rows;
  };

  it("is in a list what the rule says, whatever its calendar", async () => {
    const rows = new Map(
      (await listed()).map(({ slug, entry_open }) => [slug, entry_open]),
    );
    // A draft is on nobody's list but its officers', and takes none.
    const differing = numbered.filter(
      ([slug, contest]) => (rows.get(slug) ?? false) !== isOpen(contest),
    );
    expect(differing).toEqual([]);
    const open = numbered.filter(([, contest]) => isOpen(contest));
    expect(open.length).toBeGreaterThan(100);
    expect(open.length).toBeLessThan(numbered.length / 2);
  });

  it("narrows the list to the same ones", async () => {
    const open = numbered.flatMap(([slug, contest]) =>
      isOpen(contest) ? slug : [],
    );
    const found = (await listed("entry-open")).map(({ slug }) => slug);
    expect(found.sort()).toEqual(open.sort());
  });
});
