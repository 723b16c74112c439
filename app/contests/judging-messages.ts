import type { Words } from "~/i18n/language";

/** A judge's own pages: the sheets, their marks, what is kept of them. */
export const judgingWords = {
  "sheet.state.draft": ["待打分", "To mark"],
  "sheet.state.submitted": ["已提交", "Submitted"],
  "sheet.state.agreed": ["已一致", "Agreed"],
  "sheet.state.checked": ["已核对", "Checked"],
  "sheet.state.signed": ["已签字", "Signed"],
  "sheet.state.locked": ["已锁定", "Locked"],
  "sheet.excused.absent": ["裁判缺席", "Judge absent"],
  "sheet.excused.replaced": ["已由替补裁判打分", "Taken by a stand-in"],
  "sheet.excused.recused": ["回避", "Recused"],
  "sheet.closed.excused": [
    "这份评分表不再由您打分。",
    "This sheet is no longer yours to mark.",
  ],
  "sheet.again-short": ["重新打分", "Mark again"],
  "sheet.again": [
    "分差超过规定，请对下列评分点重新打分。上一轮各裁判的分数列在旁边，两轮都会保留。",
    "The marks lie too far apart. Mark these aspects again; the last round's marks stand beside them and both rounds are kept.",
  ],
  "sheet.conflict": [
    "本机 {{mine}}；{{by}}在设备 {{device}} 上于{{at}}打了 {{theirs}}。请选一个。",
    "Here {{mine}}; {{by}} on device {{device}} gave {{theirs}} at {{at}}. Choose one.",
  ],
  "sheet.conflict.mine": ["用本机的 {{value}}", "Keep {{value}} from here"],
  "sheet.conflict.theirs": ["用那边的 {{value}}", "Keep {{value}} from there"],
  "sheet.not-taken": [
    "您在本机打的 {{value}} 未采用：{{why}}",
    "Your {{value}} from this device was not taken: {{why}}",
  ],
  "sheet.not-taken.read": ["知道了", "I have read it"],
  "mark.earlier": ["您上一轮：{{mark}}", "Yours of the last round: {{mark}}"],
  "mark.of": ["{{judge}}：{{mark}}", "{{judge}} {{mark}}"],
  "mark.absent": ["裁判缺席", "judge absent"],
  "mark.doubt.slip": [
    "与您平时给的分差约十倍，请看一下小数点",
    "About ten times off your usual marks; look at the decimal point",
  ],
  "mark.doubt.far": [
    "与您平时给的分相差很大，请再看一下",
    "Far from your usual marks; have another look",
  ],
  "refusal.mark-conflict": [
    "另一台设备先打了分，见上方。",
    "Another device was first; see above.",
  ],
  "refusal.sheet-excused": [
    "这份评分表不再由您打分。",
    "This sheet is no longer yours to mark.",
  ],
  "refusal.seat-ended": [
    "您在本项目的执裁尚未开始，或者已经结束。",
    "Your seat on this panel has not begun, or has ended.",
  ],
  "refusal.sheet-stale": [
    "其间有人改过，下面已是最新内容，请核对后再试。",
    "Somebody changed it meanwhile. The newest is shown now; look again.",
  ],
  "refusal.sheet-not-yet": [
    "还没有轮到这一步。",
    "It is not this step's turn yet.",
  ],
  "refusal.sheet-own": [
    "不能核对自己的评分表。",
    "You cannot check your own sheet.",
  ],
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
  "today.mark": ["打分", "Mark"],
} as const satisfies Words;
