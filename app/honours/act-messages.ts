import type { Words } from "~/i18n/language";

/** What the audit trail calls the acts of this feature, by the code of its lines. */
export const honoursActs = {
  "honour.record": ["登记荣誉", "Honour recorded"],
  "honour.renew": ["续评荣誉", "Honour renewed"],
  "honour.revoke": ["撤销荣誉", "Honour revoked"],
  "contest.awards.grant": ["授予竞赛奖项", "Contest awards granted"],
} as const satisfies Words;
