import type { Words } from "~/i18n/language";

/** Encryption officers and arbitrators of one contest. */
export const appointmentWords = {
  "appoint.title": ["加密裁判与仲裁", "Encryption officer and arbitrators"],
  "appoint.lead": [
    "加密裁判主持抽签和解密，仲裁处理申诉，都须独立于打分和参赛，只在本次竞赛有效。",
    "The encryption officer draws and decrypts, arbitrators decide appeals. Neither judges nor competes; an appointment is for this contest alone.",
  ],
  "appoint.empty": [
    "还没有加密裁判和仲裁。",
    "There is no encryption officer and no arbitrator yet.",
  ],
  "appoint.own": ["本次竞赛任命", "Appointed for this contest"],
  "appoint.above": ["由{{unit}}授予", "Granted over {{unit}}"],
  "appoint.add": ["任命", "Appoint"],
  "appoint.role": ["职责", "Duty"],
  "appoint.account": ["用户名或手机号", "User name or phone number"],
  "appoint.submit": ["任命", "Appoint"],
  "appoint.end": ["免去", "End"],
  "appoint.end.question": [
    "免去 {{name}} 在本次竞赛的职责？立即生效。",
    "End the appointment of {{name}} for this contest? It takes effect at once.",
  ],
  "refusal.appoint-self": [
    "不能任命自己，加密和仲裁要独立于组织方经办人",
    "You cannot appoint yourself",
  ],
  "refusal.appoint-judge": [
    "是本次竞赛的裁判，不能再任加密裁判或仲裁",
    "Judges in this contest and can be neither",
  ],
  "refusal.appoint-entrant": [
    "是本次竞赛的选手，不能任加密裁判或仲裁",
    "Takes part in this contest and can be neither",
  ],
  "refusal.appointment-gone": [
    "这项任命已经不在",
    "This appointment is there no more",
  ],
  "refusal.already-granted": ["已经担任这项职责", "Has this duty already"],
} as const satisfies Words;
