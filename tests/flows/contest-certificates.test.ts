import { beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import * as certificate from "~/routes/contests/certificate";
import * as verify from "~/routes/contests/verify";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, get, post } from "~tests/support/requests";

// A certificate's number checked by whoever holds the paper: valid, withdrawn, nobody's, and tried too often.

testDatabase("demo");

let number = "";
let holder = "";
let slug = "";
beforeAll(async () => {
  const line = await database()
    .selectFrom("award_line as l")
    .innerJoin("award_proposal as p", "p.id", "l.proposal_id")
    .innerJoin("contest as c", "c.id", "p.contest_id")
    .innerJoin("entrant as n", "n.id", "l.entrant_id")
    .innerJoin("honour as h", "h.award_line_id", "l.id")
    .select(["l.certificate_no", "n.name", "c.slug"])
    .where("l.state", "=", "granted")
    .executeTakeFirstOrThrow();
  number = line.certificate_no ?? "";
  holder = line.name;
  slug = line.slug;
});

const at = { address: "192.0.2.1" };
const check = async (typed: string, from = at) => {
  const args = argsOf(await get("/"), { number: typed });
  return answerOf(
    verify.loader({ ...args, context: { ...args.context, ...from } }),
  );
};
const send = async (typed: string) =>
  answerOf(verify.action(argsOf(await post("/", { number: typed }))));

describe("a certificate's number", () => {
  it("is valid: what it certifies, the holder's name masked, the honours it brought", async () => {
    const { status, data } = await check(number);
    expect([status, data.found.is, data.found.number]).toEqual([
      200,
      "valid",
      number,
    ]);
    expect(data.found.holder.name).toMatch(/^.\*+.?$/u);
    expect(data.found.award).not.toBe("");
    expect(data.honours.length).toBeGreaterThan(0);
    expect(JSON.stringify(data)).not.toContain(holder);
  });

  it("is found as people type it, and refused beside the field where it is none", async () => {
    const small = number.toLowerCase();
    expect((await check(` ${small} `)).data.found.is).toBe("valid");
    expect((await send(small)).to).toBe(`/verify/${number}`);
    for (const typed of ["", "JN0", "x".repeat(41)]) {
      const { status, data } = await send(typed);
      expect(status).toBe(422);
      expect(Object.keys(data.refused.error)).toEqual(["number"]);
      expect(data.refused.initialValue.number ?? "").toBe(typed);
    }
    const empty = await answerOf(verify.loader(argsOf(await get("/"))));
    expect([empty.status, empty.data.found]).toEqual([200, null]);
  });

  it("is on the paper, with the address where it is checked", async () => {
    const paper = await answerOf(
      certificate.loader(argsOf(await get("/"), { slug, number })),
    );
    expect(paper.data.check.address).toBe(
      `http://localhost:3000/verify/${number}`,
    );
  });

  it("says that it was withdrawn, when and why", async () => {
    const set = (values: object) =>
      database()
        .updateTable("award_line")
        .set(values)
        .where("certificate_no", "=", number)
        .execute();
    await set({
      state: "withdrawn",
      withdrawn_on: "2026-06-01",
      struck_reason: "成绩更正",
    });
    const { status, data } = await check(number);
    expect([status, data.found.is]).toEqual([200, "withdrawn"]);
    expect([data.found.withdrawn_on, data.found.reason]).toEqual([
      "2026-06-01",
      "成绩更正",
    ]);
    await set({ state: "granted", withdrawn_on: null, struck_reason: "" });
  });

  it("is nobody's, and too many such tries from one address have to wait", async () => {
    const from = { address: "192.0.2.2" };
    const none = await check("JN1999-0001-001", from);
    expect([none.status, none.data.found]).toEqual([
      404,
      { is: "none", number: "JN1999-0001-001" },
    ]);
    for (let nth = 0; nth < 29; nth += 1)
      expect((await check(`JN1999-0001-${nth + 100}`, from)).status).toBe(404);
    // Not even one that exists: else trying would go on.
    expect((await check(number, from)).status).toBe(429);
    expect((await check(number)).status).toBe(200);
  });
});
