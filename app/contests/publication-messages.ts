import type { Words } from "~/i18n/language";

/** Words of what follows judging: the ceremony, appeals, corrections, earlier results. */
export const publicationWords = {
  "refusal.identities-open": [
    "已经解密，选手身份公开，不能恢复打分或退回评分表。成绩有误请在公布后走更正。",
    "A draw is decrypted and identities are open: judging cannot go on and no sheet goes back. What is wrong is corrected after the results are announced.",
  ],
  "refusal.board-encrypted": [
    "还没有解密，不能公布。请加密裁判先完成解密。",
    "The draws are not decrypted yet. The encryption officer decrypts first.",
  ],
  "refusal.board-ceremony-on": [
    "颁奖宣读还没有完成，请先宣读完或中止。",
    "The ceremony has places left to read out. Finish it or break it off first.",
  ],
  "refusal.board-ceremony-differs": [
    "宣读之后成绩有改动，与现场宣读的不一致。请中止颁奖，核对后重新开始。",
    "Marks changed after the ceremony began. Break it off, check, and begin again.",
  ],
  "refusal.board-appeals-running": [
    "申诉时限还有 {{minutes}} 分钟，时限过后才能继续。",
    "Appeals may be lodged for {{minutes}} more minutes. Go on afterwards.",
  ],
  "refusal.board-appeals-undecided": [
    "还有 {{count}} 件申诉没有裁决。",
    "{{count}} appeals wait for a decision.",
  ],
  "refusal.board-notice-runs": [
    "公示期还有 {{hours}} 小时，期满后才能定为最终成绩。",
    "Public notice runs for {{hours}} more hours. Results are final afterwards.",
  ],
  "refusal.board-correction-open": [
    "有一份更正没有处理完，请先执行或取消。",
    "A correction is being prepared. Apply or cancel it first.",
  ],

  "publication.title": ["公布与申诉", "Announcing and appeals"],
  "weak.title": ["薄弱环节", "Weak points"],
  "ceremony.title": ["颁奖宣读", "Ceremony"],
  "ceremony.lead": [
    "先请获奖选手按参赛号上台，再从末位起逐个宣读名次。现场看板只显示已宣读的内容。",
    "Those to be honoured are called up by entrant number, then places are read out from the last to the first. The hall's screen shows only what was read out.",
  ],
  "ceremony.not-now": [
    "成绩在“复核中”时才能开始颁奖宣读。",
    "A ceremony can begin while the results are under review.",
  ],
  "ceremony.places": ["宣读前几名", "Places to read out"],
  "ceremony.places.hint": [
    "并列的一起上台、一起宣读。",
    "Who shares a place is called up and read out together.",
  ],
  "ceremony.begin": ["请选手上台", "Call them up"],
  "ceremony.called": ["请以下选手上台", "Please come up"],
  "ceremony.next": ["宣读第 {{rank}} 名", "Read out place {{rank}}"],
  "ceremony.next.title": ["接下来宣读", "Next"],
  "ceremony.read": ["已宣读", "Read out"],
  "ceremony.none-read": ["还没有宣读。", "Nothing read out yet."],
  "ceremony.over": [
    "已全部宣读。可以公布初步成绩了。",
    "All places are read out. The provisional results can be announced.",
  ],
  "ceremony.announce": ["去公布成绩", "Go and announce"],
  "ceremony.break-off": ["中止颁奖", "Break off"],
  "ceremony.break-off.question": [
    "中止后看板恢复为复核中的画面，已存的成绩不受影响。",
    "The hall's screen goes back to what it showed under review. Stored results are not touched.",
  ],
  "ceremony.board": ["现场看板", "Board"],
  "board.ceremony": ["颁奖", "Ceremony"],
  "board.place": ["第{{rank}}名", "Place {{rank}}"],
  "refusal.ceremony-on": [
    "颁奖宣读已经开始了。",
    "The ceremony has begun already.",
  ],
  "refusal.ceremony-nobody": [
    "没有人有名次，无法宣读。",
    "Nobody has a place to read out.",
  ],
  "refusal.ceremony-over": [
    "已经全部宣读。",
    "Everything has been read out already.",
  ],
  "refusal.ceremony-moved-on": [
    "别处已经宣读了一个，这一次没有重复宣读。",
    "Somebody else has read one out meanwhile; nothing was read out twice.",
  ],

  "appeals.title": ["申诉", "Appeals"],
  "appeals.lead.open": [
    "初步成绩申诉截止：",
    "Appeals against the provisional results until",
  ],
  "appeals.lead.closed": [
    "现在不在申诉时限内。初步成绩公布后，按公布的时限提出。",
    "No appeals are taken now. They open with the provisional results, for the time announced.",
  ],
  "appeals.whose": [
    "申诉由选手本人或其所在单位的工会干部提出；您和您的单位在本项目没有选手。",
    "An appeal is lodged by the entrant or by their unit's union officer; neither you nor your unit has an entrant in this event.",
  ],
  "appeals.list": ["已提出的申诉", "Appeals lodged"],
  "appeals.lodge": ["提出申诉", "Lodge an appeal"],
  "appeals.lodge.submit": ["提交申诉", "Lodge the appeal"],
  "appeals.entrant": ["为哪位选手", "For which entrant"],
  "appeals.body": ["申诉事实与理由", "Facts and reasons"],
  "appeals.body.hint": [
    "写明评分项、依据和诉求。提交后可以补充照片、文件。",
    "Name the aspect, the grounds and what you ask for. Pictures and papers can be added afterwards.",
  ],
  "appeals.sign-in": [
    "选手本人或所在企业工会登录后可以提出申诉。",
    "The entrant, or an officer of the entrant's union, may appeal after signing in.",
  ],
  "appeals.empty": ["还没有申诉。", "No appeals yet."],
  "appeals.by": ["{{name}}提出", "Lodged by {{name}}"],
  "appeals.answer": ["受理意见", "Answer"],
  "appeals.decision": ["裁决", "Decision"],
  "appeals.files": ["附件", "Files"],
  "appeals.add-file": ["添加附件", "Add a file"],
  "appeals.add-file.hint": [
    "照片、PDF、表格，每件申诉最多十个。",
    "Pictures, PDFs, sheets; ten for each appeal at most.",
  ],
  "appeals.text": ["理由", "Reason"],
  "appeals.state.lodged": ["待受理", "Waiting"],
  "appeals.state.accepted": ["已受理", "Taken on"],
  "appeals.state.refused": ["不予受理", "Not taken on"],
  "appeals.state.upheld": ["申诉成立", "Upheld"],
  "appeals.state.dismissed": ["维持原成绩", "Dismissed"],
  "appeals.state.withdrawn": ["已撤回", "Withdrawn"],
  "appeals.to.accepted": ["受理", "Take on"],
  "appeals.to.refused": ["不予受理", "Do not take on"],
  "appeals.to.upheld": ["裁决：申诉成立", "Uphold"],
  "appeals.to.dismissed": ["裁决：维持原成绩", "Dismiss"],
  "appeals.to.withdrawn": ["撤回申诉", "Withdraw"],
  "appeals.ask.accepted": [
    "受理后由仲裁作出裁决，本项目在裁决前不能进入公示。",
    "Once taken on it needs a decision before the event can go on.",
  ],
  "appeals.ask.refused": [
    "不予受理即告终结，理由会给申诉人看到。",
    "This ends the appeal. Whoever lodged it reads the reason.",
  ],
  "appeals.ask.upheld": [
    "裁决成立后，由竞赛管理员按裁决更正成绩。",
    "The contest's officer then corrects the marks as decided.",
  ],
  "appeals.ask.dismissed": [
    "裁决后成绩不变，理由会给申诉人看到。",
    "The result stays. Whoever lodged it reads the reason.",
  ],
  "appeals.ask.withdrawn": [
    "撤回后不能再恢复；时限内可以另行提出。",
    "It cannot be taken up again; another may be lodged within the time.",
  ],
  "appeals.time": ["申诉时限（分钟）", "Time for appeals (minutes)"],
  "appeals.time.hint": [
    "初步成绩公布之后计时，默认 120 分钟；0 为不设申诉。",
    "From the provisional results on; 120 by default, 0 for none.",
  ],
  "appeals.link": ["申诉", "Appeals"],
  "today.appeals_one": [
    "{{event}}：{{count}} 件申诉待处理",
    "{{event}}: an appeal to decide",
  ],
  "today.appeals_other": [
    "{{event}}：{{count}} 件申诉待处理",
    "{{event}}: {{count}} appeals to decide",
  ],
  "today.decide": ["去处理申诉", "Decide"],
  "today.objections_one": [
    "{{contest}}：{{count}} 件评奖异议待答复",
    "{{contest}}: an objection to an award",
  ],
  "today.objections_other": [
    "{{contest}}：{{count}} 件评奖异议待答复",
    "{{contest}}: {{count}} objections to awards",
  ],
  "today.answer": ["去答复", "Answer"],
  "refusal.appeal-not-open": [
    "成绩不在初步公布阶段，不能申诉。",
    "The results are not provisional, so no appeal is taken.",
  ],
  "refusal.appeal-too-late": [
    "申诉时限已过。",
    "The time for appeals is over.",
  ],
  "refusal.appeal-not-yours": [
    "只能由选手本人或所在单位工会提出，由仲裁处理。",
    "Only the entrant or their union may lodge it, and only arbitration may answer it.",
  ],
  "refusal.appeal-own-unit": [
    "选手与您同属一个单位，请回避，由其他仲裁处理。",
    "The entrant is of your own enterprise. Another arbitrator answers this one.",
  ],
  "refusal.appeal-why": ["请写明理由。", "Give the reason."],
  "refusal.appeal-no-such-step": [
    "这件申诉已经处理过了。",
    "This appeal has been answered already.",
  ],

  "correction.title": ["更正成绩", "Correct results"],
  "correction.lead": [
    "逐条写下要改的分，先看影响，再一次执行或取消。原成绩保留可查。",
    "List the marks to change, look at what follows, then apply them together or cancel. The earlier result stays readable.",
  ],
  "correction.not-now": [
    "成绩公布之后才需要更正；现在请在判分中直接处理。",
    "Corrections are for announced results; before that marks are simply judged again.",
  ],
  "correction.reason": ["更正事由", "Why"],
  "correction.appeal": ["依据的申诉裁决", "Decided appeal"],
  "correction.appeal.none": ["不是由申诉引起", "None"],
  "correction.begin": ["开始更正", "Begin a correction"],
  "correction.lines": ["更正内容", "Changes"],
  "correction.lines.empty": [
    "还没有更正内容，在下面逐条添加。",
    "No changes yet. Add them below.",
  ],
  "correction.add": ["添加一条", "Add a change"],
  "correction.kind": ["改什么", "What"],
  "correction.kind.mark": ["打分", "Mark"],
  "correction.kind.deduction": ["扣分", "Deduction"],
  "correction.kind.factor": ["系数", "Factor"],
  "correction.kind.status": ["参赛状态", "Status"],
  "correction.kind.time": ["用时（秒）", "Time (s)"],
  "correction.entrant.hint": [
    "输入参赛号、姓名或单位查找，从列表中选。",
    "Type a number, name or unit to search, and choose from the list.",
  ],
  "correction.node.mark": ["评分项", "Aspect"],
  "correction.node.deduction": ["扣分项", "Deduction"],
  "correction.node.factor": ["裁判组打分项", "Panel's aspect"],
  "correction.node.hint": [
    "输入名称查找，从列表中选。",
    "Type its name to search, and choose from the list.",
  ],
  "correction.judge": ["裁判", "Judge"],
  "correction.judge.hint": [
    "各裁判分别打分的评分项必选；只有一个商定分的不选。",
    "For aspects that judges mark each for themselves; none for one agreed mark.",
  ],
  "correction.value": ["改为", "New value"],
  "correction.value.mark": [
    "分值；可以未完成的评分项写 DNF；留空为取消该分。",
    "A mark; DNF where an aspect may be left unfinished; empty takes the mark away.",
  ],
  "correction.value.deduction": [
    "扣多少分；留空为不扣。",
    "How much is taken off; empty: nothing.",
  ],
  "correction.value.factor": [
    "如本选手申报的难度系数；留空为按评分方案。",
    "Such as the difficulty the entrant announced; empty: the scheme's.",
  ],
  "correction.value.time": [
    "秒数，如 1832.5；留空为无用时。",
    "Seconds, as 1832.5; empty: none.",
  ],
  "correction.by-scheme": ["按评分方案", "the scheme's"],
  "correction.old": ["原为", "Was"],
  "correction.new": ["改为", "Becomes"],
  "correction.drop": ["去掉", "Drop"],
  "correction.add.submit": ["添加并看影响", "Add and look"],
  "correction.moves": ["总分与名次变化", "Totals and places"],
  "correction.moves.empty": [
    "没有人的总分或名次改变。",
    "Nobody's total or place changes.",
  ],
  "correction.promotions": ["晋级变化", "Promotions"],
  "correction.awards": ["奖项变化", "Awards"],
  "correction.gains": ["获得", "Gains"],
  "correction.loses": ["失去", "Loses"],
  "correction.no-crossing": ["没有变化。", "No change."],
  "correction.apply": ["执行更正", "Apply the correction"],
  "correction.apply.question": [
    "{{count}} 条更正将一并写入，成绩重新公布为新的一版；原成绩保留可查。",
    "{{count}} changes are written together and a new version of the result is announced. The earlier one stays readable.",
  ],
  "correction.cancel": ["取消更正", "Cancel"],
  "correction.cancel.question": [
    "取消后这份更正作废，成绩不变。",
    "The correction is dropped. Results stay as they are.",
  ],
  "correction.past": ["以往更正", "Earlier corrections"],
  "correction.state.applied": ["已执行", "Applied"],
  "correction.state.cancelled": ["已取消", "Cancelled"],
  "correction.versions": [
    "第 {{before}} 版 → 第 {{after}} 版",
    "Version {{before}} → {{after}}",
  ],
  "refusal.correction-not-announced": [
    "成绩还没有公布，不需要更正。",
    "Results are not announced yet; there is nothing to correct.",
  ],
  "refusal.correction-open": [
    "已有一份更正在处理。",
    "A correction is being prepared already.",
  ],
  "refusal.correction-gone": [
    "这份更正已经处理完了。",
    "This correction is over already.",
  ],
  "refusal.correction-empty": [
    "没有更正内容，无法执行。",
    "There is nothing to apply.",
  ],
  "refusal.correction-moved-on": [
    "您看过之后情况有变，请重新看一遍影响再执行。",
    "Something changed since you looked. Look again, then apply.",
  ],
  "refusal.correction-no-leaf": [
    "评分方案里没有这个评分项。",
    "The scheme has no such aspect.",
  ],
  "refusal.correction-no-judge-here": [
    "这一项只有一个商定的分，请不选裁判。",
    "This aspect has one agreed mark; choose no judge.",
  ],
  "refusal.correction-which-judge": [
    "这一项由各裁判分别打分，请选裁判。",
    "Judges mark this aspect each for themselves; choose the judge.",
  ],
  "refusal.correction-status": [
    "请从列表中选一种参赛状态。",
    "Choose a status from the list.",
  ],
  "refusal.correction-time": [
    "用时写秒数，如 1832.5，小于 1000000000。",
    "The time is in seconds, as 1832.5, below 1000000000.",
  ],
  "refusal.correction-no-deduction": [
    "评分方案里没有这个扣分项。",
    "The scheme has no such deduction.",
  ],
  "refusal.correction-no-entrant": [
    "没有这名选手，请从列表中选。",
    "There is no such entrant; choose from the list.",
  ],
  "refusal.correction-which-entrant": [
    "有 {{count}} 名选手叫这个名字，请从列表中选一名。",
    "{{count}} entrants have this name; choose one from the list.",
  ],
  "refusal.correction-which-part": [
    "有 {{count}} 项叫这个名字，请从列表中选一项。",
    "{{count}} aspects have this name; choose one from the list.",
  ],
  "refusal.correction-no-judge": [
    "本项目没有这名裁判。",
    "The event has no such judge.",
  ],
  "refusal.correction-no-panel": [
    "只有裁判组打分项才有系数，请从列表中选。",
    "Only a panel's aspect has a factor; choose from the list.",
  ],
  "refusal.correction-same": [
    "与现在的值相同，不用更正。",
    "That is what stands there already.",
  ],

  "versions.title": ["历次公布", "As announced"],
  "versions.version": ["第 {{version}} 版", "Version {{version}}"],
  "versions.old": [
    "这是第 {{version}} 版成绩，已被后来的版本取代。",
    "This is version {{version}} of the result; a later one replaces it.",
  ],
  "versions.newest": ["看现行成绩", "See the present result"],
} as const satisfies Words;
