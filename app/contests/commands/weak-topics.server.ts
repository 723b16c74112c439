import { refused, type Result } from "~/kit/result";
import { proposeTopic } from "~/lectures/commands/topics.server";
import { nameIn } from "~/i18n/named";
import type { Member } from "~/members/rules/actor";
import { i18nOf } from "~/words.server";
import { weakPointsView, weakTopicKey } from "../after.server";
import type { Words } from "../rules/scheme";
import type { ContestRow, EventRow } from "../store/contests.server";

const most = { name: 120, name_en: 160 };

/**
 * Proposes an aspect on which an event's entrants, or those of one unit, lost most as the topic of a micro-lecture. Refusals:
 * weak-unknown (no such line any more), topic-proposed.
 */
export async function proposeWeakPoint(
  actor: Member,
  contest: ContestRow,
  event: EventRow,
  wanted: { node: string; unit: string },
): Promise<Result<number>> {
  const { all, units } = await weakPointsView(event.id);
  const point =
    wanted.unit === ""
      ? all.find(({ node }) => node === wanted.node)
      : units.find(
          ({ node, unit }) => node === wanted.node && unit === wanted.unit,
        );
  if (!point) return refused("weak-unknown");
  const say = (language: "zh-CN" | "en") =>
    texts(language, point, { contest, event });
  const [zh, en] = [say("zh-CN"), say("en")];
  return proposeTopic(actor, {
    title: {
      name: zh.title.slice(0, most.name),
      name_en: en.title.slice(0, most.name_en),
    },
    trade: event.trade_code,
    origin: {
      key: weakTopicKey(event.id, wanted),
      path: `/contests/${contest.slug}/${event.slug}`,
      name: zh.origin,
      name_en: en.origin,
    },
    note: { name: zh.note, name_en: en.note },
  });
}

type Point = {
  id: string;
  name: Words | null;
  lost: number;
  entrants: number;
  unit?: string;
  unit_en?: string | null;
};

/** The topic's title, where it comes from and what was lost, in one language. */
function texts(
  language: "zh-CN" | "en",
  point: Point,
  { contest, event }: { contest: ContestRow; event: EventRow },
) {
  const t = i18nOf(language).getFixedT(null, "contests");
  const own = nameIn(language, event);
  const lost = (point.lost * 100).toFixed(1);
  return {
    title: t("weak.topic", { aspect: aspectIn(language, point), event: own }),
    origin: `${nameIn(language, contest)} · ${own}`,
    note: t(point.unit ? "weak.note.unit" : "weak.note", {
      lost,
      count: point.entrants,
      unit: nameIn(language, {
        name: point.unit ?? "",
        name_en: point.unit_en,
      }),
    }),
  };
}

function aspectIn(language: "zh-CN" | "en", point: Point): string {
  return point.name?.[language] ?? point.name?.["zh-CN"] ?? point.id;
}
