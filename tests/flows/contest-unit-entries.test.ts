import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import * as entries from "~/routes/contests/manage-entries";
import * as entryList from "~/routes/contests/entry-list";
import { testDatabase } from "~tests/support/database";
import { eventToEnter, type EventToEnter } from "~tests/support/entering";
import { answerOf, argsOf, post } from "~tests/support/requests";

// An enterprise's officer takes entries back that were made for their units, or puts others in their place.

testDatabase("demo");

let event: EventToEnter;
let workers: { name: string; unit: string }[] = [];
let outsider = 0;
type Route = { action: (args: any) => unknown };
const act = async (
  fields: Record<string, string>,
  as = "union-officer",
  route: Route = entryList,
) => answerOf(route.action(argsOf(await post("/x", fields, as), event.params)));
const states = async () => {
  const { rows } = await sql<{
    id: number;
    name: string;
    state: string;
    late: boolean;
  }>`select n.id, p.name, n.state, n.late from contest_entry n join person p on p.id = n.person_id
    where n.event_id = ${event.id} order by n.id`.execute(database());
  return rows;
};
const entryOf = async (at: number) =>
  (await states()).findLast(({ name }) => name === workers[at]!.name)!;

beforeAll(async () => {
  event = await eventToEnter("taken-back");
  const own = sql`(select s.path from role_grant g join unit s on s.id = g.scope_id
    join person o on o.id = g.person_id join "user" a on a.id = o.user_id
    where a.username = 'union-officer' and g.role = 'union-officer' and g.scope_kind = 'unit' limit 1)`;
  const found = await sql<{ name: string; unit: string }>`
    select p.name, min(u.name) as unit from person p
    join membership m on m.person_id = p.id and m.period @> current_date
    join unit u on u.id = m.unit_id
    where u.path <@ ${own} and p.user_id is null
    group by p.name having count(*) = 1 order by min(p.id) limit 6`.execute(
    database(),
  );
  workers = found.rows;
  const other = await sql<{ id: number }>`
    select p.id from person p join membership m on m.person_id = p.id and m.period @> current_date
    join unit u on u.id = m.unit_id where not u.path <@ ${own} and p.user_id is null order by p.id limit 1`.execute(
    database(),
  );
  outsider = other.rows[0]!.id;
  const lines = [0, 1, 2].map(
    (at) => `${workers[at]!.name},${workers[at]!.unit}`,
  );
  const list = `姓名,单位\n${lines.join("\n")}\n`;
  expect((await act({ list, intent: "enter" })).status).toBe(302);
});

describe("an entry made for a unit", () => {
  it("is taken back with a reason, and replaced by somebody of the same units", async () => {
    const { id } = await entryOf(0);
    const withdraw = { intent: "withdraw", entry: String(id) };
    expect((await act(withdraw)).data.refused.error.reason).toEqual([
      "required",
    ]);
    expect((await act({ ...withdraw, reason: "调岗" })).status).toBe(302);
    expect((await entryOf(0)).state).toBe("withdrawn");
    const replace = {
      intent: "replace",
      entry: String((await entryOf(1)).id),
      reason: "病假",
    };
    const nobody = await act({ ...replace, name: "查无此人" });
    expect(nobody.data.refused.error[""]).toEqual([
      expect.stringContaining("list-nobody-own"),
    ]);
    const twice = await act({ ...replace, name: workers[2]!.name });
    expect(twice.data.refused.error[""]).toEqual(["entry-already"]);
    expect((await entryOf(1)).state).toBe("applied");
    expect((await act({ ...replace, name: workers[3]!.name })).status).toBe(
      302,
    );
    expect((await entryOf(1)).state).toBe("withdrawn");
    expect(await entryOf(3)).toMatchObject({ state: "applied", late: false });
  });

  it("after the closing moment goes as late, and who comes instead waits for the organiser", async () => {
    await event.setWindow(-120, -60);
    const fields = {
      intent: "replace",
      entry: String((await entryOf(2)).id),
      name: workers[4]!.name,
      reason: "工伤",
    };
    expect((await act(fields)).status).toBe(302);
    const come = await entryOf(4);
    expect(come).toMatchObject({ state: "applied", late: true });
    const approve = { intent: "approve", entry: String(come.id) };
    await act(approve, "contest-officer", entries);
    expect(await event.entrants()).toEqual([workers[4]!.name]);
    const gone = { intent: "withdraw", entry: String(come.id), reason: "离职" };
    expect((await act(gone)).status).toBe(302);
    expect(await event.entrants()).toEqual([]);
  });

  it("is nobody else's, nor one's own when the organiser or a stranger's unit entered it", async () => {
    const { id } = await database()
      .insertInto("contest_entry")
      .values({
        event_id: event.id,
        person_id: outsider,
        unit_id: (
          await database()
            .selectFrom("membership")
            .select("unit_id")
            .where("person_id", "=", outsider)
            .executeTakeFirstOrThrow()
        ).unit_id,
        via: "unit",
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    const take = { intent: "withdraw", entry: String(id), reason: "x" };
    expect((await act(take)).data.refused.error[""]).toEqual(["entry-unknown"]);
  });
});

describe("a withdrawal once judging has begun", () => {
  it.each([
    ["live", "entry-judging"],
    ["review", "entry-judging"],
    ["provisional", "entry-announced"],
    ["final", "entry-announced"],
  ])(
    "is refused in %s, whoever asks, and changes nothing",
    async (to, code) => {
      const { id } = await entryOf(3);
      const setBoard = (board_state: string) =>
        database()
          .updateTable("contest_event")
          .set({ board_state })
          .where("id", "=", event.id)
          .execute();
      await setBoard(to);
      const fields = { intent: "withdraw", entry: String(id), reason: "x" };
      for (const [as, route] of [
        ["contest-officer", entries],
        ["union-officer", entryList],
      ] as const)
        expect((await act(fields, as, route)).data.refused.error[""]).toEqual([
          code,
        ]);
      expect((await entryOf(3)).state).toBe("applied");
      await setBoard("rehearsal");
    },
  );
});
