import { beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import * as eventBasics from "~/routes/contests/event-basics";
import * as manageContest from "~/routes/contests/manage-contest";
import * as terms from "~/routes/contests/manage-terms";
import { testDatabase } from "~tests/support/database";
import { eventToEnter, type EventToEnter } from "~tests/support/entering";
import { answerOf, argsOf, post } from "~tests/support/requests";

// A trade that was retired is chosen no more, posted by hand or not; what has it already keeps it.

testDatabase("demo");

let event: EventToEnter;
type Route = { action: (args: any) => unknown };
const act = async (
  route: Route,
  fields: Record<string, string>,
  as = "contest-officer",
) => answerOf(route.action(argsOf(await post("/x", fields, as), event.params)));
const fields = {
  name: "钳工",
  nameEn: "Fitting",
  slug: "fitting",
  minutes: "120",
};

beforeAll(async () => {
  event = await eventToEnter("retired-trade");
  await database()
    .insertInto("trade")
    .values({
      code: "retired-one",
      name: "旧工种",
      name_en: "Old trade",
      retired_on: "2020-01-01",
    })
    .execute();
});

describe("a retired trade", () => {
  it("is refused for a new event, a changed one, and its terms, beside the field", async () => {
    const trade = "retired-one";
    const added = { ...fields, intent: "event", trade, slug: "other" };
    expect((await act(manageContest, added)).data.refused.error.trade).toEqual([
      "trade-retired",
    ]);
    const changed = await act(eventBasics, { ...fields, trade });
    expect(changed.data.refused.error.trade).toEqual(["trade-retired"]);
    for (const [trades, code] of [
      [trade, "trade-retired"],
      ["no-such-trade", "not-a-choice"],
    ] as const)
      expect((await act(terms, { trades })).data.refused.error.trades).toEqual([
        code,
      ]);
  });

  it("stays with the event that has it", async () => {
    await database()
      .updateTable("contest_event")
      .set({ trade_code: "retired-one" })
      .where("id", "=", event.id)
      .execute();
    const kept = await act(eventBasics, { ...fields, trade: "retired-one" });
    expect(kept.status).toBe(302);
  });
});
