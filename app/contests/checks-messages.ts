import type { Words } from "~/i18n/language";

/** A sheet is checked, signed, locked or reopened, and its earlier versions. */
export const checksWords = {
  "refusal.sheet-signer-checks": [
    "签字的裁判长不能同时复核，请由裁判员或竞赛负责人复核。",
    "Who signs as chief judge does not check as well; a judge of the panel or who keeps the contest does.",
  ],
  "refusal.sheet-checker-signs": [
    "这份评分表是您复核的，不能再由您签字。",
    "You checked this sheet, so you cannot sign it.",
  ],
  "refusal.sheet-not-yours": [
    "这一步不由您来做。",
    "This step is not yours to take.",
  ],
  "refusal.sheet-trainee": [
    "见习裁判的评分表不计分，无需核对。",
    "A trainee's sheet does not count and is not checked.",
  ],
  "refusal.sheet-announced": ["成绩已公布。", "Results have been announced."],
  "refusal.sheet-taken-away": [
    "这份评分表已回避或由替补裁判接手，不能退回。",
    "This sheet was recused or taken over by a stand-in; it cannot be reopened.",
  ],
  "refusal.sheet-draft": ["还是待打分状态。", "It is still a draft."],
  "refusal.reopen-reason": ["请写明原因。", "Give the reason."],
  "checks.title": ["核分与签字", "Check and sign"],
  "checks.lead": [
    "只列评审号。默认只看待核对的，核对无误后由裁判长签字，再锁定。",
    "Work codes only. Unchecked sheets are shown first; then the chief judge signs and they are locked.",
  ],
  "checks.show.unchecked": ["待核对 {{count}}", "To check {{count}}"],
  "checks.show.unsigned": ["待签字 {{count}}", "To sign {{count}}"],
  "checks.show.unlocked": ["待锁定 {{count}}", "To lock {{count}}"],
  "checks.show.all": ["全部 {{count}}", "All {{count}}"],
  "checks.none": ["没有符合条件的评分表。", "No sheets here."],
  "checks.check": ["核对无误", "Checked, all right"],
  "checks.check.all": ["本页全部核对无误", "All on this page are right"],
  "checks.sign": ["签字", "Sign"],
  "checks.sign.all": ["全部签字", "Sign all"],
  "checks.lock": ["锁定", "Lock"],
  "checks.lock.all": ["全部锁定", "Lock all"],
  "checks.lock.question": [
    "锁定 {{count}} 份评分表。",
    "Locks {{count}} sheets.",
  ],
  "checks.sign.question": [
    "以裁判长身份签字 {{count}} 份评分表。",
    "Signs {{count}} sheets as chief judge.",
  ],
  "checks.check.question": [
    "确认已与原始记录逐项核对 {{count}} 份评分表。",
    "Confirms that {{count}} sheets were compared with the records.",
  ],
  "checks.sealed": ["全部提交后揭晓", "Shown once all are in"],
  "checks.reopen": ["退回重评", "Reopen"],
  "checks.reopen.question": [
    "评分表 {{code}}（{{judge}}）退回裁判员，原有各版保留。",
    "Sheet {{code}} ({{judge}}) goes back to its judge. All versions are kept.",
  ],
  "checks.absent": ["记为裁判缺席", "Note judge absent"],
  "checks.absent.question": [
    "{{judge}} 对 {{code}} 不打分，记为缺席，不是 0 分。",
    "{{judge}} gives {{code}} no marks: absent, which is not 0.",
  ],
  "checks.versions": ["历次版本", "Versions"],
  "checks.round": ["第 {{count}} 轮", "Round {{count}}"],
  "checks.measured": ["测量", "Measured"],
  "checks.open": ["核分与签字", "Check and sign"],
  "sheet-versions.title": [
    "{{code}} · {{judge}} 的历次版本",
    "Versions of {{code}}, {{judge}}",
  ],
  "versions.none": ["还没有版本。", "No versions yet."],
  "versions.by": ["{{by}}", "{{by}}"],
  "versions.system": ["系统", "The system"],
  "field.marks": ["分数", "Marks"],
} as const satisfies Words;
