import { describe, expect, it } from "vitest";
import { moveBoard } from "~/contests/commands/board.server";
import { seatStandIn } from "~/contests/commands/panel.server";
import { declareRelation } from "~/contests/commands/relations.server";
import { panelView } from "~/contests/panel-page.server";
import { standingOf } from "~/contests/standing.server";
import { database } from "~/platform/database.server";
import { drawCodes } from "~tests/support/contests";
import { testDatabase } from "~tests/support/database";
import { makeEvent, makePerson, sheetOf } from "~tests/support/judged-event";
import { codeOf, entrants, panel, schemeWith } from "./panel.fixture";

// Who is kept away from whom, and whether enough are left to open the judging.

testDatabase("demo");

describe("the demo district's welding final", () => {
  it("keeps a judge away from their apprentice, says so on the panel, and counts the others' marks", async () => {
    const event = await database()
      .selectFrom("contest_event")
      .select(["id", "board_state"])
      .where("slug", "=", "welder")
      .where("board_state", "=", "live")
      .executeTakeFirstOrThrow();
    const { seats } = await panelView(event);
    const [mentor, ...others] = seats.filter(
      ({ recused }) => recused.length > 0,
    );
    expect(others).toEqual([]);
    expect(mentor).toMatchObject({ code: "J5", recused: [{ why: "mentor" }] });
    const apprentice = mentor?.recused[0]?.id ?? 0;
    const sheets = await database()
      .selectFrom("mark_sheet as s")
      .innerJoin("panel_judge as j", "j.id", "s.judge_id")
      .select("j.code")
      .where("s.entrant_id", "=", apprentice)
      .execute();
    expect(sheets.map(({ code }) => code)).not.toContain("J5");
    const { number } = await database()
      .selectFrom("entrant")
      .select("number")
      .where("id", "=", apprentice)
      .executeTakeFirstOrThrow();
    const standing = await standingOf(database(), event.id);
    const line = standing?.field.find(({ entrant }) => entrant === number);
    expect(line?.total).not.toBeNull();
  });
});

describe("opening the judging", () => {
  it("is refused where recusals leave an entrant short, until somebody stands in or the scheme takes fewer", async () => {
    const event = await makeEvent({
      slug: "short-panel",
      scheme: schemeWith(undefined),
      entrants,
      panel,
    });
    const seat = event.seats.get("J1")?.id ?? 0;
    const relation = {
      seat,
      name: "选手 1",
      kind: "declared",
      reason: "亲属",
    } as const;
    expect((await declareRelation(event.officer, event.id, relation)).ok).toBe(
      true,
    );
    await drawCodes(event.id);
    const open = () => moveBoard(event.officer, event.id, "live", "");
    expect(codeOf(await open())).toBe("board-recused");
    const { account } = await makePerson("替补");
    const standIn = {
      seat,
      account,
      code: "S1",
      from: "recused",
      reason: "回避",
    } as const;
    expect((await seatStandIn(event.officer, event.id, standIn)).ok).toBe(true);
    expect(codeOf(await open())).toBe("");
    expect(await sheetOf(event, "J1", "1")).toBeUndefined();
    expect(await sheetOf(event, "J1", "2")).toMatchObject({ state: "draft" });
    expect(await sheetOf(event, "S1", "1")).toMatchObject({ state: "draft" });
    expect(await sheetOf(event, "S1", "2")).toBeUndefined();
    const view = await panelView({ id: event.id, board_state: "live" });
    const shown = view.seats.find(({ code }) => code === "J1");
    expect(shown?.recused).toMatchObject([{ name: "选手1", why: "declared" }]);
    expect(view.seats.find(({ code }) => code === "S1")?.standsInFor).toBe(
      "J1",
    );
  });
});
