import { describe, expect, it } from "vitest";
import { changesOf, thingsIn, withNames } from "~/members/rules/trail";

describe("what a line of the audit trail changed", () => {
  it("is told field by field, without what stayed", () => {
    expect(
      changesOf(
        { name: "旧厂", kind: "park-union", phone: null },
        { name: "新厂", kind: "park-union", phone: "13800000001" },
      ),
    ).toEqual([
      { field: "name", before: "旧厂", after: "新厂" },
      { field: "phone", before: undefined, after: "13800000001" },
    ]);
  });

  it("knows a field in either spelling, and what lies within one", () => {
    expect(
      changesOf({ starts_at: "09:00" }, { startsAt: "10:00", set: { a: 1 } }),
    ).toEqual([
      { field: "startsAt", before: "09:00", after: "10:00" },
      { field: "set.a", before: undefined, after: "1" },
    ]);
  });

  it("tells yes from no, and lists what is several", () => {
    expect(
      changesOf(null, {
        goodRowsOnly: false,
        trades: ["焊工", "钳工"],
        shares: [{ person: 5, percent: 60 }],
        nothing: [],
      }),
    ).toEqual([
      { field: "goodRowsOnly", after: false },
      { field: "trades", after: "焊工; 钳工" },
      { field: "shares", after: "person 5, percent 60" },
    ]);
  });

  it("names units and people it knows by their number, and leaves the rest", () => {
    const changes = changesOf(
      { lecturer_id: 5, rows: 2 },
      { lecturer_id: 6, rows: 3, unit: 2, set: { person: 9 } },
    );
    expect(thingsIn(changes)).toEqual([
      { kind: "person", id: "5" },
      { kind: "person", id: "6" },
      { kind: "unit", id: "2" },
      { kind: "person", id: "9" },
    ]);
    const names = new Map([
      ["person 6", "乙"],
      ["unit 2", "二厂"],
    ]);
    const named = withNames(changes, ({ kind, id }) =>
      names.get(`${kind} ${id}`),
    );
    expect(named).toEqual([
      { field: "lecturerId", before: "5", after: "乙" },
      { field: "rows", before: "2", after: "3" },
      { field: "unit", before: undefined, after: "二厂" },
      { field: "set.person", before: undefined, after: "9" },
    ]);
  });

  it("is nothing where nothing was kept", () => {
    expect(changesOf(null, null)).toEqual([]);
    expect(changesOf(undefined, "done")).toEqual([
      { field: "", before: undefined, after: "done" },
    ]);
  });
});
