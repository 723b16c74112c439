import { sql } from "kysely";
import type { Db } from "~/platform/database.server";

/** What of the roll there is already: units below the district, people besides the administrators, officers and others with a role. */
export async function rollBegun(
  db: Db,
): Promise<{ units: boolean; people: boolean; officers: boolean }> {
  const administers = sql`exists (
    select from role_grant g where g.person_id = p.id and g.role = 'district-administrator')`;
  const { rows } = await sql<{
    units: boolean;
    people: boolean;
    officers: boolean;
  }>`select
      exists (select from unit where parent_id is not null) as units,
      exists (select from person p where not ${administers}) as people,
      exists (select from role_grant where role <> 'district-administrator') as officers`.execute(
    db,
  );
  return rows[0] ?? { units: true, people: true, officers: true };
}
