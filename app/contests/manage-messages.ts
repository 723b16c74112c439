import type { Words } from "~/i18n/language";
import { listWords } from "./list-messages";

/** The words of the officer's pages. */
export const manageWords = {
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
  "entrant.reason": ["改动原因", "Reason for the change"],
  "entrant.reason.hint": [
    "有改动就要写明。裁判核分、签字时能看到，请不要写选手姓名和单位。评分表已核对或已签字的，要重新核对、签字。",
    "Needed for any change. Judges read it when they check and sign, so write no name and no unit. Sheets already checked or signed are checked and signed anew.",
  ],
  "field.time-seconds": ["用时（秒）", "Time (s)"],
  "field.deduction": ["扣分：{{name}}", "Deduction: {{name}}"],
  "field.factor": ["系数：{{name}}", "Factor: {{name}}"],
  "field.factor.hint": [
    "如本选手申报的难度系数；不填按评分方案的 {{factor}}",
    "Such as the difficulty announced; empty: {{factor}}, the scheme's",
  ],
  "field.gaps": ["还差", "Still owed"],
  "field.judge-code": ["裁判代号", "Judge's code"],
  "field.judge-code.hint": [
    "大写字母开头，如 J1、C1",
    "Begins with a capital letter, such as J1, C1",
  ],
  "field.seat": ["身份", "Seat"],
  "field.sheets-submitted": ["已提交 / 应提交（份）", "Submitted / all sheets"],
  "field.recused": ["回避", "Recused from"],
  "field.act": ["操作", "Act"],
  "field.member": ["会员", "Member"],
  "field.account": [
    "裁判的用户名或手机号",
    "Judge's user name or phone number",
  ],
  "field.account.hint": ["须已有登录账号", "Someone who can sign in already"],
  "field.scheme": ["评分方案（JSON）", "Marking scheme (JSON)"],
  "field.scheme.hint": [
    '分值、满分、权重都写成带引号的小数，如 "0.3"',
    'Marks, maxima and weights are decimals in quotes, such as "0.3"',
  ],
  "scheme.version": [
    "当前第 {{version}} 版",
    "Version {{version}} is in force",
  ],
  "scheme.none-yet": [
    "还没有评分方案，请在下面写入。",
    "There is none yet. Write it below.",
  ],
  "scheme.frozen": [
    "打分已经开始，方案不再改动。",
    "Judging has begun; the scheme does not change any more.",
  ],
  "scheme.as-tree": ["按树查看", "As a tree"],
  "scheme.save": ["检查并保存方案", "Check and save the scheme"],
  "scheme.problems_one": [
    "方案有 {{count}} 处不对",
    "{{count}} thing is wrong",
  ],
  "scheme.problems_other": [
    "方案有 {{count}} 处不对",
    "{{count}} things are wrong",
  ],
  "scheme.line": ["第 {{line}} 行", "Line {{line}}"],
  "refusal.scheme-not-json": [
    "到这一行不成其为 JSON：多半缺了引号、逗号或括号",
    "The text stops being JSON here: a quote, comma or bracket is missing",
  ],
  "refusal.scheme-frozen": [
    "打分已经开始，方案不能改",
    "Judging has begun; the scheme cannot change",
  ],
  "refusal.scheme-wrong": ["方案有误", "The scheme is wrong"],
  "board.title": ["看板与成绩", "Board and results"],
  "board.about.rehearsal": [
    "赛前准备：公众只看到名单和方案。加密裁判抽好评审号之后才能开始打分，开始时发出评分表。",
    "Rehearsal: the public sees entrants and scheme. Judging opens only after the encryption officer has drawn the work codes; opening lays out the sheets.",
  ],
  "board.about.live": [
    "裁判正在打分，看板实时显示评审号和总分。",
    "Judges are marking; the board shows work codes and totals as they come.",
  ],
  "board.about.frozen": [
    "打分继续，看板停在封榜那一刻。",
    "Marking goes on; the board stays as it was when frozen.",
  ],
  "board.about.review": [
    "打分已停。核对无误后公布初步成绩。",
    "Marking has stopped. Check, then announce provisional results.",
  ],
  "board.about.provisional": [
    "初步成绩已公布，按姓名显示。",
    "Provisional results are out, by name.",
  ],
  "board.about.notice": ["成绩公示中。", "The results are on public notice."],
  "board.about.final": [
    "最终成绩，不再改动。",
    "Final. Nothing changes any more.",
  ],
  "board.to.live": ["开始打分", "Open judging"],
  "board.to.live.question": [
    "开始后评分方案冻结，裁判按已抽好的评审号收到评分表，看板实时显示。",
    "The scheme is frozen, judges get their sheets by the work codes already drawn, and the board goes live.",
  ],
  "board.to.thaw": ["解除封榜", "Lift the freeze"],
  "board.to.thaw.question": [
    "看板立即显示现在的分数。",
    "The board shows the present totals at once.",
  ],
  "board.to.frozen": ["封榜", "Freeze the board"],
  "board.to.frozen.question": [
    "看板停在此刻，打分继续。",
    "The board stays as it is now; marking goes on.",
  ],
  "board.to.resume": ["恢复打分", "Resume judging"],
  "board.to.resume.question": [
    "裁判可以继续打分，看板不显示新分数。",
    "Judges may mark again; the board shows nothing new.",
  ],
  "board.to.review": ["停止打分，转入复核", "Stop marking and review"],
  "board.to.review.question": [
    "停止接收打分，由裁判长组织复核。",
    "No more marks are taken; the results are checked.",
  ],
  "board.to.take-back": ["撤回成绩，重新复核", "Take back and review"],
  "board.to.take-back.question": [
    "已公布的成绩从公开页面撤下，旧版成绩仍留存。请写明原因。",
    "The announced results leave the public pages; their version is kept. Say why.",
  ],
  "board.to.provisional": ["公布初步成绩", "Announce provisional results"],
  "board.to.provisional.question": [
    "按姓名公布名次和各项得分，并留存一版。",
    "Places and values are published by name, and a version is kept.",
  ],
  "board.to.notice": ["转入公示", "Put on public notice"],
  "board.to.notice.question": [
    "成绩转入公示期。",
    "The results go on public notice.",
  ],
  "board.to.final": ["确认最终成绩", "Declare final"],
  "board.to.final.question": [
    "定为最终成绩，此后不能再改。",
    "The results become final and cannot change any more.",
  ],
  "refusal.board-no-such-step": [
    "看板现在不能这样变更，可能别人刚刚改过",
    "The board cannot go there now; somebody may just have moved it",
  ],
  "refusal.board-no-scheme": [
    "还没有评分方案",
    "There is no marking scheme yet",
  ],
  "refusal.board-no-entrants": ["还没有选手", "There are no entrants yet"],
  "refusal.board-nobody-marks": [
    "这些评分点没有足够的裁判：{{nodes}}。测量项需要裁判长，其余需要裁判员",
    "Too few judges for {{nodes}}. Measured aspects want a chief judge, the others judges",
  ],
  "refusal.board-sheets-open": [
    "还有 {{count}} 份评分表没有锁定（评审号 裁判：{{sheets}}）。请到“核分与签字”提交、核对、签字并锁定后再公布。",
    "{{count}} sheets are not locked (work code, judge: {{sheets}}). Have them handed in, checked, signed and locked under Check and sign first.",
  ],
  "refusal.board-unscored": [
    "还有 {{count}} 名选手成绩不全：请补齐打分，或登记缺席、退赛、取消资格",
    "{{count}} entrants are not fully marked: complete them, or record absent, withdrew or disqualified",
  ],
  "refusal.board-reason": ["请写明原因", "Please say why"],
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
  "progress.sheets": ["评分表进度", "Sheets"],
  "progress.open": ["未锁定 {{count}} 份", "Not locked: {{count}}"],
  "progress.ranking": [
    "按现有打分排名（内部）",
    "Ranking by present marks (internal)",
  ],
  "progress.unscored": ["成绩不全 {{count}} 人", "Not fully marked: {{count}}"],
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
  "refusal.trade-retired": [
    "这个工种已经停用，请另选",
    "This trade was retired; choose another",
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
  "refusal.entrant-already": [
    "名单里有人已经报名，请重新检查",
    "Somebody is entered already; check the list again",
  ],
  "refusal.entrant-unknown": ["没有这名选手", "There is no such entrant"],
  "refusal.results-announced": [
    "成绩已公布，要改先撤回成绩",
    "The results are out; take them back first",
  ],
  "refusal.entrant-reason": [
    "请写明改动原因",
    "Give the reason for the change",
  ],
  "refusal.entrant-stale": [
    "其间有人改过，请重新打开本页，核对后再改。",
    "Somebody changed it meanwhile. Open the page again, look, and change it then.",
  ],
  "refusal.entrant-locked": [
    "这名选手的评分表已锁定，状态、用时、扣分和系数不能再改。有误请先退回评分表，或在成绩公布后走更正。",
    "A sheet of this entrant is locked; status, time, deductions and factors stay. Reopen the sheet first, or correct the result once it is announced.",
  ],
  "refusal.time-bad": [
    "用时应为秒数，小于 1000000000",
    "The time is a number of seconds below 1000000000",
  ],
  "entrant.save": ["保存选手状态", "Save the entrant"],
  "entrant.remove": ["从名单移除", "Remove from the list"],
  "entrant.remove.question": [
    "把 {{name}} 从名单中移除？",
    "Remove {{name}} from the list?",
  ],
  "list-form.title": ["导入名单", "Enter a list"],
  "list-form.about": [
    "首行为列名：参赛号（可空，自动编号）、姓名、单位、手机号（可空）。先检查，无误后再录入。",
    "The first row names the columns: number (may be empty), name, unit, phone (may be empty). It is checked before anything is written.",
  ],
  "list-form.wrong": [
    "名单有误，尚未录入",
    "The list is wrong; nothing was entered",
  ],
  "list-form.closed": [
    "打分已经开始，名单不再改动。",
    "Judging has begun; the list stays.",
  ],
  "list-form.right": [
    "名单无误，共 {{count}} 名选手，尚未录入。",
    "The list is right: {{count}} entrants, not entered yet.",
  ],
  "list-form.preview": ["名单预览", "Preview"],
  "list-form.foreign": ["区外单位", "Not of the district"],
  "list-form.member": ["会员", "Member"],
  "list-form.no-member": ["未对应到会员", "No member found"],
  "list-form.enter": ["录入 {{count}} 名选手", "Enter {{count}} entrants"],
  "list-form.reasons": [
    "共 {{count}} 行，其中 {{against}} 行与报名条件不符，尚未录入。",
    "{{count}} rows, {{against}} of them against the terms of entry. Nothing is entered yet.",
  ],
  "list-form.reason": ["书面理由", "Written reason"],
  "list-form.reason.over": [
    "把不符合条件的行也录入时必填，与各行原因一起记入操作记录",
    "Asked for if the rows against the terms are entered too; the audit trail keeps it with their reasons",
  ],
  "list-form.reason.late": [
    "报名已经截止，录入必须写明理由，记入操作记录",
    "Entry is closed: say why the list comes late; the audit trail keeps it",
  ],
  "list-form.enter-good": [
    "只录入符合条件的 {{count}} 名选手",
    "Enter only the {{count}} without a reason",
  ],
  "list-form.enter-over": [
    "凭书面理由录入全部 {{count}} 名选手",
    "Enter all {{count}} with the written reason",
  ],
  "list-form.another": ["换一份名单", "Another list"],
  "refusal.enterprise-unknown": [
    "没有（或不止一家）叫这个名称的企业，请填单位编号",
    "No enterprise, or more than one, has this name; try its code",
  ],
  "refusal.not-a-sheet": [
    "不是 CSV 或 XLSX 表格",
    "This is neither CSV nor XLSX",
  ],
  "refusal.broken-encoding": [
    "编码不是 UTF-8 或 GB18030",
    "It is neither UTF-8 nor GB18030",
  ],
  "refusal.empty-sheet": [
    "表格是空的：首行列名，以下每行一名选手",
    "The table is empty: a header row, then one entrant a row",
  ],
  "refusal.broken-quotes": [
    "第 {{line}} 行的引号不成对",
    "The quotes on line {{line}} do not match",
  ],
  "refusal.file-too-big": ["文件超过 2 MB", "The file is over 2 MB"],
  "refusal.list-column-unknown": [
    "没有“{{column}}”这一列，可用：参赛号、姓名、单位、手机号",
    'Unknown column "{{column}}"; known are number, name, unit, phone',
  ],
  "refusal.list-number-bad": [
    "参赛号“{{number}}”只能用字母、数字、短横，最多 12 位",
    'The number "{{number}}" may have up to 12 letters, digits, hyphens',
  ],
  "refusal.list-number-taken": [
    "参赛号“{{number}}”已经用过",
    'The number "{{number}}" is taken',
  ],
  "refusal.list-number-twice": [
    "参赛号“{{number}}”与第 {{first}} 行重复",
    'The number "{{number}}" is already on row {{first}}',
  ],
  "refusal.list-person-entered": [
    "{{name}} 已在本项目名单中",
    "{{name}} is on this event's list already",
  ],
} as const satisfies Words;
