import type { Contest } from "./contest-rows";
import type { Context } from "./context";
import type { DemoPeople, DemoAccount } from "./demo-accounts";
import type { School } from "./schools";
import type { StudioPlan } from "./studio-plan";
import type { Units } from "./units";

type Grant = {
  who: DemoAccount;
  role: string;
  scope: "unit" | "school" | "contest" | "studio";
  id: number;
};

/** What each demo account may do, and where; plus the lecturers and studio leads of the whole district. */
export function seedGrants(
  { book }: Context,
  demo: DemoPeople,
  units: Units,
  schools: School[],
  studios: StudioPlan[],
  contest: Contest,
): void {
  const grants = demoGrants(demo, units, schools, contest);
  const row = (
    person_id: number,
    role: string,
    scope_kind: string,
    scope_id: number,
    starts_on: string,
  ) =>
    book.add("role_grant", {
      person_id,
      role,
      scope_kind,
      scope_id,
      starts_on,
      granted_by: demo.admin.id,
      reason: "区总工会任命",
    });
  for (const { who, role, scope, id } of grants)
    row(demo[who].id, role, scope, id, "2013-07-01");
  for (const school of schools) {
    for (const person of school.lecturers)
      if (!person.userId)
        row(person.id, "lecturer", "school", school.id, school.founded);
    const manager = school.lecturers.at(-1);
    if (manager && !manager.userId)
      row(manager.id, "school-manager", "school", school.id, school.founded);
  }
  for (const { id, lead, founded } of studios)
    row(lead.id, "studio-lead", "studio", id, founded);
}

function demoGrants(
  demo: DemoPeople,
  units: Units,
  schools: School[],
  contest: Contest,
): Grant[] {
  const flagship = schools.find(({ unit }) => unit === demo.school.unit);
  const [district] = schools;
  if (!flagship || !district)
    throw new Error("The demo accounts have no school.");
  return [
    { who: "lecturer", role: "lecturer", scope: "school", id: district.id },
    { who: "school", role: "school-manager", scope: "school", id: flagship.id },
    {
      who: "contest",
      role: "contest-officer",
      scope: "unit",
      id: units.district.id,
    },
    { who: "chief", role: "chief-judge", scope: "contest", id: contest.id },
    { who: "judge", role: "judge", scope: "contest", id: contest.id },
    {
      who: "encryption",
      role: "encryption-officer",
      scope: "contest",
      id: contest.id,
    },
    { who: "arbitrator", role: "arbitrator", scope: "contest", id: contest.id },
    { who: "reviewer", role: "reviewer", scope: "unit", id: units.district.id },
    {
      who: "union",
      role: "union-officer",
      scope: "unit",
      id: demo.union.unit.id,
    },
    {
      who: "admin",
      role: "district-administrator",
      scope: "unit",
      id: units.district.id,
    },
  ];
}
