import { sql } from "kysely";
import { expect, it } from "vitest";
import { database } from "~/platform/database.server";
import { checkRelease, OtherReleaseError } from "~db/migrate";
import { testDatabase } from "~tests/support/database";
import { migrations } from "~db/migrations";

testDatabase("empty");

it("takes a database of this release alone, and says what to do with another", async () => {
  await checkRelease(database());
  await sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', 'now')`.execute(
    database(),
  );
  await expect(checkRelease(database())).rejects.toThrow(
    /newer release.*9999-from-the-future/,
  );
  const [first = "", ...more] = Object.keys(migrations).sort().slice(-3);
  await sql`delete from kysely_migration where name >= ${first}`.execute(
    database(),
  );
  await expect(checkRelease(database())).rejects.toThrow(
    `lacks ${first} and ${more.length} more). Run npm run migrate`,
  );
  await sql`drop table kysely_migration`.execute(database());
  await expect(checkRelease(database())).rejects.toThrow(OtherReleaseError);
});
