import type { Words } from "~/i18n/language";
import { awardWords } from "./award-messages";
import { certificateWords } from "./certificate-messages";
import { checksWords } from "./checks-messages";
import { deskWords } from "./desk-messages";
import { drawWords } from "./draw-messages";
import { engineMessages, type EngineCode } from "./engine-messages";
import { judgingWords } from "./judging-messages";
import { manageWords } from "./manage-messages";
import { panelWords } from "./panel-messages";
import { publicWords } from "./public-messages";
import { publicationWords } from "./publication-messages";

type Pair = readonly [zh: string, en: string];
const codes = Object.keys(engineMessages.en) as EngineCode[];
const enginePair = (code: EngineCode): Pair => [
  engineMessages["zh-CN"][code],
  engineMessages.en[code],
];

// The engine's words serve twice: as refusals beside a field, and as words for a gap or a missing place.
const engineRefusals = Object.fromEntries(
  codes.map((code) => [`refusal.${code}`, enginePair(code)]),
) as { [C in EngineCode as `refusal.${C}`]: Pair };
const engineStates = Object.fromEntries(
  codes.map((code) => [`engine.${code}`, enginePair(code)]),
) as { [C in EngineCode as `engine.${C}`]: Pair };

/** The words of contests. */
export const contestsWords = {
  ...engineRefusals,
  ...engineStates,
  ...publicWords,
  ...manageWords,
  ...judgingWords,
  ...checksWords,
  ...drawWords,
  ...panelWords,
  ...deskWords,
  ...publicationWords,
  ...awardWords,
  ...certificateWords,
  "today.first.title": ["举办第一场技能竞赛", "Hold the first skills contest"],
  "today.first.detail": [
    "先定项目和日程，再接受报名",
    "Events and dates first, then entries",
  ],
  "today.first.button": ["新办竞赛", "Set up"],
  "today.relations_one": [
    "{{event}}：{{count}} 件回避申报待确认",
    "{{event}}: {{count}} declared relation to confirm",
  ],
  "today.relations_other": [
    "{{event}}：{{count}} 件回避申报待确认",
    "{{event}}: {{count}} declared relations to confirm",
  ],
  "today.relations.button": ["确认", "Confirm"],
  "today.review": ["{{event}}：成绩待公布", "{{event}}: results to announce"],
  "today.notice": [
    "{{event}}：公示中，期满定为最终成绩",
    "{{event}}: public notice, then final",
  ],
  "today.provisional": [
    "{{event}}：初步成绩已公布，待公示",
    "{{event}}: provisional, to go to public notice",
  ],
  "today.look": ["去处理", "Open"],
  "front.watch": ["看榜", "Watch"],
  "hit.contest": ["竞赛", "Contest"],
} as const satisfies Words;
