import type { Words } from "~/i18n/language";

/** The words of the score desk: imported scores, keying twice, paper sheets. */
export const deskWords = {
  "setup.desk": ["录分台", "Score desk"],
  "setup.desk.about": [
    "理论成绩导入或两人录入；纸质评分表",
    "Exam scores imported or keyed twice; paper sheets",
  ],
  "setup.desk.open": ["打开录分台", "Open the desk"],
  "desk.title": ["录分台", "Score desk"],
  "desk.lead": [
    "理论考试等一次给定的成绩不经裁判长的评分表，在这里导入，或由两人分别录入、比对一致后生效。",
    "Scores that come whole, as of a written exam, do not pass the chief judge's sheet: they are imported here, or keyed by two persons and taken where both agree.",
  ],
  "desk.leaf": ["评分点", "Aspect"],
  "desk.marked": ["已有成绩（人）", "Scored"],
  "desk.once": ["只录了一遍", "Keyed once"],
  "desk.differing": ["两遍不一致", "Differing"],
  "desk.open": ["导入或录入", "Import or key"],
  "desk.none": [
    "还没有交给录分台的评分点，在下面勾选。",
    "No aspect is kept by the desk yet. Choose below.",
  ],
  "desk.no-leaves": [
    "评分方案还没有测量分；录分台只录测量分。",
    "There is no measured aspect in the scheme yet; the desk takes measured ones only.",
  ],
  "desk.choose": ["由录分台录入的评分点", "Aspects kept by the desk"],
  "desk.choose.about": [
    "未勾选的由裁判长在评分表上录入。已有成绩的不能再改。",
    "The others are on the chief judge's sheet. One with scores stays as it is.",
  ],
  "desk.choose.submit": ["保存", "Save"],
  "scores.title": ["从考试系统导入", "Import from an exam system"],
  "scores.about": [
    "首行为列名：参赛号或评审号、姓名（可空，用于核对）、成绩。没有参加考试的选手不要列入，不要填 0。先检查，无误后再导入。",
    "The first row names the columns: number or work code, name (may be empty, compared), score. Leave out who did not sit the exam; do not write 0. It is checked before anything is written.",
  ],
  "scores.reason": ["更正原因", "Reason for replacing"],
  "scores.reason.hint": [
    "只在替换已有成绩时填写",
    "Only where scores that are there are replaced",
  ],
  "scores.wrong": [
    "成绩表有误，尚未导入",
    "The list is wrong; nothing was imported",
  ],
  "scores.right": [
    "成绩表无误，共 {{count}} 人，尚未导入。",
    "The list is right: {{count}} scores, not imported yet.",
  ],
  "scores.without_one": [
    "另有 {{count}} 名选手不在表中，也没有成绩。",
    "{{count}} more entrant is not in it and has no score.",
  ],
  "scores.without_other": [
    "另有 {{count}} 名选手不在表中，也没有成绩。",
    "{{count}} more entrants are not in it and have no score.",
  ],
  "scores.row": ["行", "Row"],
  "scores.score": ["成绩", "Score"],
  "scores.count": ["人数", "Scores"],
  "scores.enter": ["导入 {{count}} 人成绩", "Import {{count}} scores"],
  "scores.made": ["导入记录", "Imports"],
  "scores.none": ["没有导入过。", "None yet."],
  "scores.pasted": ["粘贴的表格", "A pasted table"],
  "keying.title": ["两人录入", "Keying twice"],
  "keying.about": [
    "两人分别录入，互不可见；一致的生效，不一致的由第二人或第三人看过原卷后写明原因定夺。",
    "Two persons key without seeing one another. What agrees is taken; what differs the second or a third settles after a look at the paper, with a reason.",
  ],
  "keying.lead.number": [
    "现在按参赛号录入。评审开始后改为按评审号。",
    "Now by entrant number; by work code once judging has begun.",
  ],
  "keying.lead.code": [
    "评审期间按评审号录入。",
    "By work code while judging is on.",
  ],
  "keying.value": ["成绩", "Score"],
  "keying.first": ["{{who}} 第一遍", "{{who}}, first"],
  "keying.second": ["{{who}} 第二遍", "{{who}}, second"],
  "keying.first.short": ["第一遍", "first"],
  "keying.second.short": ["第二遍", "second"],
  "keying.save": ["保存所录成绩", "Keep what I keyed"],
  "keying.state.none": ["待录入", "To key"],
  "keying.state.once": ["录了一遍", "Keyed once"],
  "keying.state.differs": ["不一致", "Differs"],
  "keying.state.alike": ["两遍一致", "Both alike"],
  "keying.state.settled": ["已定夺", "Settled"],
  "keying.state.imported": ["已导入", "Imported"],
  "keying.settle": ["定夺", "Settle"],
  "keying.settle.question": [
    "{{who}}：再看一遍原卷，以哪个为准？",
    "{{who}}: look at the paper again. Which is it?",
  ],
  "keying.again": ["重新录入", "Key again"],
  "keying.again.question": [
    "撤下 {{who}} 的成绩，重新录入两遍？原来的值留在记录里。",
    "Take the score of {{who}} back and key it twice anew? What was there stays in the trail.",
  ],
  "paper.title": ["纸质评分表", "Paper sheets"],
  "paper.lead": [
    "没有平板或断电时用纸。按裁判和选手各印一张，只有评审号；收回后扫表上的二维码，由两人各录一遍。",
    "For a hall without tablets or power. One sheet for each judge and entrant, by work code only; scan its QR afterwards and key it twice, by two persons.",
  ],
  "paper.print.title": ["打印评分表", "Print sheets"],
  "paper.print.about": ["只印还没有提交的。", "Only those not handed in."],
  "paper.print": ["打印", "Print"],
  "paper.print.count_one": ["打印 {{count}} 张", "Print {{count}} sheet"],
  "paper.print.count_other": ["打印 {{count}} 张", "Print {{count}} sheets"],
  "paper.open_one": ["{{count}} 张未提交", "{{count}} not handed in"],
  "paper.open_other": ["{{count}} 张未提交", "{{count}} not handed in"],
  "paper.key.title": ["录入收回的评分表", "Key sheets that came back"],
  "paper.key.open": ["录入", "Key"],
  "paper.key.first": ["保存第一遍", "Keep the first"],
  "paper.key.second": ["保存第二遍并比对", "Keep the second and compare"],
  "paper.none": [
    "开始评审后才有评分表。",
    "There are sheets once judging has begun.",
  ],
  "paper.all-in": ["评分表都已提交。", "Every sheet is in."],
  "paper.sheet": [
    "{{code}} · {{judge}} 纸质评分表",
    "Paper sheet {{code}}, {{judge}}",
  ],
  "paper.sheet.lead": [
    "照纸上逐项录入。两遍一致即以该裁判的名义提交。",
    "Key every aspect as on the paper. Alike twice, it is handed in as the judge's.",
  ],
  "paper.first": ["第一遍录入。", "This is the first keying."],
  "paper.first.again": [
    "第一遍由您录入，第二遍请另一人来。现在还可以改。",
    "You keyed it first; the second is somebody else's. You may still change it.",
  ],
  "paper.second": [
    "第一遍由{{by}}录入。请照纸上录第二遍。",
    "Keyed first by {{by}}. Key it a second time from the paper.",
  ],
  "paper.differs": [
    "两遍不一致，请再看纸上并逐项定夺。",
    "The two differ. Look at the paper again and settle each.",
  ],
  "paper.differs.not-you": [
    "两遍不一致，由第二人或第三人定夺。",
    "The two differ; the second person or a third settles them.",
  ],
  "paper.both": [
    "第一遍 {{first}}，第二遍 {{second}}",
    "first {{first}}, second {{second}}",
  ],
  "paper.closed": [
    "这份评分表已提交，或现在不接收打分。",
    "This sheet is in, or marks are not being taken now.",
  ],
  "printed.title": ["评分表", "Mark sheet"],
  "printed.qr": ["录入 {{code}} 的二维码", "QR code to key {{code}}"],
  "printed.no": ["序号", "No."],
  "printed.range": ["可给分", "Range"],
  "printed.sign": ["裁判员签字：", "Judge's signature:"],
  "printed.time": ["时间：", "Time:"],
  "printed.note": [
    "每项都要填；改动处须签字。未到场的裁判不填 0，由裁判长记为缺席。",
    "Fill in every aspect; sign beside a change. An absent judge writes no 0: the chief judge notes them as absent.",
  ],
  "refusal.desk-marked": [
    "{{nodes}} 已有成绩，不能改由别处录入",
    "{{nodes}} has scores already and stays where they came from",
  ],
  "refusal.node-unknown": ["没有这个评分点", "There is no such aspect"],
  "refusal.keyed-wrong": [
    "有的成绩不对，尚未保存，见各行。",
    "Some values are wrong; nothing was kept. See the lines.",
  ],
  "refusal.keyed-nothing": ["没有录入成绩", "Nothing was keyed"],
  "refusal.keyed-done": ["这一项已经录完", "This was keyed already"],
  "refusal.keyed-alike": ["没有不一致", "Nothing differs here"],
  "refusal.keyed-first": [
    "第一遍由您录入，请第二人或第三人定夺",
    "You keyed it first; the second person or a third settles it",
  ],
  "refusal.keyed-reason": ["请写明原因", "Give the reason"],
  "refusal.keyed-own": [
    "不能录入自己的评分表",
    "You cannot key your own sheet",
  ],
  "refusal.score-column-unknown": [
    "没有“{{column}}”这一列，可用：参赛号、评审号、姓名、成绩",
    'Unknown column "{{column}}"; known are number, work code, name, score',
  ],
  "refusal.score-column-missing": [
    "缺少“参赛号”（或“评审号”）或“成绩”列",
    "A column number (or work code) or score is missing",
  ],
  "refusal.score-who-empty": [
    "参赛号和评审号都为空",
    "Neither number nor work code",
  ],
  "refusal.score-who-unknown": [
    "本项目没有 {{who}}",
    "{{who}} is not in this event",
  ],
  "refusal.score-who-other": [
    "{{who}} 的参赛号与评审号不是同一人",
    "Number and work code of {{who}} are of two persons",
  ],
  "refusal.score-who-twice": [
    "{{who}} 与第 {{first}} 行重复",
    "{{who}} is already on row {{first}}",
  ],
  "refusal.score-who-out": ["{{who}} 不参赛", "{{who}} does not take part"],
  "refusal.score-name": [
    "{{who}} 的姓名不是“{{name}}”",
    'The name of {{who}} is not "{{name}}"',
  ],
  "refusal.score-empty": [
    "{{who}} 没有成绩；未参加考试的请不要列入",
    "{{who}} has no score; leave out who did not sit the exam",
  ],
  "refusal.score-there": [
    "{{who}} 已有成绩 {{was}}；要替换请填更正原因",
    "{{who}} has {{was}} already; give a reason to replace it",
  ],
} as const satisfies Words;
