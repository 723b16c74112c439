import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { personIdOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { listenToEvents } from "~/platform/events.server";
import { testDatabase } from "~tests/support/database";
import { get } from "~tests/support/requests";

testDatabase("demo");

// As in the running app: this process hears what the database says.
let stop = async () => {};
beforeAll(async () => {
  ({ stop } = await listenToEvents());
});
afterAll(() => stop());

const judge = () =>
  database()
    .selectFrom("person as p")
    .innerJoin("user as u", "u.id", "p.user_id")
    .select(["p.id", "u.id as userId"])
    .where("u.username", "=", "judge")
    .executeTakeFirstOrThrow();

describe("who sends a mark is remembered", () => {
  it("while the session lives, and not a moment longer than the database says", async () => {
    const { id, userId } = await judge();
    const ask = async () => personIdOf(await get("/judging", "judge"));
    expect(await ask()).toBe(id);
    await database()
      .deleteFrom("session")
      .where("userId", "=", userId)
      .execute();
    await expect.poll(ask, { timeout: 5000 }).toBeUndefined();
  });

  it("never for a visitor", async () => {
    expect(await personIdOf(await get("/judging"))).toBeUndefined();
  });
});
