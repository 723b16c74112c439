import { describe, expect, it } from "vitest";
import { actorOf } from "~/members/session.server";
import type { Member } from "~/members/rules/actor";
import { now } from "~/platform/clock.server";
import { nearLectures } from "~/lectures/store/lists.server";
import { phaseAt } from "~/lectures/rules/phase";
import { database } from "~/platform/database.server";
import { todayOf } from "~/today.server";
import { testDatabase } from "~tests/support/database";
import { get } from "~tests/support/requests";

testDatabase("demo");

async function todayAs(username: string) {
  const request = await get("/", username);
  const actor = (await actorOf(request)) as Member;
  return { actor, ...(await todayOf(actor, request)) };
}

describe("Today", () => {
  it("does not count what merely goes on: a lecture of somebody else's school stands below, without the red button", async () => {
    const on = (await nearLectures(database(), now(), 20)).find((lecture) =>
      ["live", "lobby"].includes(phaseAt(lecture, now())),
    );
    if (!on) throw new Error("No lecture is on in the demo district.");
    const id = `lecture-${on.id}`;
    const before = await todayAs("worker");
    expect(before.waiting.map((line) => line.id)).not.toContain(id);
    expect(before.coming.find((line) => line.id === id)?.urgent).toBe(false);

    await database()
      .updateTable("school")
      .set({ unit_id: before.actor.unit?.id })
      .where("id", "=", on.school.id)
      .execute();
    const after = await todayAs("worker");
    expect(after.waiting.map((line) => line.id)).toContain(id);
  });

  it("has one red button at most", async () => {
    for (const username of ["judge", "lecturer", "arbitrator", "worker"]) {
      const { waiting, coming } = await todayAs(username);
      const red = [...waiting, ...coming].filter(({ urgent }) => urgent);
      expect(red.length).toBeLessThan(2);
    }
  });
});
