import type { Words } from "~/i18n/language";

/** Outcomes, their shares, benefit and evidence. */
export const outcomeWords = {
  "outcome.one": ["创新成果", "Outcome"],
  "outcome.no": ["编号", "No."],
  "outcome.title": ["成果名称", "Title"],
  "outcome.kind": ["类别", "Kind"],
  "outcome.gist": ["成果简述", "In short"],
  "outcome.problem": ["解决了哪个难题", "Which problem it solves"],
  "outcome.confidential": [
    "涉密：计入统计，不公开展示",
    "Confidential: counted, never shown in public",
  ],
  "outcome.confidential.word": ["涉密", "Confidential"],
  "outcome.state": ["状态", "State"],
  "outcome.state.draft": ["草稿", "Draft"],
  "outcome.state.confirming": ["确认中", "To be confirmed"],
  "outcome.state.registered": ["已登记", "Registered"],
  "outcome.registered": ["登记日期", "Registered"],
  "outcome.people": ["完成人", "By"],
  "outcome.new": ["登记成果", "New outcome"],
  "outcome.new.submit": [
    "存为草稿，下一步分份额",
    "Keep the draft, then divide it",
  ],
  "outcome.edit": ["修改", "Edit"],
  "outcome.edit.submit": ["保存修改", "Save"],
  "outcome.shares": ["完成人与份额", "Completers and shares"],
  "outcome.shares.note": [
    "按贡献排序，份额合计必须正好是 100%，每人确认自己的一份",
    "In order; the shares add up to exactly 100%, and each person confirms their own",
  ],
  "outcome.shares.edit": ["分配份额", "Divide the shares"],
  "outcome.shares.change": [
    "改动任何一份，所有人都要重新确认。",
    "Any change asks everybody to confirm anew.",
  ],
  "outcome.shares.person": ["第 {{line}} 完成人", "Completer {{line}}"],
  "outcome.shares.percent": ["份额 %", "Share, %"],
  "outcome.shares.submit": [
    "保存份额，请各人确认",
    "Keep the shares and ask for confirmation",
  ],
  "outcome.share.order": ["排序", "Order"],
  "outcome.share.confirmed": ["确认时间", "Confirmed"],
  "outcome.share.open": ["待确认", "Not yet"],
  "outcome.share.none": ["还没有分配份额", "Not divided yet"],
  "outcome.confirm": [
    "确认我的份额 {{percent}}%",
    "Confirm my share of {{percent}}%",
  ],
  "outcome.confirm.note": [
    "这项成果中您的份额是 {{percent}}%。确认后，份额如有改动会再次请您确认。",
    "Your share in this outcome is {{percent}}%. If it changes later, you will be asked again.",
  ],
  "outcome.benefits": ["效益", "Benefit"],
  "outcome.benefits.note": [
    "各种证明程度分开计，不相加",
    "Each state of proof stands for itself; they are never added up",
  ],
  "outcome.benefit.none": ["还没有录入效益", "No benefit entered"],
  "outcome.benefit.unit": ["受益单位", "Unit"],
  "outcome.benefit.year": ["年度", "Year"],
  "outcome.benefit.yuan": ["元", "yuan"],
  "outcome.benefit.amount": ["金额（元）", "Amount (yuan)"],
  "outcome.benefit.state": ["证明程度", "State of proof"],
  "outcome.benefit.note": ["说明", "Note"],
  "outcome.benefit.note.hint": [
    "财务盖章、审计须写明文件",
    "Name the paper for a stamp or an audit",
  ],
  "outcome.benefit.add": ["录入效益", "Enter a benefit"],
  "outcome.benefit.strike": ["撤销", "Strike out"],
  "outcome.benefit.strike.question": [
    "撤销 {{year}} 年的 {{amount}} 元？原记录留在操作日志里。",
    "Strike out {{amount}} yuan of {{year}}? The audit trail keeps it.",
  ],
  "outcome.benefit.reason": ["理由", "Reason"],
  "outcome.benefit.total": ["合计：{{state}}", "Total: {{state}}"],
  "benefit.estimated": ["估算", "Estimated"],
  "benefit.enterprise-confirmed": ["企业确认", "Confirmed by the enterprise"],
  "benefit.finance-stamped": ["财务盖章", "Stamped by finance"],
  "benefit.audited": ["审计", "Audited"],
  "outcome.evidence": ["证明材料", "Evidence"],
  "outcome.evidence.none": ["还没有证明材料", "No evidence yet"],
  "outcome.evidence.add": ["上传证明材料", "Upload evidence"],
  "outcome.evidence.hint": [
    "PDF、图片、表格或视频，每个不超过 200 MB",
    "PDF, pictures, sheets or video, up to 200 MB each",
  ],
  "outcome.evidence.note": [
    "只有本工作室、完成人、上级工会和评审看得到",
    "For the studio, the completers, the union above and the reviewers only",
  ],
  "outcome.evidence.remove": ["移除", "Take off"],
  "outcome.evidence.remove.question": [
    "移除“{{name}}”？移除后谁也打不开，操作日志里留有记录。",
    "Take “{{name}}” off? Nobody can open it afterwards; the audit trail keeps its name.",
  ],
  "outcome.evidence.remove.reason": ["移除理由", "Why it is taken off"],
  "outcome.methods": ["由此形成的操作法", "Methods that came of it"],

  "refusal.own-work": [
    "自己攻关的难题要由别人验证",
    "Somebody else must verify what you worked on",
  ],
  "refusal.verifier-worked-on-it": [
    "攻关的人不能自己验证，请另选一人",
    "Choose somebody who did not work on it",
  ],
  "refusal.shares-none": ["至少要有一位完成人", "There must be a completer"],
  "refusal.share-not-a-number": [
    "第 {{line}} 人的份额不是数字",
    "The share of line {{line}} is not a number",
  ],
  "refusal.share-out-of-range": [
    "第 {{line}} 人的份额要大于 0、不超过 100",
    "The share of line {{line}} must be above 0 and at most 100",
  ],
  "refusal.share-too-fine": [
    "第 {{line}} 人的份额最多两位小数",
    "The share of line {{line}} has more than two decimal places",
  ],
  "refusal.share-person-twice": [
    "第 {{line}} 人重复了",
    "The person of line {{line}} stands there twice",
  ],
  "refusal.share-incomplete": [
    "第 {{line}} 行缺人或缺份额",
    "Line {{line}} lacks a person or a share",
  ],
  "refusal.shares-not-100": [
    "合计是 {{sum}}%，必须正好 100%",
    "They add up to {{sum}}%; it must be exactly 100%",
  ],
  "refusal.share-not-of-studio": [
    "完成人要是工作室成员",
    "Completers are members of the studio",
  ],
  "refusal.not-confirming": [
    "现在没有要确认的份额",
    "There is nothing to confirm now",
  ],
  "refusal.no-share-of-yours": [
    "这项成果里没有您的份额",
    "You have no share in this outcome",
  ],
  "refusal.already-confirmed": ["您已经确认过了", "You confirmed it already"],
  "refusal.amount-not-positive": ["金额要大于 0", "The amount must be above 0"],
  "refusal.amount-too-fine": ["金额最多两位小数", "At most two decimal places"],
  "refusal.year-in-future": ["年度还没有到", "That year is still to come"],
  "refusal.proof-missing": ["请写明证明", "Name the proof"],
  "refusal.benefit-there-already": [
    "同单位、同年度、同证明程度的效益已经录入",
    "This unit, year and state of proof has its benefit already",
  ],
  "refusal.outcome-not-registered": [
    "来源成果还没有登记，完成人要先确认份额",
    "Its outcome is not registered; the shares are to be confirmed first",
  ],
  "refusal.no-evidence": ["这份材料已经移除", "This paper was taken off"],
  "refusal.evidence-registered": [
    "成果已登记，材料只能由上级工会移除",
    "The outcome is registered; only the union above takes papers off",
  ],
} as const satisfies Words;
