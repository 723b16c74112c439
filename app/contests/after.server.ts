import type { Named } from "~/i18n/named";
import { topicsFrom } from "~/lectures/store/topics.server";
import type { TopicState } from "~/lectures/rules/topics";
import { database } from "~/platform/database.server";
import { judgeStatistics, type JudgedMark } from "./rules/judge-statistics";
import type { Plan } from "./rules/plan";
import {
  comparedAspects,
  weakPoints,
  weakUnits,
  type AspectValue,
} from "./rules/weak-points";
import { entrantHomes, entrantParents, judgeHomes } from "./store/after.server";
import {
  announcedResults,
  linesOf,
  type StoredLine,
} from "./store/results.server";
import { marksOf, planBy, schemeOf } from "./store/field.server";

const number = (text: { toString(): string }) => Number(text.toString());

/** Judges' statistics of an event by their codes. */
export async function judgesView(eventId: number) {
  const db = database();
  const scheme = await schemeOf(db, eventId);
  if (!scheme) return [];
  const homes = await judgeHomes(db, eventId);
  const entrants = await entrantHomes(db, eventId);
  const marks = await marksOf(db, eventId);
  const leaves = new Map(scheme.plan.leaves.map((leaf) => [leaf.id, leaf]));
  return judgeStatistics(
    marks.flatMap((row): JudgedMark[] => {
      const leaf = leaves.get(row.node);
      if (!leaf || leaf.kind === "measurement" || row.value === null) return [];
      const home = homes.get(row.judge_code) ?? null;
      return [
        {
          judge: row.judge_code,
          entrant: row.entrant_id,
          node: row.node,
          mark: Number(row.value),
          max: leaf.kind === "judgement" ? 3 : leaf.max ? number(leaf.max) : 0,
          own: home !== null && home === entrants.get(row.entrant_id),
        },
      ];
    }),
  );
}

/** The key under which a weak point's topic is proposed; "" for all units together. */
export function weakTopicKey(
  eventId: number,
  { node, unit }: { node: string; unit: string },
): string {
  return `${weakTopicsOf(eventId)}${node}:${unit}`;
}
const weakTopicsOf = (eventId: number) => `contest-event:${eventId}:`;

/** The aspects on which an announced event lost most, over all and by unit, each with what became of its topic. */
export async function weakPointsView(eventId: number) {
  const db = database();
  const [result] = await announcedResults(db, eventId);
  if (!result || result.scheme_id === null) return { all: [], units: [] };
  const plan = await planBy(db, result.scheme_id);
  const lines = await linesOf(db, result.id);
  const parents = await entrantParents(db, eventId);
  const values = aspectValues(plan, lines, parents);
  const english = englishNames(lines, parents);
  const topics = await topicsFrom(db, weakTopicsOf(eventId));
  const named = <P extends { node: string; unit?: string }>(point: P) => ({
    ...point,
    id: point.node,
    name: plan.byId.get(point.node)?.node.name ?? null,
    topic: topicIn(
      topics.get(weakTopicKey(eventId, { ...point, unit: point.unit ?? "" })),
    ),
  });
  return {
    all: weakPoints(values).map(named),
    units: weakUnits(values)
      .slice(0, 20)
      .map((point) => ({
        ...named(point),
        unit_en: english.get(point.unit) ?? null,
      })),
  };
}

export type WeakPointsView = Awaited<ReturnType<typeof weakPointsView>>;

type Topic =
  Awaited<ReturnType<typeof topicsFrom>> extends Map<string, infer T>
    ? T
    : never;

/** What became of a proposed topic; null where none was proposed. */
function topicIn(topic: Topic | undefined) {
  if (!topic) return null;
  return {
    state: topic.state as TopicState,
    reason: topic.reason,
    lecture:
      topic.session_id === null
        ? null
        : {
            id: topic.session_id,
            number: topic.number ?? 0,
            series: { name: topic.series ?? "", name_en: topic.series_en },
          },
  };
}

/** The English names of the units that weak points are told of, by their Chinese ones. */
function englishNames(
  lines: StoredLine[],
  parents: ReadonlyMap<number, Named>,
): Map<string, string | null | undefined> {
  return new Map([
    ...lines.map(({ unit_name, unit_en }) => [unit_name, unit_en] as const),
    ...[...parents.values()].map(
      ({ name, name_en }) => [name, name_en] as const,
    ),
  ]);
}

function aspectValues(
  plan: Plan,
  lines: StoredLine[],
  parents: ReadonlyMap<number, Named>,
): AspectValue[] {
  const aspects = comparedAspects(plan);
  return lines.flatMap((line) => {
    const values = line.node_values as Record<string, string>;
    const parent = parents.get(line.entrant_id)?.name ?? "";
    const units = [line.unit_name, parent].filter((name) => name !== "");
    return aspects.flatMap(({ id, max }) => {
      const value = values[id];
      return value === undefined
        ? []
        : [{ node: id, max, value: Number(value), units }];
    });
  });
}
