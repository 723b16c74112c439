import type { Member } from "~/members/rules/actor";
import type { Line } from "~/ui/lines";

type MinePart = {
  mineOf: (actor: Member, request: Request) => Promise<Line[]>;
};

const parts = Object.values(
  import.meta.glob<MinePart>("./*/mine.server.ts", { eager: true }),
);

/** What the features keep for a person: courses, the calendar's link, entries, shares. In the features' order. */
export async function mineLines(
  actor: Member,
  request: Request,
): Promise<Line[]> {
  const found = await Promise.all(
    parts.map(({ mineOf }) => mineOf(actor, request)),
  );
  return found.flat();
}
