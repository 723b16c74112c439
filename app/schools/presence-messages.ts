import type { Words } from "~/i18n/language";

/** Who was there: sign-in by code or by hand, and the ledger of hours. */
export const presenceWords = {
  "hours.rule.presence-1": [
    "按在课分钟计，同一分钟只计一次",
    "Minutes present; no minute counts twice",
  ],
  "presence.present": ["已到", "Present"],
  "presence.notYet": ["未到", "Not yet"],
  "presence.absent": ["缺席", "Absent"],
  "presence.count_one": ["{{count}} 人", "{{count}} person"],
  "presence.count_other": ["{{count}} 人", "{{count}} people"],
  "presence.nobody": ["还没有人签到。", "Nobody has signed in yet."],
  "presence.walkIn": ["未报名", "Not enrolled"],
  "source.qr": ["扫码", "code"],
  "source.hand": ["补签", "by hand"],
  "source.live": ["直播", "live"],
  "source.replay": ["回放", "replay"],
  "hours.minutes_one": ["{{count}} 分钟", "{{count}} min"],
  "hours.minutes_other": ["{{count}} 分钟", "{{count}} min"],
  "hours.correct": ["更正", "Correct"],
  "hours.correct.lead": [
    "{{name}} 现记 {{minutes}} 分钟。更正会另记一笔，原来的记录保留。",
    "{{name}} has {{minutes}} min. The correction is a further entry; what stands stays.",
  ],
  "hours.correct.minutes": ["应记分钟数", "Minutes it should be"],
  "hours.correct.submit": ["记入更正", "Record the correction"],
  "hours.correct.keep": ["不改", "Leave it"],
  "hand.title": ["补签", "Enter presence by hand"],
  "hand.note": ["当面核对过本人才可补签", "Only for someone you saw there"],
  "hand.person": ["谁", "Who"],
  "hand.person.hint": [
    "手机号、用户名或会员编号",
    "Phone number, user name or member number",
  ],
  "hand.from": ["从", "From"],
  "hand.to": ["到", "To"],
  "hand.reason.hint": [
    "例如：手机没电，当场核对了工号",
    "For example: phone was flat, I checked the badge",
  ],
  "hand.submit": ["补签", "Enter presence"],
  "signIn.title": ["签到：{{name}}", "Sign in: {{name}}"],
  "signIn.go": ["签到", "Sign in"],
  "signIn.screen": ["投到大屏", "For the hall screen"],
  "signIn.qr": ["签到二维码", "QR code to sign in"],
  "signIn.scan": [
    "用手机扫码，或打开本次课输入六位码",
    "Scan, or open this session and type the six digits",
  ],
  "signIn.changes_one": ["{{count}} 秒后更换", "changes in {{count}} s"],
  "signIn.changes_other": ["{{count}} 秒后更换", "changes in {{count}} s"],
  "signIn.present": [
    "人已签到，应到 {{expected}} 人",
    "signed in, {{expected}} expected",
  ],
  "signIn.code": ["六位签到码", "Six-digit code"],
  "signIn.code.hint": [
    "教室屏幕上显示，每 30 秒更换。",
    "On the screen in the room; it changes every 30 seconds.",
  ],
  "signIn.stale": [
    "这个码已经过期，请看屏幕上新的码。",
    "This code is over; look at the new one on the screen.",
  ],
  "signIn.submit": ["签到", "Sign in"],
  "signIn.mine": ["我的学时", "My hours"],
  "refusal.code-stale": [
    "签到码不对或已过期，请看屏幕上现在的码",
    "The code is wrong or has expired; look at the screen for the one that counts now",
  ],
  "refusal.sign-in-early": [
    "上课前 {{minutes}} 分钟开始签到",
    "Sign-in opens {{minutes}} minutes before the session",
  ],
  "refusal.sign-in-over": [
    "这次课已结束，不能再签到；请联系学堂补签",
    "The session is over; ask the school to enter your presence",
  ],
  "refusal.class-called-off": [
    "这次课已取消或延期",
    "This session was called off",
  ],
  "refusal.too-many-codes": [
    "输入次数过多，请 {{seconds}} 秒后再试",
    "Too many codes. Try again in {{seconds}} s",
  ],
  "refusal.nobody-meant": ["没有找到这个人", "Nobody has this number or name"],
  "refusal.several-meant": [
    "对应不止一人，请改用手机号",
    "That means several people; use the phone number",
  ],
  "refusal.hand-too-early": ["课还没开始", "The session has not begun"],
  "refusal.hand-outside": [
    "时间不在这次课之内",
    "This is outside the session's time",
  ],
  "refusal.not-a-time": [
    "请填时间，例如 18:30",
    "Please enter a time, such as 18:30",
  ],
  "refusal.hand-ahead": [
    "还没到这个时间，最晚填到现在",
    "This time has not come yet; enter presence up to now",
  ],
  "refusal.hand-backwards": [
    "结束要晚于开始",
    "The end must be after the beginning",
  ],
  "refusal.hand-own": ["不能给自己补签", "Nobody enters presence for themself"],
  "refusal.correct-later": [
    "下课后才能更正",
    "Corrections are made after the session",
  ],
  "refusal.correct-too-long": [
    "最多 {{maximum}} 分钟",
    "At most {{maximum}} minutes",
  ],
  "refusal.correct-same": [
    "与现在的记录相同",
    "That is what the ledger says already",
  ],
  "refusal.not-yours": [
    "您不能更正这个人的学时",
    "You may not correct this person's hours",
  ],
  "cause.qr": ["扫码签到", "code"],
  "cause.hand": ["补签", "by hand"],
  "cause.live": ["直播", "live"],
  "cause.replay": ["回放", "replay"],
  "cause.correction": ["更正", "correction"],
  "cause.import": ["导入", "imported"],
  "hours.title": ["我的学时", "My hours"],
  "hours.total_one": [
    "共 {{hours}} 学时（{{count}} 次课）",
    "{{hours}} h in {{count}} session",
  ],
  "hours.total_other": [
    "共 {{hours}} 学时（{{count}} 次课）",
    "{{hours}} h in {{count}} sessions",
  ],
  "hours.none": [
    "还没有学时。上课签到后，学时记在这里。",
    "No hours yet. They stand here after a session you signed in to.",
  ],
} as const satisfies Words;
