import type { Words } from "~/i18n/language";
import { entryApprovalWords } from "./entry-approval-messages";
import { entryListWords } from "./entry-list-messages";
import { entryReasonsWords } from "./entry-reasons-messages";
import { entryTermsWords } from "./entry-terms-messages";
import { feederWords } from "./feeder-messages";
import { listWords } from "./list-messages";
import { ownEntriesWords } from "./own-entries-messages";
import { pastWords } from "./past-messages";
import { stageWords } from "./stage-messages";

/** The words of entering a contest: terms, applications, lists, approvals. */
export const entryWords = {
  ...entryApprovalWords,
  ...entryListWords,
  ...entryReasonsWords,
  ...entryTermsWords,
  ...feederWords,
  ...ownEntriesWords,
  ...pastWords,
  ...stageWords,
  ...listWords,
  title: ["报名", "Entry"],
  "window.before": ["未开始报名", "Not open yet"],
  "window.open": ["报名中", "Open"],
  "window.late": ["报名已截止", "Closed"],
  "window.judging": ["报名已结束", "Over"],
  "window.over": ["报名已结束", "Over"],
  "window.draft": ["未发布", "Draft"],
  opens: ["开始报名", "Opens"],
  closes: ["报名截止", "Closes"],
  "grade.5": ["五级/初级工", "Grade 5, beginner"],
  "grade.4": ["四级/中级工", "Grade 4, intermediate"],
  "grade.3": ["三级/高级工", "Grade 3, advanced"],
  "grade.2": ["二级/技师", "Grade 2, technician"],
  "grade.1": ["一级/高级技师", "Grade 1, senior technician"],
  "state.applied": ["待审核", "To approve"],
  "state.approved": ["已通过", "Approved"],
  "state.refused": ["未通过", "Refused"],
  "state.withdrawn": ["已退出", "Withdrawn"],
  "via.self": ["本人报名", "By the worker"],
  "via.unit": ["单位报名", "By the enterprise"],
  "via.feeder": ["选拔提名", "Nominated"],
  "via.officer": ["组织方录入", "By the officer"],
  "mine.title": ["我的报名", "My entry"],
  "mine.applied": [
    "报名已提交，等组织方审核。",
    "Your entry waits for the organiser's approval.",
  ],
  "mine.approved": [
    "报名已通过，您在选手名单中。",
    "Your entry is approved; you are on the list.",
  ],
  "mine.refused": [
    "报名未通过：{{reason}}",
    "Your entry was refused: {{reason}}",
  ],
  "mine.withdrawn": ["已退出：{{reason}}", "Withdrawn: {{reason}}"],
  "mine.listed": ["您已在选手名单中。", "You are on the list of entrants."],
  "mine.reasons": ["您现在不能报名：", "You cannot enter now:"],
  "mine.may": ["您符合报名条件。", "You may enter."],
  "mine.sign-in": ["登录后报名", "Sign in to enter"],
  "mine.enter": ["报名参赛", "Enter"],
  "mine.open": ["去报名", "Go and enter"],
  "mine.list": ["为本单位报名", "Enter my enterprise's workers"],
  "mine.withdraw": ["退出", "Withdraw"],
  "mine.withdraw.question": [
    "退出《{{event}}》？名额随即让出，报名期内可以重新报名。",
    "Withdraw from {{event}}? Your place goes to others; you may enter again while entry is open.",
  ],
  "field.grade": ["技能等级", "Grade"],
  "field.grade.hint": [
    "按职业技能等级证书填写，审核时核对",
    "As on your certificate; it is looked at with the approval",
  ],
  "field.certificate": ["证书编号", "Certificate number"],
  "field.reason": ["原因", "Reason"],
  "field.late-reason": ["书面理由", "Written reason"],
  "field.late-reason.hint": [
    "报名截止后补报、或不符合条件仍要报名时必填，记入操作记录",
    "Asked for after the closing moment and for an entry against the terms; the audit trail keeps it",
  ],
  "field.over": [
    "已看到上述原因，凭书面理由仍为其报名",
    "Enter them all the same, with the written reason",
  ],
  "field.account": ["手机号或用户名", "Phone number or user name"],
  "field.name": ["姓名", "Name"],
  "field.unit": ["单位", "Unit"],
  "field.via": ["报名方式", "Entered"],
  "field.state": ["状态", "State"],
  "field.number": ["参赛号", "Number"],
  "field.entered": ["报名时间", "Entered at"],
  "field.act": ["操作", "Act"],
  "field.choose": ["选", "Choose"],
  "field.late": ["迟报", "Late"],
  "field.note": ["说明", "Note"],
  "field.phone": ["手机号", "Phone"],
  "field.row": ["行", "Row"],
  "field.name-or-unit": ["姓名或单位", "Name or unit"],
  "today.own": ["{{event}}：您的报名", "{{event}}: your entry"],
  "today.theirs": [
    "{{event}}：您为职工报的名",
    "{{event}}: the workers you entered",
  ],
  "today.because": ["原因：{{reason}}", "Reason: {{reason}}"],
  "today.against": ["{{name}}：{{reason}}", "{{name}}: {{reason}}"],
  "today.entered.feeder": [
    "由选拔赛提名，直接列入名单",
    "Nominated by a lower contest; on the list at once",
  ],
  "today.entered.officer": [
    "由组织方录入名单",
    "Put on the list by the organiser",
  ],
  "today.entry": ["看报名", "See the entry"],
  "today.approve_one": [
    "{{event}}：{{count}} 份报名待审核",
    "{{event}}: {{count}} entry to approve",
  ],
  "today.approve_other": [
    "{{event}}：{{count}} 份报名待审核",
    "{{event}}: {{count}} entries to approve",
  ],
  "today.approve.button": ["审核 {{count}} 人", "Approve {{count}}"],
  "setup.entries": ["报名", "Entries"],
  "setup.entries.open": ["审核报名", "Entries"],
  "setup.entries.about": [
    "本人与单位的报名，审核后列入名单",
    "Those of workers and enterprises; approved ones go on the list",
  ],
  "refusal.ends-before": ["结束早于开始", "It ends before it starts"],
  "refusal.enterprise-unknown": [
    "没有（或不止一家）叫这个名称的企业，请填单位编号",
    "No enterprise, or more than one, has this name; try its code",
  ],
  "refusal.trade-retired": [
    "这个工种已经停用，请另选",
    "This trade was retired; choose another",
  ],
} as const satisfies Words;
