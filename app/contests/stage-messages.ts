import type { Words } from "~/i18n/language";

/** Stages and their shifts. */
export const stageWords = {
  "stage.title": ["阶段、场次与选拔", "Stages, shifts and feeders"],
  "stage.public": ["时间与地点", "Times and places"],
  "stage.empty": ["还没有安排阶段。", "No stage is planned yet."],
  "stage.add": ["增加阶段", "Add a stage"],
  "stage.drop": ["移除", "Remove"],
  "stage.drop.question": [
    "移除“{{name}}”和它的全部场次？不能恢复。",
    'Remove "{{name}}" with all its shifts? It cannot be undone.',
  ],
  "stage.shift.drop.question": [
    "移除“{{name}}”第 {{number}} 场？其余场次会重新编号。",
    'Remove shift {{number}} of "{{name}}"? The others are numbered anew.',
  ],
  "stage.edit": ["修改", "Change"],
  "stage.edit-this": ["修改阶段", "Change the stage"],
  "stage.drop-this": ["移除阶段", "Remove the stage"],
  "stage.save": ["保存修改", "Save"],
  "stage.shift": ["第 {{number}} 场", "Shift {{number}}"],
  "stage.shift.add": ["增加场次", "Add a shift"],
  "stage.room.theory": ["{{count}} 个座位", "{{count}} seats"],
  "stage.room.practical": ["{{count}} 个工位", "{{count}} benches"],
  "stage.kind.theory": ["理论", "Theory"],
  "stage.kind.practical": ["实操", "Practical"],
  "stage.field.kind": ["类别", "Kind"],
  "stage.field.name": ["名称（中文）", "Name in Chinese"],
  "stage.field.name-en": ["名称（英文）", "Name in English"],
  "stage.field.node": ["对应评分项", "Its node of the scheme"],
  "stage.field.place": ["地点", "Place"],
  "stage.field.starts": ["开始", "From"],
  "stage.field.ends": ["结束", "Until"],
  "stage.field.benches": ["工位（座位）数", "Benches or seats"],
  "setup.stages": ["阶段与选拔", "Stages and feeders"],
  "setup.stages.about": [
    "理论与实操的时间、地点、场次；下级竞赛提名",
    "Times, places and shifts of theory and practical; nominations from lower contests",
  ],
  "setup.stages.open": ["安排阶段", "Plan the stages"],
  "refusal.shift-outside": [
    "场次不在阶段的时间之内",
    "The shift is not within its stage's time",
  ],
  "refusal.stage-closed": [
    "打分已经开始，阶段和场次不再变动",
    "Judging has begun; stages and shifts stay as they are",
  ],
  "refusal.shift-overlaps": [
    "与第 {{number}} 场同一地点、时间重叠",
    "Overlaps shift {{number}} in the same place",
  ],
  "refusal.shift-unknown": ["没有这一场", "There is no such shift"],
  "refusal.stage-shifts-outside": [
    "第 {{number}} 场会落在阶段时间之外，请先改场次",
    "Shift {{number}} would lie outside; change it first",
  ],
  "refusal.stage-drawn": [
    "工位已按场次抽签，要改先作废工位抽签",
    "Benches were drawn into the shifts; void that draw first",
  ],
  "refusal.shifts-many": ["场次最多 100 场", "100 shifts at most"],
  "refusal.stage-unknown": ["没有这个阶段", "There is no such stage"],
} as const satisfies Words;
