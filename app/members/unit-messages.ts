import type { Words } from "~/i18n/language";

/** Units of the union and their tree. */
export const unitWords = {
  "refusal.unit-unknown": [
    "没有这个编号或名称的工会组织",
    "There is no unit with this code or name",
  ],
  "refusal.unit-ambiguous": [
    "有几个同名的工会组织，请填编号",
    "Several units have this name; please enter the code",
  ],
  "refusal.wrong-tier": [
    "这一级不能设在所选上级之下",
    "A unit of this tier cannot stand below the one chosen",
  ],
  "refusal.wrong-kind": [
    "类型与层级不符",
    "This kind does not go with the tier",
  ],
  "refusal.parent-dissolved": [
    "上级组织已撤销或已定撤销日期",
    "The unit above has been dissolved or is about to be",
  ],
  "refusal.founded-before-parent": [
    "成立日期早于上级组织",
    "This is before the unit above was founded",
  ],
  "refusal.founded-in-future": [
    "成立日期不能晚于今天",
    "This day has not come yet",
  ],
  "refusal.founded-after-unit": [
    "下属组织中最早的成立于 {{day}}，成立日期不能晚于这一天",
    "The first unit below it was founded on {{day}}; this must not be later",
  ],
  "refusal.founded-after-member": [
    "最早的会员 {{day}} 入会，成立日期不能晚于这一天",
    "Its first member joined on {{day}}; this must not be later",
  ],
  "refusal.below-itself": [
    "不能设在自己之下",
    "A unit cannot stand below itself",
  ],
  "refusal.code-taken": ["编号已被使用", "This code is in use"],
  "refusal.not-dissolved": [
    "没有撤销日期可收回",
    "There is no dissolution to take back",
  ],
  "refusal.already-dissolved": ["已经撤销", "It has been dissolved already"],
  "refusal.district-stays": [
    "区总工会不能撤销",
    "The district federation cannot be dissolved",
  ],
  "refusal.before-founding": [
    "不能早于成立日期",
    "This is before the unit was founded",
  ],
  "refusal.has-units": [
    "下面还有 {{count}} 个工会组织，请先转出或撤销",
    "Units below it: {{count}}. Move or dissolve them first",
  ],
  "refusal.has-members": [
    "还有 {{count}} 名会员，请先转出",
    "Members in it: {{count}}. Move them first",
  ],
  "refusal.unit-dissolved": [
    "该组织 {{day}} 起撤销",
    "The unit is dissolved from {{day}} on",
  ],
  "kind.federation": ["总工会", "Federation"],
  "kind.community-federation": ["社区工会联合会", "Community federation"],
  "kind.park-union": ["园区工会", "Park union"],
  "kind.enterprise-union": ["企业工会", "Enterprise union"],
  "below.district": ["下属区级", "Districts"],
  "below.subdistrict": ["下属街道", "Sub-districts"],
  "below.community": ["下属社区（园区）", "Communities and parks"],
  "below.enterprise": ["下属企业", "Enterprises"],
  "units.people": ["人", "members"],
  "count.people": ["{{figure}} 人", "{{figure}}"],
  "count.units": ["{{figure}} 个", "{{figure}}"],
  "unit-field.hint": [
    "填编号或全称；输入几个字会有提示。",
    "The code or the whole name; suggestions come while you type.",
  ],
  "unit.titleOf": ["{{name}}", "{{name}}"],
  "unit.name": ["名称", "Name"],
  "unit.nameEn": ["英文名称", "Name in English"],
  "unit.tier": ["层级", "Tier"],
  "unit.kind": ["类型", "Kind"],
  "unit.parent": ["上级组织", "Unit above"],
  "unit.code": ["编号", "Code"],
  "unit.code.hint": [
    "字母、数字、短横，全区唯一；导入名册时用它指明单位。",
    "Letters, digits and hyphens, one in the district; rosters name the unit by it.",
  ],
  "unit.founded": ["成立日期", "Founded"],
  "unit.members": ["会员数", "Members"],

  "unit.standing": ["存续", "Standing"],
  "unit.dissolved": ["已撤销", "Dissolved"],
  "unit.dissolvedOn": ["撤销日期：", "Dissolved on"],
  "unit.ends": ["将撤销", "Ends"],
  "unit.endsOn": ["定于这一天撤销：", "To be dissolved on"],
  "unit.keep": ["收回撤销", "Keep the unit"],
  "unit.add": ["新增工会组织", "Add a unit"],
  "unit.addBelow": ["在其下新增", "Add one below"],
  "unit.edit": ["修改", "Edit"],
  "unit.save": ["保存修改", "Save the changes"],
  "unit.public": ["查看公开页", "Public page"],
  "unit.lists": ["这里的", "What is here"],
  "unit.look": ["在各列表中只看这里", "Look here in every list"],
  "unit.directlyBelow": ["直属组织", "Directly below"],
  "unit.dissolve.title": ["撤销", "Dissolution"],
  "unit.dissolve.hint": [
    "撤销后不再出现在名单里，历史记录保留。先转出会员和下属组织。",
    "A dissolved unit leaves the lists; its history stays. Members and units below it are moved first.",
  ],
  "unit.dissolve.question": [
    "撤销{{name}}？从所填的一天起，它不再出现在名单和选项里，不能再设下属组织、编入会员。那一天之前可以收回，之后不能恢复。",
    "Dissolve {{name}}? From the day below on it leaves lists and choices and takes no units and no members. Until that day this can be taken back, afterwards not.",
  ],
  "unit.dissolve.day": ["从哪一天起", "From which day"],
  "unit.dissolve": ["撤销这个组织", "Dissolve this unit"],
  "units.q": ["名称或编号", "Name or code"],
  "units.unit": ["在哪个组织之下", "Below which unit"],
  "units.state": ["状态", "State"],
  "units.none": ["没有符合条件的工会组织。", "No unit fits these conditions."],
} as const satisfies Words;
