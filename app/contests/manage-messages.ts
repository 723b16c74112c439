import type { Words } from "~/i18n/language";
import { appointmentWords } from "./appointment-messages";
import { boardWords } from "./board-messages";
import { entrantListWords } from "./entrant-list-messages";
import { entrantWords } from "./entrant-messages";
import { listWords } from "./list-messages";
import { schemeTextWords } from "./scheme-text-messages";

/** The words of the officer's pages. */
export const manageWords = {
  ...appointmentWords,
  ...boardWords,
  ...entrantListWords,
  ...entrantWords,
  ...schemeTextWords,
  ...listWords,
  "manage.title": ["竞赛管理", "Manage contests"],
  "manage.new": ["新建竞赛", "New contest"],
  "manage.new.lead": [
    "先存为未发布，项目、名单、方案和裁判都备好后再发布。",
    "It starts as a draft. Publish it when events, entrants, schemes and judges are ready.",
  ],
  "manage.new.submit": ["建立竞赛", "Set up the contest"],
  "basics.open": ["修改基本信息", "Edit the basics"],
  "basics.contest": ["竞赛基本信息", "Contest: the basics"],
  "basics.event": ["项目基本信息", "Event: the basics"],
  "basics.save": ["保存修改", "Save the changes"],
  "refusal.basics-published": [
    "竞赛已发布，不能再改",
    "The contest is published; this stays as it is",
  ],
  "refusal.basics-entered": [
    "已有人报名，不能再改",
    "Somebody has entered; this stays as it is",
  ],
  "refusal.basics-judged": [
    "打分已经开始，不能再改",
    "Judging has begun; this stays as it is",
  ],
  "refusal.basics-announced": [
    "成绩已经公布，不能再改",
    "Results are announced; this stays as it is",
  ],
  "refusal.basics-closed": [
    "竞赛已结束，要改请先重新发布",
    "The contest is closed; publish it again to change this",
  ],
  "manage.see-public": ["看公开页面", "See the public page"],
  "manage.new-event": ["增加项目", "Add an event"],
  "manage.new-event.submit": ["增加项目", "Add the event"],
  "contest.state.draft": [
    "未发布：只有竞赛管理员看得到。",
    "A draft: only its officers see it.",
  ],
  "contest.state.open": [
    "已发布：所有人可见。",
    "Published: everyone sees it.",
  ],
  "contest.state.closed": ["已结束：所有人可见。", "Closed: everyone sees it."],
  "contest.to.open": ["发布竞赛", "Publish the contest"],
  "contest.to.open.question": [
    "发布后所有人都能看到竞赛、项目和选手名单。",
    "Everyone will see the contest, its events and entrants.",
  ],
  "contest.to.closed": ["结束竞赛", "Close the contest"],
  "contest.to.closed.question": [
    "结束后竞赛列为已结束，成绩照常可查。",
    "It will be listed as ended; results stay readable.",
  ],
  "contest.to.draft": ["撤回发布", "Withdraw"],
  "contest.to.draft.question": [
    "撤回后只有管理员看得到。",
    "Only officers will see it.",
  ],
  "field.name-zh": ["名称（中文）", "Name in Chinese"],
  "field.name-en": ["名称（英文）", "Name in English"],
  "field.slug": ["网址中的名字", "Name in the address"],
  "field.slug.hint": [
    "小写字母、数字、短横，如 welding-2026",
    "Lower-case letters, digits, hyphens, such as welding-2026",
  ],
  "field.reason": ["原因", "Reason"],
  "field.gaps": ["还差", "Still owed"],
  "field.sheets-submitted": ["已提交 / 应提交（份）", "Submitted / all sheets"],
  "field.act": ["操作", "Act"],
  "field.member": ["会员", "Member"],
  "setup.title": ["准备", "Set-up"],
  "setup.missing": ["待录入", "Not yet"],
  "setup.scheme": ["评分方案", "Scheme"],
  "setup.scheme.there": ["已有", "There"],
  "setup.scheme.open": ["打开方案", "Open the scheme"],
  "setup.entrants": ["选手名单", "Entrants"],
  "setup.entrants.open": ["打开名单", "Open the list"],
  "setup.panel": ["裁判组", "Panel"],
  "setup.panel.open": ["打开裁判组", "Open the panel"],
  "setup.panel.count_one": ["{{count}} 人", "{{count}} judge"],
  "setup.panel.count_other": ["{{count}} 人", "{{count}} judges"],
  "refusal.trade-retired": [
    "这个工种已经停用，请另选",
    "This trade was retired; choose another",
  ],
  "refusal.slug-taken": ["这个网址已被使用", "This address is taken"],
  "refusal.slug-form": [
    "只用小写字母、数字和短横",
    "Lower-case letters, digits and hyphens only",
  ],
  "refusal.ends-before": ["结束早于开始", "It ends before it starts"],
  "refusal.event-started": [
    "打分已经开始，名单不再改动",
    "Judging has begun; the list stays",
  ],
  "refusal.results-announced": [
    "成绩已公布，要改先撤回成绩",
    "The results are out; take them back first",
  ],
  "refusal.enterprise-unknown": [
    "没有（或不止一家）叫这个名称的企业，请填单位编号",
    "No enterprise, or more than one, has this name; try its code",
  ],
} as const satisfies Words;
