import { expect, it } from "vitest";
import pg from "pg";
import { logTo } from "~/platform/log.server";

const typed = "王建国";

/** An error as the database sends it: the row that was refused, the statement and what it stood in come along. */
function refusedRow(): Error {
  const error = new pg.DatabaseError("null value in column", 1, "error");
  return Object.assign(error, {
    code: "23502",
    table: "person",
    constraint: "person_phone",
    detail: `Failing row contains (1, ${typed}, 13800000000).`,
    where: `SQL function with ${typed}`,
    internalQuery: `select '${typed}'`,
    query: `insert into person values ('${typed}')`,
    parameters: [typed],
  });
}

function lineOf(thrown: unknown): string {
  let line = "";
  const log = logTo({ write: (text) => void (line += text) });
  log.level = "error";
  log.error({ err: thrown, requestId: "abc" }, "request failed");
  return line;
}

it.each([
  ["alone", refusedRow()],
  ["as a cause", new Error("it was not kept", { cause: refusedRow() })],
  ["among others", new AggregateError([refusedRow()], "several")],
])("names a database's error without the row it speaks of: %s", (_, thrown) => {
  const line = lineOf(thrown);
  expect(line).not.toContain(typed);
  expect(line).not.toContain("13800000000");
  for (const part of ["23502", "person_phone", '"table":"person"', "at "])
    expect(line).toContain(part);
});

it("does not spread out what was thrown and is no error", () => {
  expect(JSON.parse(lineOf({ name: typed }))).toMatchObject({
    err: "[object Object]",
    msg: "request failed",
    requestId: "abc",
  });
});

it("ends with causes that go round", () => {
  const error = new Error("round");
  error.cause = error;
  expect(lineOf(error)).toContain("round");
});
