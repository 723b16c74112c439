import type { Words } from "~/i18n/language";

/** The words of the panel: its judges, recusal and stand-ins. */
export const panelWords = {
  "recusal.own-enterprise": ["本企业", "own enterprise"],
  "recusal.mentor": ["师徒", "mentor pair"],
  "recusal.declared": ["申报关系", "declared relation"],
  "panel.recused_one": ["回避 {{count}} 人", "{{count}} entrant"],
  "panel.recused_other": ["回避 {{count}} 人", "{{count}} entrants"],
  "panel.recused.from": ["回避", "kept from"],
  "stand-in.title": ["替补裁判", "Stand-ins"],
  "stand-in.about": [
    "已提交的评分表留在原裁判名下；没有提交的整份交给替补裁判，原裁判的记录保留在历次版本里。",
    "Sheets handed in stay with the first judge; those that were not go to the stand-in whole, and what was on them stays in their versions.",
  ],
  "stand-in.for": ["替换谁", "Stands in for"],
  "stand-in.from": ["何时起", "From"],
  "stand-in.from.now": [
    "从现在起，其余评分表全部接手",
    "From now on, for all sheets that are left",
  ],
  "stand-in.from.later": [
    "从指定时刻起，其余评分表全部接手",
    "From a later moment on, for all sheets that are left",
  ],
  "stand-in.from.recused": [
    "只接手其回避的选手",
    "Only for entrants whom the judge is kept away from",
  ],
  "stand-in.at": ["接手时刻", "Moment"],
  "stand-in.at.hint": [
    "选“从指定时刻起”时填写。到时没有提交的评分表自动转给替补裁判。",
    "For a later moment: sheets not handed in by then go to the stand-in by themselves.",
  ],
  "stand-in.submit": ["安排替补", "Seat the stand-in"],
  "stand-in.of": ["替 {{code}}", "for {{code}}"],
  "stand-in.of.recused": [
    "替 {{code}}，只评其回避的选手",
    "for {{code}}, where recused",
  ],
  "stand-in.since": ["自 {{at}}", "from {{at}}"],
  "judging.coming": [
    "您将替补 {{code}} 裁判{{event}}，{{at}} 起打分。到时评分表出现在这里。",
    "You stand in for {{code}} in {{event}} from {{at}}. The sheets appear here then.",
  ],
  "stand-in.until": ["至 {{at}}", "until {{at}}"],
  "relation.title": ["回避关系", "Relations"],
  "relation.about": [
    "按姓名登记，以后报名的同名选手也自动回避。本企业和师徒关系由系统查出，不用登记。",
    "Kept by name, so that whoever enters later is covered. Own enterprise and the district's mentor pairs are found by the system.",
  ],
  "relation.none": ["没有申报过。", "None declared."],
  "relation.of": ["裁判", "Judge"],
  "relation.to": ["选手姓名", "Entrant's name"],
  "relation.to.hint": ["与报名姓名一致", "As the person is entered"],
  "relation.kind": ["关系", "Relation"],
  "relation.reason": ["说明", "What it is"],
  "relation.submit": ["登记回避", "Declare the relation"],
  "relation.withdraw": ["撤销", "Withdraw"],
  "relation.withdraw.question": [
    "撤销 {{code}} 对 {{name}} 的回避？评分表会重新发给该裁判。",
    "Withdraw the relation of {{code}} to {{name}}? The judge gets the sheet back, empty.",
  ],
  "relation.withdrawn": ["已撤销：{{reason}}", "Withdrawn: {{reason}}"],
  "relation.own.open": ["申报回避", "Declare a relation"],
  "relation.own.title": ["申报回避", "Declare a relation"],
  "relation.own.lead": [
    "与选手是亲属、师徒、同班组或有其他影响公正的关系，请在此申报。申报后系统自动收回对应的评分表，并且不显示是哪一份。",
    "A relative, mentor, apprentice, workmate or anything else that could sway you: declare it here. The sheet concerned is withdrawn by the system, which does not say which one it is.",
  ],
  "relation.own.lead.waits": [
    "与选手是亲属、师徒、同班组或有其他影响公正的关系，请在此申报。评审号已经抽出，申报先记下，由加密裁判或竞赛干事确认后生效；在此之前请不要改动有疑问的评分表。",
    "A relative, mentor, apprentice, workmate or anything else that could sway you: declare it here. Work codes are drawn, so it is noted and takes effect once the encryption officer or the contest officer confirms it; until then leave alone any sheet you are unsure of.",
  ],
  "relation.own.made": ["我的申报", "Declared by or for you"],
  "relation.own.none": ["没有申报过。", "None."],
  "relation.own.noted": ["已登记", "noted"],
  "relation.own.waits": ["已收到，待确认", "received, waits to be confirmed"],
  "relation.own.withdrawn": ["已撤销", "withdrawn"],
  "refusal.seat-unknown": ["没有这个席位", "There is no such seat"],
  "refusal.stand-in-trainee": [
    "见习裁判不计分，不需要替补",
    "A trainee does not count and needs no stand-in",
  ],
  "refusal.stand-in-there": [
    "这名裁判已经离席，请替换现在的替补",
    "This judge has left already; replace who stands in for them",
  ],
  "refusal.stand-in-planned": [
    "这名裁判已经安排了替补。要改时刻，先把替补移出裁判组。",
    "A stand-in for this judge is planned already. Take them off the panel first to change the moment.",
  ],
  "refusal.stand-in-past": [
    "这个时刻已经过去。立即接手请选“从现在起”。",
    "This moment has passed. To take over at once choose “from now on”.",
  ],
  "refusal.relation-closed": [
    "评审已经结束，有异议请走申诉。",
    "Judging is over; lodge an appeal instead.",
  ],
  "relation.waiting": ["待确认的回避申报", "Relations to confirm"],
  "relation.waiting.about": [
    "评审号抽出以后，裁判本人的申报经确认才生效：确认后收回对应的评分表，不告诉裁判是哪一份。申报不实的，由竞赛干事在裁判组页撤销。",
    "Once work codes are drawn, what a judge declares takes effect when it is confirmed: the sheet concerned is withdrawn, and the judge is not told which. What is unfounded is withdrawn by the contest officer on the panel's page.",
  ],
  "relation.waits": ["待确认", "To confirm"],
  "relation.confirm": ["确认回避", "Confirm"],
  "relation.confirm.question": [
    "确认 {{code}} 对 {{name}} 回避？该选手的评分表从这名裁判收回。",
    "Confirm that {{code}} is kept away from {{name}}? The entrant's sheet is withdrawn from this judge.",
  ],
  "refusal.relation-own": [
    "不能确认自己的申报。",
    "You cannot confirm your own.",
  ],
  "refusal.relation-unknown": ["没有这条登记", "There is no such relation"],
  "refusal.board-recused": [
    "有 {{count}} 名选手因裁判回避而评分人数不足。请在裁判组安排替补，或在评分方案中设最少裁判数。",
    "{{count}} entrants would be left without enough judges. Seat stand-ins on the panel, or set how few judges the scheme accepts.",
  ],
  "refusal.board-too-many-judges": [
    "裁判员多于评分点 {{nodes}} 所要的人数。",
    "There are more judges than the aspects {{nodes}} take.",
  ],
  "field.judge-code": ["裁判代号", "Judge's code"],
  "field.judge-code.hint": [
    "大写字母开头，如 J1、C1",
    "Begins with a capital letter, such as J1, C1",
  ],
  "field.seat": ["身份", "Seat"],
  "field.recused": ["回避", "Recused from"],
  "field.account": [
    "裁判的用户名或手机号",
    "Judge's user name or phone number",
  ],
  "field.account.hint": ["须已有登录账号", "Someone who can sign in already"],
  "panel.lead": [
    "裁判只看到评审号。本企业、师徒和申报过关系的选手自动回避，不发评分表。",
    "Judges see work codes only. They are kept from entrants of their own enterprise, of a mentor pair and of declared relations.",
  ],
  "panel.empty": ["还没有裁判。", "No judges yet."],
  "panel.add": ["增加裁判", "Add a judge"],
  "panel.add.submit": ["增加裁判", "Add the judge"],
  "panel.unseat": ["移出", "Remove"],
  "panel.unseat.question": [
    "把 {{name}} 移出裁判组？已打过分的不能移出。",
    "Remove {{name}} from the panel? Not possible once they have marked.",
  ],
  "refusal.panel-closed": [
    "打分已结束，裁判组不再变动",
    "Judging has ended; the panel stays",
  ],
  "refusal.judge-unknown": [
    "没有这个账号，请先在会员管理里建立",
    "There is no such account; set it up under members first",
  ],
  "refusal.judge-seated": [
    "此人已在裁判组",
    "This person is on the panel already",
  ],
  "refusal.judge-code-taken": ["代号已被使用", "This code is taken"],
  "refusal.judge-code-form": [
    "一个大写字母，后接最多七个字母或数字",
    "A capital letter and up to seven letters or digits",
  ],
  "refusal.judge-has-marked": [
    "这名裁判已打过分，不能移出",
    "This judge has marked and cannot be removed",
  ],
} as const satisfies Words;
