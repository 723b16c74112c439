import type { Words } from "~/i18n/language";

/** The ceremony at which results are shown from the last place to the first. */
export const ceremonyWords = {
  "refusal.board-ceremony-on": [
    "颁奖宣读还没有完成，请先宣读完或中止。",
    "The ceremony has places left to read out. Finish it or break it off first.",
  ],
  "refusal.board-ceremony-differs": [
    "宣读之后成绩有改动，与现场宣读的不一致。请中止颁奖，核对后重新开始。",
    "Marks changed after the ceremony began. Break it off, check, and begin again.",
  ],
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
} as const satisfies Words;
