import type { Words } from "~/i18n/language";

/** The officer moves the board from state to state. */
export const boardWords = {
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
  "progress.sheets": ["评分表进度", "Sheets"],
  "progress.open": ["未锁定 {{count}} 份", "Not locked: {{count}}"],
  "progress.ranking": [
    "按现有打分排名（内部）",
    "Ranking by present marks (internal)",
  ],
  "progress.unscored": ["成绩不全 {{count}} 人", "Not fully marked: {{count}}"],
} as const satisfies Words;
