import type { Member } from "~/members/rules/actor";
import type { Line, LineSection } from "~/ui/lines";

type MinePart = {
  /** what leads on to a page of its own */
  mineOf?: (actor: Member, request: Request) => Promise<Line[]>;
  /** what is listed whole */
  mineSection?: (actor: Member, request: Request) => Promise<LineSection>;
};

const parts = Object.values(
  import.meta.glob<MinePart>("./*/mine.server.ts", { eager: true }),
);

/** What the features keep for a person: courses, the calendar's link, shares. In the features' order. */
export async function mineLines(
  actor: Member,
  request: Request,
): Promise<Line[]> {
  const found = await Promise.all(
    parts.map(({ mineOf }) => mineOf?.(actor, request) ?? []),
  );
  return found.flat();
}

/** What the features list for a person under headings of their own: entries. In the features' order. */
export async function mineSections(
  actor: Member,
  request: Request,
): Promise<LineSection[]> {
  const found = await Promise.all(
    parts.map(({ mineSection }) => mineSection?.(actor, request)),
  );
  return found.filter((section) => section !== undefined);
}
