import type { Words } from "~/i18n/language";

/** Enterprises adopt a method. */
export const adoptionWords = {
  "adoption.title": ["推广采用", "Adoption"],
  "adoption.list": ["各单位采用情况", "Unit by unit"],
  "adoption.to": ["采用这个操作法", "Adopt this method"],
  "adoption.who": [
    "本单位工会管理员可以申请采用",
    "Your unit's union officer may ask to adopt it",
  ],
  "adoption.state.offered": ["已推荐", "Offered"],
  "adoption.state.requested": ["已申请", "Requested"],
  "adoption.state.trial": ["试用", "Trial"],
  "adoption.state.adopted": ["已采用", "Adopted"],
  "adoption.state.stopped": ["已停止", "Stopped"],
  "adoption.unit": ["单位", "Unit"],
  "adoption.on": ["日期", "Date"],
  "adoption.benefit": ["效益（元）", "Benefit (yuan)"],
  "adoption.proof": ["证明", "Proof"],
  "adoption.request": ["申请采用", "Request it"],
  "adoption.request.submit": ["为本单位申请", "Request it for this unit"],
  "adoption.offer": ["推荐给单位", "Offer it to a unit"],
  "adoption.offer.submit": ["推荐给这个单位", "Offer it"],
  "adoption.unit.hint": ["单位全称或编号", "The unit's full name or code"],
  "adoption.accept": ["同意试用", "Agree to a trial"],
  "adoption.prove": ["确认采用", "Confirm the adoption"],
  "adoption.prove.on": ["采用日期", "Adopted on"],
  "adoption.prove.proof": ["采用情况与证明", "What was adopted, and the proof"],
  "adoption.prove.submit": ["确认采用", "Confirm the adoption"],
  "adoption.stop": ["停止", "Stop"],
  "adoption.stop.reason": ["理由", "Reason"],
  "adoption.stop.question": [
    "{{unit}} 停止采用，理由会公开。",
    "{{unit}} stops; the reason is published.",
  ],
  "adoption.none": ["还没有单位采用", "No unit yet"],

  "refusal.not-your-turn": ["要由对方答复", "The other side answers"],
  "refusal.own-unit": ["这是它自己的单位", "It is the method's own unit"],
  "refusal.already-open": [
    "这个单位已经在采用流程中",
    "This unit has it under way already",
  ],
  "refusal.adopted-in-future": [
    "采用日期不能在今天之后",
    "That day is still to come",
  ],
  "refusal.adopted-before-named": [
    "采用日期早于命名日期",
    "It was not named yet on that day",
  ],
  "refusal.benefit-not-positive": [
    "效益要大于 0",
    "The benefit must be above 0",
  ],
  "refusal.benefit-state-missing": [
    "请选效益的证明程度",
    "Choose the state of proof",
  ],
} as const satisfies Words;
