import type { Words } from "~/i18n/language";
import { appealWords } from "./appeal-messages";
import { ceremonyWords } from "./ceremony-messages";
import { correctionWords } from "./correction-messages";

/** Words of what follows judging: the ceremony, appeals, corrections, earlier results. */
export const publicationWords = {
  ...appealWords,
  ...ceremonyWords,
  ...correctionWords,
  "refusal.identities-open": [
    "已经解密，选手身份公开，不能恢复打分或退回评分表。成绩有误请在公布后走更正。",
    "A draw is decrypted and identities are open: judging cannot go on and no sheet goes back. What is wrong is corrected after the results are announced.",
  ],
  "refusal.board-encrypted": [
    "还没有解密，不能公布。请加密裁判先完成解密。",
    "The draws are not decrypted yet. The encryption officer decrypts first.",
  ],
  "refusal.board-appeals-running": [
    "申诉时限还有 {{minutes}} 分钟，时限过后才能继续。",
    "Appeals may be lodged for {{minutes}} more minutes. Go on afterwards.",
  ],
  "refusal.board-appeals-undecided": [
    "还有 {{count}} 件申诉没有裁决。",
    "{{count}} appeals wait for a decision.",
  ],
  "refusal.board-notice-runs": [
    "公示期还有 {{hours}} 小时，期满后才能定为最终成绩。",
    "Public notice runs for {{hours}} more hours. Results are final afterwards.",
  ],
  "refusal.board-correction-open": [
    "有一份更正没有处理完，请先执行或取消。",
    "A correction is being prepared. Apply or cancel it first.",
  ],

  "publication.title": ["公布与申诉", "Announcing and appeals"],
  "weak.title": ["薄弱环节", "Weak points"],
  "board.place": ["第{{rank}}名", "Place {{rank}}"],
  "today.decide": ["去处理申诉", "Decide"],
  "today.objections_one": [
    "{{contest}}：{{count}} 件评奖异议待答复",
    "{{contest}}: an objection to an award",
  ],
  "today.objections_other": [
    "{{contest}}：{{count}} 件评奖异议待答复",
    "{{contest}}: {{count}} objections to awards",
  ],
  "today.answer": ["去答复", "Answer"],
  "versions.title": ["历次公布", "As announced"],
  "versions.version": ["第 {{version}} 版", "Version {{version}}"],
  "versions.old": [
    "这是第 {{version}} 版成绩，已被后来的版本取代。",
    "This is version {{version}} of the result; a later one replaces it.",
  ],
  "versions.newest": ["看现行成绩", "See the present result"],
} as const satisfies Words;
