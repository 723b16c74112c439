import type { Words } from "~/i18n/language";

/** Appeals and their decisions. */
export const appealWords = {
  "appeals.title": ["申诉", "Appeals"],
  "appeals.lead.open": [
    "初步成绩申诉截止：",
    "Appeals against the provisional results until",
  ],
  "appeals.lead.closed": [
    "现在不在申诉时限内。初步成绩公布后，按公布的时限提出。",
    "No appeals are taken now. They open with the provisional results, for the time announced.",
  ],
  "appeals.whose": [
    "申诉由选手本人或其所在单位的工会干部提出；您和您的单位在本项目没有选手。",
    "An appeal is lodged by the entrant or by their unit's union officer; neither you nor your unit has an entrant in this event.",
  ],
  "appeals.list": ["已提出的申诉", "Appeals lodged"],
  "appeals.lodge": ["提出申诉", "Lodge an appeal"],
  "appeals.lodge.submit": ["提交申诉", "Lodge the appeal"],
  "appeals.entrant": ["为哪位选手", "For which entrant"],
  "appeals.body": ["申诉事实与理由", "Facts and reasons"],
  "appeals.body.hint": [
    "写明评分项、依据和诉求。提交后可以补充照片、文件。",
    "Name the aspect, the grounds and what you ask for. Pictures and papers can be added afterwards.",
  ],
  "appeals.sign-in": [
    "选手本人或所在企业工会登录后可以提出申诉。",
    "The entrant, or an officer of the entrant's union, may appeal after signing in.",
  ],
  "appeals.empty": ["还没有申诉。", "No appeals yet."],
  "appeals.by": ["{{name}}提出", "Lodged by {{name}}"],
  "appeals.answer": ["受理意见", "Answer"],
  "appeals.decision": ["裁决", "Decision"],
  "appeals.files": ["附件", "Files"],
  "appeals.add-file": ["添加附件", "Add a file"],
  "appeals.add-file.hint": [
    "照片、PDF、表格，每件申诉最多十个。",
    "Pictures, PDFs, sheets; ten for each appeal at most.",
  ],
  "appeals.text": ["理由", "Reason"],
  "appeals.state.lodged": ["待受理", "Waiting"],
  "appeals.state.accepted": ["已受理", "Taken on"],
  "appeals.state.refused": ["不予受理", "Not taken on"],
  "appeals.state.upheld": ["申诉成立", "Upheld"],
  "appeals.state.dismissed": ["维持原成绩", "Dismissed"],
  "appeals.state.withdrawn": ["已撤回", "Withdrawn"],
  "appeals.to.accepted": ["受理", "Take on"],
  "appeals.to.refused": ["不予受理", "Do not take on"],
  "appeals.to.upheld": ["裁决：申诉成立", "Uphold"],
  "appeals.to.dismissed": ["裁决：维持原成绩", "Dismiss"],
  "appeals.to.withdrawn": ["撤回申诉", "Withdraw"],
  "appeals.ask.accepted": [
    "受理后由仲裁作出裁决，本项目在裁决前不能进入公示。",
    "Once taken on it needs a decision before the event can go on.",
  ],
  "appeals.ask.refused": [
    "不予受理即告终结，理由会给申诉人看到。",
    "This ends the appeal. Whoever lodged it reads the reason.",
  ],
  "appeals.ask.upheld": [
    "裁决成立后，由竞赛管理员按裁决更正成绩。",
    "The contest's officer then corrects the marks as decided.",
  ],
  "appeals.ask.dismissed": [
    "裁决后成绩不变，理由会给申诉人看到。",
    "The result stays. Whoever lodged it reads the reason.",
  ],
  "appeals.ask.withdrawn": [
    "撤回后不能再恢复；时限内可以另行提出。",
    "It cannot be taken up again; another may be lodged within the time.",
  ],
  "appeals.time": ["申诉时限（分钟）", "Time for appeals (minutes)"],
  "appeals.time.hint": [
    "初步成绩公布之后计时，默认 120 分钟；0 为不设申诉。",
    "From the provisional results on; 120 by default, 0 for none.",
  ],
  "appeals.link": ["申诉", "Appeals"],
  "today.appeals_one": [
    "{{event}}：{{count}} 件申诉待处理",
    "{{event}}: an appeal to decide",
  ],
  "today.appeals_other": [
    "{{event}}：{{count}} 件申诉待处理",
    "{{event}}: {{count}} appeals to decide",
  ],
  "today.appealed": [
    "{{event}}：{{number}} 号选手的申诉",
    "{{event}}: the appeal for no. {{number}}",
  ],
  "today.appealed.button": ["看申诉", "See the appeal"],
  "today.corrections_one": [
    "{{event}}：{{count}} 件申诉成立，待更正成绩",
    "{{event}}: an appeal was upheld, correct the results",
  ],
  "today.corrections_other": [
    "{{event}}：{{count}} 件申诉成立，待更正成绩",
    "{{event}}: {{count}} appeals were upheld, correct the results",
  ],
  "today.correct": ["去更正", "Correct"],
  "refusal.appeal-not-open": [
    "成绩不在初步公布阶段，不能申诉。",
    "The results are not provisional, so no appeal is taken.",
  ],
  "refusal.appeal-too-late": [
    "申诉时限已过。",
    "The time for appeals is over.",
  ],
  "refusal.appeal-not-yours": [
    "只能由选手本人或所在单位工会提出，由仲裁处理。",
    "Only the entrant or their union may lodge it, and only arbitration may answer it.",
  ],
  "refusal.appeal-own-unit": [
    "选手与您同属一个单位，请回避，由其他仲裁处理。",
    "The entrant is of your own enterprise. Another arbitrator answers this one.",
  ],
  "refusal.appeal-why": ["请写明理由。", "Give the reason."],
  "refusal.appeal-no-such-step": [
    "这件申诉已经处理过了。",
    "This appeal has been answered already.",
  ],
} as const satisfies Words;
