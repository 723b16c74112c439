import type { Member } from "~/members/rules/actor";
import { firstSteps as membersFirst } from "~/members/first-steps.server";
import { firstSteps as schoolsFirst } from "~/schools/first-steps.server";
import { firstSteps as contestsFirst } from "~/contests/first-steps.server";
import { firstSteps as studiosFirst } from "~/studios/first-steps.server";
import { maySetUp } from "~/members/rules/may";
import type { Front } from "~/ui/front";
import type { Line } from "~/ui/lines";

// Where the features' parts of the first page come together. Like app/words.ts it knows all of them, and none of them it.

type TodayPart = {
  todayFor: (actor: Member, request: Request) => Promise<Line[]>;
};
type FrontPart = { frontOf: (request: Request) => Promise<Front> };

const todays = Object.values(
  import.meta.glob<TodayPart>("./*/today.server.ts", { eager: true }),
);
const fronts = Object.values(
  import.meta.glob<FrontPart>("./*/front.server.ts", { eager: true }),
);

export type Today = { waiting: Line[]; coming: Line[] };

/**
 * What waits for a person, and what merely comes, goes on or is news, from every feature, the soonest first; what has no
 * time stands last. Of what waits one alone has the red button.
 */
export async function todayOf(actor: Member, request: Request): Promise<Today> {
  const parts = await Promise.all(
    todays.map(({ todayFor }) => todayFor(actor, request)),
  );
  const lines = parts.flat().sort(soonest);
  const waiting = lines.filter(({ told }) => !told);
  const first = waiting.find(({ urgent }) => urgent);
  return {
    waiting: waiting.map((line) => ({ ...line, urgent: line === first })),
    coming: lines.flatMap((line) =>
      line.told ? { ...line, urgent: false } : [],
    ),
  };
}

/** What a new installation still lacks, for whoever sets it up: one after the other, and none once all of it is there. */
export async function stepsFor(
  actor: Member,
  request: Request,
): Promise<Line[]> {
  if (!maySetUp(actor)) return [];
  const firsts = [membersFirst, schoolsFirst, contestsFirst, studiosFirst];
  return (await Promise.all(firsts.map((first) => first(request)))).flat();
}

/** The visitor's front page, from every feature: live and next the soonest first, news the newest first. */
export async function frontPage(request: Request): Promise<Required<Front>> {
  const parts = await Promise.all(
    fronts.map(({ frontOf }) => frontOf(request)),
  );
  const all = <K extends keyof Front>(key: K) =>
    parts.flatMap((part) => (part[key] ?? []) as never[]) as Required<Front>[K];
  return {
    live: all("live").sort(liveFirst).slice(0, 6),
    week: all("week").sort((a, b) => a.from.getTime() - b.from.getTime()),
    news: all("news")
      .sort((a, b) => soonest(b, a))
      .slice(0, 10),
    methods: all("methods").slice(0, 6),
  };
}

const never = 8.64e15;
const soonest = (a: Line, b: Line) =>
  (a.at?.getTime() ?? never) - (b.at?.getTime() ?? never);
const liveFirst = (a: Line, b: Line) =>
  Number(b.urgent ?? false) - Number(a.urgent ?? false) || soonest(a, b);
