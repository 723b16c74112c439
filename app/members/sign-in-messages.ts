import type { Words } from "~/i18n/language";

/** Signing in, passwords, and the first account. */
export const signInWords = {
  "sign-in.title": ["登录匠堂", "Sign in to Jiangtang"],
  "sign-in.username": ["用户名或手机号", "User name or phone number"],
  "sign-in.password": ["密码", "Password"],
  "sign-in.submit": ["登录", "Sign in"],
  "sign-in.forgotten": [
    "忘记密码时，请本单位工会管理员发一条一次性链接。",
    "If you forgot your password, ask your union officer for a one-time link.",
  ],
  "sign-in.demo": ["演示账号", "Demo accounts"],
  "sign-in.demo.note": [
    "这是演示区，数据全部虚构。每个账号的密码都是 {{password}}。",
    "This is a demo district; all of it is invented. Every account's password is {{password}}.",
  ],
  "sign-in.demo.use": ["用此账号", "Use it"],
  "refusal.sign-in": [
    "用户名或密码不对",
    "The user name or the password is not right",
  ],
  "refusal.too-often": [
    "尝试次数过多，请 {{seconds}} 秒后再试",
    "Too many attempts. Try again in {{seconds}} s",
  ],
  "password.title": ["设置密码", "Set a password"],
  "password.for": [
    "为 {{name}} 设置新密码。这条链接只能用一次。",
    "A new password for {{name}}. This link works once.",
  ],
  "password.new": ["新密码", "New password"],
  "password.hint": [
    "至少 10 个字符；几个不相干的词连起来就很好记。",
    "At least 10 characters; a few unrelated words are easy to remember.",
  ],
  "password.again": ["再输一次", "Once more"],
  "password.username": ["用户名", "User name"],
  "password.username.hint": [
    "以后登录用；小写字母、数字、点、短横。",
    "For signing in; lower-case letters, digits, dots, hyphens.",
  ],
  "password.submit": ["设置密码并登录", "Set the password and sign in"],
  "refusal.passwords-differ": ["两次输入不一致", "The two do not match"],
  "refusal.username-taken": ["用户名已被使用", "This user name is taken"],
  "refusal.link-gone": [
    "链接已失效，请再要一条",
    "This link no longer works; ask for another",
  ],
  "link.gone": ["链接已失效", "This link no longer works"],
  "link.gone.signIn": ["去登录", "Sign in"],
  "link.gone.hint": [
    "链接可能已用过或已过期。请向工会管理员再要一条。",
    "It may have been used or have expired. Ask your union officer for another.",
  ],
  "first.title": ["建立第一个管理员", "The first administrator"],
  "first.lead": [
    "这套系统还没有任何账号。填好之后，由您建立工会组织、导入职工、授予权限。",
    "There is no account here yet. From here you set up the units, import the members and grant the roles.",
  ],
  "first.name": ["姓名", "Name"],
  "first.district": ["区总工会名称", "Name of the district federation"],
  "first.district.en": ["英文名称", "Its name in English"],
  "first.founded.hint": [
    "下属组织的成立日期不能早于它。不填则记为今天，以后可以修改。",
    "No unit below may be older. Left empty it is today, and can be changed later.",
  ],
  "first.submit": ["建立管理员并登录", "Create and sign in"],
  "refusal.link-not-yours": [
    "此人担任的角色或裁判席位高于您的权限，请由区级管理员发链接",
    "They hold roles or judge's seats that you could not give; ask the district administrator for the link",
  ],
  "refusal.old-password": ["原密码不对", "The old password is not right"],
} as const satisfies Words;
