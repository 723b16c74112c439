import type { Words } from "~/i18n/language";

/** What the audit trail calls the acts of this feature, by the code of its lines. */
export const membersActs = {
  "unit.added": ["新增工会组织", "Unit added"],
  "unit.edited": ["修改工会组织", "Unit edited"],
  "unit.dissolved": ["撤销工会组织", "Unit dissolved"],
  "unit.kept": ["收回撤销工会组织", "Dissolution of a unit taken back"],
  "person.added": ["新增职工", "Person added"],
  "person.edited": ["修改职工信息", "Person edited"],
  "people.exported": ["导出职工名册", "Members exported"],
  "membership.moved": ["转移会员关系", "Membership moved"],
  "membership.ended": ["退出会员名册", "Membership ended"],
  "grant.given": ["授予角色", "Role given"],
  "grant.revoked": ["撤销角色", "Role revoked"],
  "password.link": ["生成密码链接", "Password link made"],
  "password.set": ["凭链接设置密码", "Password set by link"],
  "password.changed": ["修改密码", "Password changed"],
  "passport.opened": ["公开履历", "Passport opened"],
  "passport.closed": ["收回履历", "Passport closed"],
  "administrator.first": ["建立第一个管理员", "First administrator made"],
  "roster.sent": ["上传名册", "Roster sent"],
  "roster.accepted": ["确认导入名册", "Roster accepted"],
  "roster.written": ["写入名册", "Roster written"],
  "trail.exported": ["导出操作记录", "Audit trail exported"],
} as const satisfies Words;
