import type { Words } from "~/i18n/language";
import { awardWords } from "./award-messages";
import { certificateWords } from "./certificate-messages";
import { deskWords } from "./desk-messages";
import { engineMessages, type EngineCode } from "./engine-messages";
import { judgingWords } from "./judging-messages";
import { manageWords } from "./manage-messages";
import { panelWords } from "./panel-messages";
import { publicationWords } from "./publication-messages";

type Pair = readonly [zh: string, en: string];
const codes = Object.keys(engineMessages.en) as EngineCode[];
const enginePair = (code: EngineCode): Pair => [
  engineMessages["zh-CN"][code],
  engineMessages.en[code],
];

// The engine's words serve twice: as refusals beside a field, and as words for a gap or a missing place.
const engineRefusals = Object.fromEntries(
  codes.map((code) => [`refusal.${code}`, enginePair(code)]),
) as { [C in EngineCode as `refusal.${C}`]: Pair };
const engineStates = Object.fromEntries(
  codes.map((code) => [`engine.${code}`, enginePair(code)]),
) as { [C in EngineCode as `engine.${C}`]: Pair };

const publicWords = {
  "list.title": ["技能竞赛", "Skills contests"],
  "list.lead": [
    "区、街道、社区、企业四级的技能竞赛（比武）：项目、名单、现场看板与成绩。",
    "Skills contests of the district, sub-districts, communities and enterprises: events, entrants, live boards and results.",
  ],
  "list.empty-yet": [
    "还没有竞赛。公布之后会列在这里。",
    "No contest yet. They stand here once they are made public.",
  ],
  "list.empty": [
    "没有符合条件的竞赛，换个条件试试。",
    "No contest matches. Try other conditions.",
  ],
  "list.manage": ["我管理的竞赛", "Contests I keep"],
  "field.name": ["名称", "Name"],
  "field.contest": ["竞赛", "Contest"],
  "field.unit": ["单位", "Unit"],
  "field.unit.hint": [
    "主办工会；由企业主办时不选，填下一项",
    "The union that holds it; where an enterprise does, leave it and fill in the next",
  ],
  "field.enterprise": [
    "主办企业（企业级竞赛）",
    "Enterprise (a contest of its own)",
  ],
  "field.enterprise.hint": [
    "由企业主办时填企业全称或单位编号，不必再选上面的单位",
    "Its whole name or its code, where an enterprise holds the contest; the unit above is then not asked",
  ],
  "field.tier": ["层级", "Tier"],
  "field.year": ["年份", "Year"],
  "field.trade": ["工种", "Trade"],
  "field.state": ["状态", "State"],
  "field.events": ["项目", "Events"],
  "field.event": ["项目", "Event"],
  "field.entrants": ["选手（人）", "Entrants"],
  "field.entrant": ["选手", "Entrant"],
  "field.starts": ["开始日期", "From"],
  "field.ends": ["结束日期", "Until"],
  "field.days": ["日期", "Days"],
  "field.place": ["地点", "Place"],
  "field.hosts": ["主办单位", "Hosts"],
  "field.notice": ["竞赛通知", "Notice"],
  "field.starts-at": ["开赛时间", "Starts"],
  "field.rank": ["名次", "Place"],
  "field.number": ["参赛号", "Entrant no."],
  "field.person": ["姓名", "Name"],
  "field.code": ["评审号", "Work code"],
  "field.total": ["总分", "Total"],
  "field.scale": ["换算分（700 制）", "Scaled (700)"],
  "field.status": ["参赛状态", "Status"],
  "field.time": ["用时", "time"],
  "tier.district": ["区级", "District"],
  "tier.subdistrict": ["街道级", "Sub-district"],
  "tier.community": ["社区（园区）级", "Community"],
  "tier.enterprise": ["企业级", "Enterprise"],
  "phase.draft": ["未发布", "Draft"],
  "phase.upcoming": ["即将开赛", "Upcoming"],
  "phase.running": ["比赛中", "Running"],
  "phase.ended": ["已结束", "Ended"],
  "board.rehearsal": ["赛前准备", "Rehearsal"],
  "board.live": ["实时", "Live"],
  "board.frozen": ["封榜", "Frozen"],
  "board.review": ["复核中", "Under review"],
  "board.provisional": ["初步成绩", "Provisional"],
  "board.notice": ["公示中", "Public notice"],
  "board.final": ["最终成绩", "Final"],
  "board.last-mark": ["最近打分 {{time}}", "Last mark {{time}}"],
  "board.as-of": ["截至 {{time}}", "As of {{time}}"],
  "board.cut": ["连接中断，正在重连", "Connection lost, trying again"],
  "contest.eyebrow": ["技能竞赛", "Skills contest"],
  "contest.events": ["项目", "Events"],
  "contest.no-events": ["项目尚未公布。", "No events yet."],
  "contest.no-events.kept": [
    "还没有项目，请先增加。",
    "No events yet; add the first one.",
  ],
  "contest.manage": ["管理竞赛", "Manage"],
  "event.board": ["现场看板", "Board"],
  "event.manage": ["管理项目", "Manage"],
  "board.nothing-yet": ["尚未开赛。", "Not begun yet."],
  "event.state.rehearsal": [
    "尚未开赛。选手名单与评分方案如下。",
    "Not begun yet. Entrants and marking scheme are below.",
  ],
  "event.state.live": [
    "比赛进行中，现场看板实时更新；名次以公布的成绩为准。",
    "Under way. The board follows every mark; only announced results count.",
  ],
  "event.state.frozen": [
    "已封榜：打分仍在继续，看板停在封榜那一刻。",
    "Frozen: marking goes on, the board stays as it was.",
  ],
  "event.state.review": [
    "打分结束，成绩正在复核。",
    "Marking has ended; the results are under review.",
  ],
  "event.state.provisional": [
    "初步成绩，可在规定时间内提出申诉。",
    "Provisional results: appeals are open.",
  ],
  "event.state.notice": [
    "公示中，公示期满无异议后为最终成绩。",
    "Public notice: final when it ends without objection.",
  ],
  "event.state.final": ["最终成绩。", "Final results."],
  "term.appeals": ["申诉截止：{{at}}", "Appeals close {{at}}"],
  "term.notice": ["公示至 {{at}}", "On public notice until {{at}}"],
  "term.final": ["{{at}} 起为最终成绩", "Final since {{at}}"],
  "ranking.title": ["成绩", "Results"],
  "ranking.own": [
    "您的成绩：第 {{rank}} 名，总分 {{total}}",
    "Your result: place {{rank}}, total {{total}}",
  ],
  "ranking.bundle": ["下载成绩包", "Download the result bundle"],
  "ranking.bundle.hint": [
    "内有评分方案、打分、成绩与校验值，可用 npm run contest -- verify 复算。",
    "Scheme, marks, results and hashes; npm run contest -- verify reckons it again.",
  ],
  "ranking.hash": [
    "第 {{version}} 版成绩，results.csv 的 SHA-256：",
    "Version {{version}}, SHA-256 of results.csv:",
  ],
  "start-list.title": ["选手名单", "Entrants"],
  "start-list.count_one": ["{{count}} 人", "{{count}} entrant"],
  "start-list.count_other": ["{{count}} 人", "{{count}} entrants"],
  "start-list.empty": ["还没有选手。", "No entrants yet."],
  "status.entered": ["参赛", "Entered"],
  "scheme.title": ["评分方案", "Marking scheme"],
  "scheme.combine.sum": ["合计", "sum"],
  "scheme.combine.mean": ["平均", "mean"],
  "scheme.combine.best": ["取最优", "best"],
  "scheme.combine.worst": ["取最差", "worst"],
  "scheme.type.measurement": ["测量", "measured"],
  "scheme.type.judgement": ["评价 0–3", "judged 0–3"],
  "scheme.type.panel": ["裁判组打分", "panel"],
  "scheme.max": ["满分 {{max}}", "max {{max}}"],
  "scheme.weight": ["权重 {{weight}}", "× {{weight}}"],
  "scheme.tie-only": ["只用于同分排序", "tie-break only"],
  "scheme.steps": ["分档 {{steps}}", "steps {{steps}}"],
  "scheme.judges_one": ["{{count}} 名裁判", "{{count}} judge"],
  "scheme.judges_other": ["{{count}} 名裁判", "{{count}} judges"],
  "scheme.drops": [
    "去掉 {{low}} 个最低分、{{high}} 个最高分",
    "{{low}} lowest and {{high}} highest dropped",
  ],
  "scheme.deductions": ["扣分项：", "Deductions:"],
  "scheme.deduction": [
    "{{name}}（最多 {{max}}）",
    "{{name}} (at most {{max}})",
  ],
  "scheme.tie-break": ["同分时依次比较：", "Ties are broken by:"],
  "scheme.tie.higher": ["{{name}} 高者先", "{{name}}, higher first"],
  "scheme.tie.lower": ["{{name}} 少者先", "{{name}}, lower first"],
  "judging.title": ["打分", "Judging"],
  "judging.next": ["给 {{code}} 打分", "Mark {{code}}"],
  "judging.none": [
    "现在没有分配给您的评分表。开赛后会出现在这里。",
    "No sheets for you now. They appear here when judging opens.",
  ],
  "judging.progress": [
    "已提交 {{done}} / {{count}} 份",
    "{{done}} of {{count}} sheets submitted",
  ],
  "seat.chief": ["裁判长", "Chief judge"],
  "seat.judge": ["裁判员", "Judge"],
  "seat.trainee": ["见习裁判", "Trainee"],
  "sheet.title": ["{{code}} 评分表", "Sheet {{code}}"],
  "sheet.submitted": ["已提交", "Submitted"],
  "sheet.begun": ["已打 {{count}} 项", "{{count}} marked"],
  "sheet.untouched": ["待打分", "To mark"],
  "sheet.closed": ["未开放", "Closed"],
  "sheet.closed.submitted": [
    "这份评分表已提交，不能再改。",
    "This sheet was submitted and does not change any more.",
  ],
  "sheet.closed.judging": [
    "现在不接收打分。",
    "Marks are not being taken now.",
  ],
  "sheet.closed.out": [
    "这名选手不参赛，无需打分。",
    "This entrant is out; nothing to mark.",
  ],
  "sheet.submit": ["提交评分表", "Submit the sheet"],
  "sheet.submit.question": [
    "提交 {{code}} 的评分表？提交后不能再改。",
    "Submit the sheet of {{code}}? It cannot be changed afterwards.",
  ],
  "sheet.missing_one": ["还有 {{count}} 项未打分", "{{count}} aspect to mark"],
  "sheet.missing_other": [
    "还有 {{count}} 项未打分",
    "{{count}} aspects to mark",
  ],
  "sheet.uploading": ["上传完成后可提交", "Ready once uploaded"],
  "sheet.offline": [
    "网络不通，连上后可提交",
    "No network; ready once it is back",
  ],
  "save.saved": ["已保存", "Saved"],
  "save.waiting": ["待上传 {{count}}", "To upload: {{count}}"],
  "save.waiting-short": ["待上传", "To upload"],
  "save.refused": ["未采用 {{count}}", "Not taken: {{count}}"],
  "save.refused-short": ["未采用", "Not taken"],
  "save.another": [
    "这台设备上现在登录的是别人。请退出后由您登录，打分都还在本机。",
    "Somebody else is signed in on this device. Sign out and in as yourself; your marks are still here.",
  ],
  "save.away": [
    "网络不通，恢复后自动上传",
    "No network; it uploads by itself later",
  ],
  "save.sign-in": [
    "登录已过期，请重新登录，打分不会丢",
    "Please sign in again; no mark is lost",
  ],
  "mark.range": ["{{min}}–{{max}} 分", "{{min}} to {{max}}"],
  "mark.from": ["不低于 {{min}}", "from {{min}}"],
  "mark.steps": ["可选 {{steps}}", "one of {{steps}}"],
  "mark.none": ["–", "–"],
  "mark.erase": ["退格", "Erase"],
  "mark.sign": ["正负号", "Change the sign"],
  "mark.keep": ["确定，下一项", "Keep, next"],
  "mark.dnf": ["未完成 DNF", "DNF"],
  "refusal.sheet-unknown": ["没有这份评分表", "There is no such sheet"],
  "refusal.node-not-yours": [
    "这一项不在您的评分表上",
    "This aspect is not on your sheet",
  ],
  "refusal.sheet-submitted": [
    "评分表已提交，不能再改",
    "The sheet was submitted already",
  ],
  "refusal.judging-not-open": ["还没有开始打分", "Judging has not begun"],
  "refusal.judging-closed": ["打分已经结束", "Judging has ended"],
  "refusal.entrant-out": ["这名选手不参赛", "This entrant is out"],
  "refusal.sheet-unfinished": [
    "还有 {{count}} 项未打分",
    "{{count}} aspects are not marked yet",
  ],
  "refusal.sign-in": ["请重新登录", "Please sign in again"],
  "refusal.mark-too-long": [
    "内容过长，没有收下",
    "This is longer than a mark can be, and was not kept",
  ],
  "refusal.server-failed": [
    "系统多次出错，没有收下。请重打一次；仍不行请告知裁判长",
    "The system failed on it several times and did not keep it. Give it once more; if that fails, tell the chief judge",
  ],
  "refusal.wrong-form": ["格式不对", "This is not in the expected form"],
  "today.sheets_one": [
    "{{event}}：{{count}} 份评分表待打分",
    "{{event}}: {{count}} sheet to mark",
  ],
  "today.sheets_other": [
    "{{event}}：{{count}} 份评分表待打分",
    "{{event}}: {{count}} sheets to mark",
  ],
  "today.first.title": ["举办第一场技能竞赛", "Hold the first skills contest"],
  "today.first.detail": [
    "先定项目和日程，再接受报名",
    "Events and dates first, then entries",
  ],
  "today.first.button": ["新办竞赛", "Set up"],
  "today.relations_one": [
    "{{event}}：{{count}} 件回避申报待确认",
    "{{event}}: {{count}} declared relation to confirm",
  ],
  "today.relations_other": [
    "{{event}}：{{count}} 件回避申报待确认",
    "{{event}}: {{count}} declared relations to confirm",
  ],
  "today.relations.button": ["确认", "Confirm"],
  "today.mark": ["打分", "Mark"],
  "today.review": ["{{event}}：成绩待公布", "{{event}}: results to announce"],
  "today.notice": [
    "{{event}}：公示中，期满定为最终成绩",
    "{{event}}: public notice, then final",
  ],
  "today.provisional": [
    "{{event}}：初步成绩已公布，待公示",
    "{{event}}: provisional, to go to public notice",
  ],
  "today.look": ["去处理", "Open"],
  "front.watch": ["看榜", "Watch"],
  "hit.contest": ["竞赛", "Contest"],
} as const satisfies Words;

/** The words of contests. */
export const contestsWords = {
  ...engineRefusals,
  ...engineStates,
  ...publicWords,
  ...manageWords,
  ...judgingWords,
  ...panelWords,
  ...deskWords,
  ...publicationWords,
  ...awardWords,
  ...certificateWords,
};
