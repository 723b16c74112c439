import type { Words } from "~/i18n/language";

/** Lower contests whose first places are nominated. */
export const feederWords = {
  "feeder.drop.question": [
    "不再从“{{name}}”提名？已提名的人不受影响。",
    'Nominate nobody from "{{name}}" any more? Who was nominated stays.',
  ],
  "feeder.title": ["选拔赛提名", "Feeder contests"],
  "feeder.about": [
    "下级竞赛成绩公布后，一次提名前几名；并列末位的一并提名，不占单位名额。",
    "Once a lower contest has announced its results its first places are nominated in one act; equals at the last place all go, on top of the quotas.",
  ],
  "feeder.empty": ["没有设选拔赛。", "No contest feeds this event."],
  "feeder.places": ["前 {{count}} 名", "First {{count}}"],
  "feeder.nominate": ["提名前 {{count}} 名", "Nominate the first {{count}}"],
  "feeder.done": ["已提名", "Nominated"],
  "feeder.came": [
    "已提名 {{entered}} 人，{{left}} 人未能提名，名单和原因列在各选拔赛下。",
    "{{entered}} nominated; {{left}} could not be: who and why stands under each feeder.",
  ],
  "feeder.person": [
    "第 {{rank}} 名 {{name}}（{{unit}}）",
    "{{name}} ({{unit}}), place {{rank}}",
  ],
  "feeder.unknown": ["未对应到会员，无法提名", "no member is behind the line"],
  "feeder.out": ["已退出：{{reason}}", "is out: {{reason}}"],
  "feeder.not-yet": ["尚未提名", "not nominated yet"],
  "feeder.next": [
    "有名额空出，下一位：{{people}}",
    "A place is free; next: {{people}}",
  ],
  "feeder.next.submit": ["递补提名", "Nominate the next"],
  "refusal.feeder-nobody-next": [
    "没有空出的名额，或没有可以递补的人",
    "No place is free, or nobody is next",
  ],
  "feeder.add": ["设为选拔赛", "Let it feed this event"],
  "feeder.field.from": ["下级竞赛的项目", "Event of a lower contest"],
  "feeder.field.places": ["提名前几名", "How many places"],
  "refusal.feeder-unknown": ["没有这个选拔赛", "It does not feed this event"],
  "refusal.feeder-not-announced": [
    "选拔赛的成绩还没有公布",
    "Its results are not announced yet",
  ],
} as const satisfies Words;
