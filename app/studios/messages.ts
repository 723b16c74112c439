import type { Words } from "~/i18n/language";
import { adoptionWords } from "./adoption-messages";
import { methodWords } from "./method-messages";
import { namingWords } from "./naming-messages";
import { outcomeWords } from "./outcome-messages";
import { problemWords } from "./problem-messages";
import { studioWords } from "./studio-messages";

export const studiosWords = {
  ...adoptionWords,
  ...methodWords,
  ...namingWords,
  ...outcomeWords,
  ...problemWords,
  ...studioWords,
  "state.raised": ["提出", "Raised"],
  "state.accepted": ["受理", "Accepted"],
  "state.trial": ["试验", "Trial"],
  "state.solved": ["解决", "Solved"],
  "state.verified": ["验证", "Verified"],
  "state.refused": ["不予受理", "Refused"],
  "state.open": ["在办", "Open"],
  "turn.studio": ["待工作室答复", "The studio answers"],
  "turn.overdue": ["逾期", "Overdue"],
  "turn.due": ["{{day}}前", "by {{day}}"],

  "chain.title": ["来龙去脉", "From question to lecture"],
  "chain.lecture": ["微课", "Lecture"],
  "chain.question": ["提问", "Question"],
  "chain.problem": ["难题", "Problem"],
  "chain.outcome": ["成果", "Outcome"],
  "chain.method": ["操作法", "Method"],
  "chain.adoption": ["采用", "Adopted by"],
  "chain.teaching": ["讲授", "Taught in"],
  "chain.more": ["等 {{count}} 个", "{{count}} in all"],

  "today.first.title": [
    "设立第一个创新工作室",
    "Found the first innovation studio",
  ],
  "today.first.detail": [
    "职工提出的技术难题由工作室受理和攻关",
    "Studios take up the problems that workers raise",
  ],
  "today.first.button": ["设立", "Found"],
  "today.confirm-share": [
    "请确认您在成果中的份额",
    "Confirm your share of the outcome",
  ],
  "today.confirm-share.button": ["确认份额", "Confirm"],
  "today.problem.accepted": ["难题由您负责", "The problem is yours"],
  "today.problem.trial": ["试验由您负责", "The trial is yours"],
  "today.problem.solved": ["请到现场验证", "Verify it on site"],
  "today.problem.raised": ["有难题等待受理", "A problem waits for you"],
  "today.problem.button": ["去处理", "Go to it"],
  "today.problem.accept": ["受理", "Answer it"],
  "today.score": ["请为操作法打分", "Score this method"],
  "today.score.button": ["打分", "Score"],
  "today.objection": ["公示异议等待答复", "An objection waits for its answer"],
  "today.objection.button": ["答复", "Answer"],
  "today.adoption.requested": [
    "{{unit}} 申请采用",
    "{{unit}} asks to adopt it",
  ],
  "today.adoption.offered": [
    "推荐给{{unit}}，等待答复",
    "Offered to {{unit}}, waiting for an answer",
  ],
  "today.adoption.told": [
    "{{unit}} 采用了您的操作法",
    "{{unit}} adopted your method",
  ],
  "today.adoption.trial": [
    "{{unit}} 正在试用您的操作法",
    "{{unit}} is trying your method",
  ],
  "today.adoption.button": ["查看", "View"],
  "today.name": ["公示结束，可以命名", "The notice is over; it may be named"],
  "today.name.button": ["命名", "Name it"],

  "refusal.not-at-this-step": [
    "它已经不在这一步了，请刷新再看",
    "It is no longer at this step; reload the page",
  ],
  "refusal.reason-missing": ["请写明理由", "Give the reason"],
  "refusal.no-such-unit": [
    "没有这个单位，请核对全称或编号",
    "There is no such unit; check its full name or code",
  ],
  "refusal.not-your-unit": [
    "您不能代表这个单位",
    "You do not speak for this unit",
  ],
  "refusal.no-such-person": [
    "没有找到这位职工，请核对号码",
    "Nobody has this number",
  ],
  "refusal.person-several": [
    "有同名的人，请改填手机号或会员号",
    "Several people have this name; give a number",
  ],
  "refusal.unit-several": [
    "有同名的单位，请改填编号",
    "Several units have this name; give the code",
  ],
  "refusal.may-not": ["您没有这项权限", "You may not do this"],
  "refusal.no-such-step": ["没有这一步", "There is no such step"],
  "refusal.too-often": [
    "提得太频繁，请 {{seconds}} 秒后再试",
    "Too many in a short time. Try again in {{seconds}} s",
  ],
} as const satisfies Words;
