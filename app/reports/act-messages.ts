import type { Words } from "~/i18n/language";

/** What the audit trail calls the acts of this feature, by the code of its lines. */
export const reportsActs = {
  "merit.record": ["登记立功竞赛参与", "Merit participation recorded"],
  "merit.remove": ["删除立功竞赛参与", "Merit participation removed"],
} as const satisfies Words;
