import type { Words } from "~/i18n/language";

/** Draws and decryption. */
export const drawWords = {
  "draws.title": ["抽签与加密", "Draws and codes"],
  "draws.lead": [
    "选手 {{count}} 人。先抽参赛号，再抽工位，最后抽评审号；评审结束后按相反次序解密。每次抽签都记下时间、抽签人、见证人和种子，任何人都可以照名单和种子重抽一遍核对。",
    "{{count}} entrants. Numbers are drawn first, then benches, then work codes; after judging they are decrypted in reverse. Each draw keeps its time, officer, witness and seed, so that anyone can repeat it.",
  ],
  "draws.nobody": [
    "还没有选手。报名审核通过后才能抽签。",
    "No entrants yet. Draws are made once entries are approved.",
  ],
  "draws.public": [
    "每次抽签的时间、抽签人、见证人、种子和结果。",
    "Time, officer, witness, seed and outcome of each draw.",
  ],
  "draws.public.sealed": [
    "成绩尚未公布，种子与结果随成绩一起公开；校验值现在就可以记下，届时核对。",
    "Results are not announced yet. Seeds and outcomes are published with them; note the checksum now and compare it then.",
  ],
  "draws.made": ["抽签记录", "Draws made"],
  "draws.none": ["还没有抽签。", "Nothing has been drawn yet."],
  "draws.repeat": ["自己核对", "Check it yourself"],
  "draws.repeat.about": [
    "把名单中每一项写成“种子、换行、盐值、换行、该项”，求 SHA-256，按结果从小到大排列，即为抽签顺序；依次取得第一个、第二个号，已在用的号跳过。评审号的号池用同样方法排列。没有盐值的早期抽签写成“种子、换行、该项”。也可以下载公开的名单，用“重抽一遍”里的命令核对。",
    "Write each item of the list as “seed, line feed, salt, line feed, item”, take its SHA-256 and sort: that is the order of the draw; the first gets the first lot, and so on, lots in use left out. The pool of work codes is ordered the same way. Early draws without a salt have “seed, line feed, item”. Or download the list of an open draw and use the command under “Repeat it”.",
  ],
  "draw.number": ["参赛号抽签", "Draw of entrant numbers"],
  "draw.bench": ["工位抽签", "Draw of benches"],
  "draw.code": ["评审号抽签", "Draw of work codes"],
  "draw.about.number": [
    "按报名名单抽出参赛号。不抽则沿用名单上的号。",
    "Draws the entrants' numbers. Without a draw the list's own numbers stay.",
  ],
  "draw.about.bench": [
    "按参赛号抽出场次和工位。不需要固定工位的项目可以不抽。",
    "Draws shift and bench. An event without fixed benches needs none.",
  ],
  "draw.about.code": [
    "裁判员和大屏只见评审号。评审号抽出后，名单对所有人收起，直到全部解密。开始评审前必须抽。",
    "Judges and boards see work codes only. Once they are drawn the list of entrants is withdrawn for everyone until all is decrypted. Judging cannot open without it.",
  ],
  "draw.make.number": ["抽参赛号", "Draw numbers"],
  "draw.make.bench": ["抽工位", "Draw benches"],
  "draw.make.code": ["抽评审号", "Draw work codes"],
  "draw.void.reason": ["作废原因", "Reason for voiding it"],
  "draw.void.number": [
    "作废参赛号及其后的抽签",
    "Void this draw and those after it",
  ],
  "draw.void.bench": [
    "作废工位及其后的抽签",
    "Void this draw and those after it",
  ],
  "draw.void.code": ["作废评审号抽签", "Void this draw"],
  "draw.voided": ["已作废：{{reason}}", "Void: {{reason}}"],
  "draw.not-yours": [
    "评审号只由加密裁判抽取。",
    "Work codes are drawn by the encryption officer alone.",
  ],
  "draw.state.drawn": ["已抽", "Drawn"],
  "draw.state.not-yet": ["未抽", "Not drawn"],
  "draw.late_one": ["{{count}} 人补抽", "{{count}} late entrant to draw for"],
  "draw.late_other": [
    "{{count}} 人补抽",
    "{{count}} late entrants to draw for",
  ],
  "draw.count_one": ["{{count}} 人", "{{count}} entrant"],
  "draw.count_other": ["{{count}} 人", "{{count}} entrants"],
  "draw.people": [
    "抽签人 {{officer}}，见证人 {{witness}}",
    "Officer {{officer}}, witness {{witness}}",
  ],
  "draw.benches": ["各场工位数 {{list}}", "Benches a shift: {{list}}"],
  "draw.seed": ["种子 {{seed}}", "Seed {{seed}}"],
  "draw.salt": ["盐值 {{salt}}", "Salt {{salt}}"],
  "draw.sealed": [
    "种子和盐值已封存，公布成绩后公开",
    "Seed and salt sealed until results are announced",
  ],
  "draw.hash": [
    "校验值（种子、换行、盐值的 SHA-256）：{{hash}}",
    "Checksum (SHA-256 of seed, line feed, salt): {{hash}}",
  ],
  "draw.hash.seed": [
    "种子的 SHA-256：{{hash}}",
    "SHA-256 of the seed: {{hash}}",
  ],
  "draw.repeat": ["重抽一遍", "Repeat it"],
  "draw.taken": [
    "抽签时已在用的号（{{count}}）：{{list}}",
    "Lots in use at the time ({{count}}): {{list}}",
  ],
  "draw.lots": ["结果（{{count}}）", "Outcome ({{count}})"],
  "draw.lot.number": ["{{item}} → 参赛号 {{lot}}", "{{item}} → number {{lot}}"],
  "draw.lot.bench": [
    "{{item}} → 场次-工位 {{lot}}",
    "{{item}} → bench {{lot}}",
  ],
  "draw.lot.code": ["{{item}} → 评审号 {{lot}}", "{{item}} → code {{lot}}"],
  "decrypt.title": ["解密", "Decryption"],
  "decrypt.done": ["解密记录", "Decryptions"],
  "decrypt.about": [
    "评审结束、评分表全部锁定后，由加密裁判在见证人面前逐层解密：先评审号，再工位，最后参赛号。解密不能撤回。",
    "When judging is over and all sheets are locked, the encryption officer opens the draws before a witness: codes first, then benches, then numbers. It cannot be taken back.",
  ],
  "decrypt.waits": [
    "评审尚未结束，待转入复核",
    "Judging is on; waits for the review",
  ],
  "decrypt.waits-sheets": [
    "还有 {{count}} 份评分表未锁定",
    "{{count}} sheets are not locked yet",
  ],
  "decrypt.not-yours": [
    "解密只由加密裁判进行。",
    "Only the encryption officer decrypts.",
  ],
  "decrypt.step.code": ["解密评审号", "Decrypt the work codes"],
  "decrypt.step.bench": ["解密工位", "Decrypt the benches"],
  "decrypt.step.number": ["解密参赛号", "Decrypt the numbers"],
  "field.seed": ["种子", "Seed"],
  "field.seed.hint": [
    "可以用这里给出的随机数，也可以换成现场掷骰或由见证人说出的数字。不少于 8 个字符，随抽签公开；系统另加一个随机盐值，一并公开。",
    "Keep the random number given here, or replace it by dice rolled on the spot or digits the witness calls. At least 8 characters; published with the draw, and so is a random salt that the system adds.",
  ],
  "field.seed.sealed": [
    "系统另加一个随机盐值一并封存，只知道种子推不出评审号。抽签时只公开校验值，解密后公开种子和盐值。不少于 8 个字符。",
    "The system adds a random salt, sealed with it: the seed alone does not give the codes. Only a checksum is published now, seed and salt at decryption. At least 8 characters.",
  ],
  "field.witness": ["见证人", "Witness"],
  "refusal.draw-places-short": [
    "{{entrants}} 名选手，场次里只有 {{places}} 个工位：请先增加场次",
    "{{entrants}} entrants, but the shifts have only {{places}} benches: add a shift first",
  ],
  "field.benches": ["每场工位数", "Benches a shift"],
  "field.benches.hint": [
    "选手多于工位时自动分场。",
    "More entrants than benches are spread over shifts.",
  ],
  "today.draw_one": [
    "{{event}}：{{count}} 名选手待抽评审号",
    "{{event}}: a work code to draw for {{count}} entrant",
  ],
  "today.draw_other": [
    "{{event}}：{{count}} 名选手待抽评审号",
    "{{event}}: work codes to draw for {{count}} entrants",
  ],
  "today.draw.button": ["去抽签", "Draw"],
  "today.decrypt.code": [
    "{{event}}：评审结束，评审号待解密",
    "{{event}}: judging is over, work codes to decrypt",
  ],
  "today.decrypt.bench": [
    "{{event}}：工位待解密",
    "{{event}}: benches to decrypt",
  ],
  "today.decrypt.number": [
    "{{event}}：参赛号待解密",
    "{{event}}: entrant numbers to decrypt",
  ],
  "today.decrypt.button": ["去解密", "Decrypt"],
  "setup.draws": ["抽签", "Draws"],
  "setup.draws.open": ["去抽签", "Draw"],
  "setup.draws.nobody": [
    "还没有选手，无号可抽",
    "No entrants yet, so there is nothing to draw",
  ],
  "setup.draws.missing": ["评审号未抽", "Work codes not drawn"],
  "setup.draws.there": ["评审号已抽", "Work codes drawn"],
  "start-list.hidden": [
    "评审期间不公开选手名单，共 {{count}} 人。",
    "The list of {{count}} entrants is not public during judging.",
  ],
  "event.draws": ["抽签记录", "Draws"],
  "refusal.draw-closed": [
    "评审已经开始，不能再抽或作废。",
    "Judging has begun; nothing is drawn or voided any more.",
  ],
  "refusal.draw-nobody": ["没有待抽签的选手。", "There is nobody to draw for."],
  "refusal.draw-witness": ["请填见证人。", "Name the witness."],
  "refusal.draw-witness-self": [
    "见证人不能是抽签人自己。",
    "The witness must be somebody else.",
  ],
  "refusal.draw-too-late": [
    "后面的号已经抽出。要重抽请先作废。",
    "A later draw has been made. Void that one first.",
  ],
  "refusal.draw-too-many": ["人数超过 20,000。", "More than 20,000 entrants."],
  "refusal.draw-seed-short": [
    "种子不少于 8 个字符。",
    "A seed has at least 8 characters.",
  ],
  "refusal.draw-reason": ["请写明作废原因。", "Give the reason."],
  "refusal.decrypt-nothing": [
    "没有待解密的抽签。",
    "There is nothing left to decrypt.",
  ],
  "refusal.decrypt-order": ["请按相反次序解密。", "Decrypt in reverse order."],
  "refusal.decrypt-judging": [
    "评审尚未结束，转入复核后才能解密。",
    "Judging is not over. Decrypt in the review.",
  ],
  "refusal.decrypt-sheets": [
    "还有 {{count}} 份评分表未锁定。",
    "{{count}} sheets are not locked yet.",
  ],
  "refusal.board-no-codes": [
    "还有 {{count}} 名选手没有评审号，请先由加密裁判抽签。",
    "{{count}} entrants have no work code yet. The encryption officer draws first.",
  ],
  "field.version": ["版本", "Version"],
  "field.changed": ["时间", "When"],
  "field.by": ["何人", "By"],
} as const satisfies Words;
