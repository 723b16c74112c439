import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  benefitStates,
  checkBenefit,
  totalsByState,
} from "~/studios/rules/benefit";
import { checkShares, confirmShare, sameShares } from "~/studios/rules/shares";

const code = (answer: { ok: boolean; refusal?: { code: string } }) =>
  answer.ok ? "ok" : answer.refusal?.code;

// Whole hundredths of a percent, cut into parts that are all above zero.
const parts = fc
  .uniqueArray(fc.integer({ min: 1, max: 9_999 }), { maxLength: 12 })
  .map((cuts) => {
    const ends = [0, ...cuts.sort((a, b) => a - b), 10_000];
    return ends.slice(1).map((end, at) => end - (ends[at] ?? 0));
  });
const asShares = (hundredths: number[]) =>
  hundredths.map((part, at) => ({
    personId: at + 1,
    percent: `${Math.floor(part / 100)}.${String(part % 100).padStart(2, "0")}`,
  }));

describe("shares", () => {
  it("are taken whenever they add up to exactly 100", () => {
    fc.assert(
      fc.property(parts, (hundredths) => checkShares(asShares(hundredths)).ok),
    );
  });

  it("are refused by a single hundredth, up or down", () => {
    fc.assert(
      fc.property(
        parts,
        fc.nat(),
        fc.constantFrom(-1, 1),
        (hundredths, nth, off) => {
          const at = nth % hundredths.length;
          const broken = hundredths.map((part, here) =>
            here === at ? part + off : part,
          );
          expect(checkShares(asShares(broken)).ok).toBe(false);
        },
      ),
    );
  });

  it("say what is wrong, and with which line", () => {
    const of = (...percents: string[]) =>
      percents.map((percent, at) => ({ personId: at + 1, percent }));
    expect(code(checkShares([]))).toBe("shares-none");
    expect(checkShares(of("60", "39.99"))).toMatchObject({
      refusal: { code: "shares-not-100", params: { sum: "99.99" } },
    });
    expect(checkShares(of("100", "0"))).toMatchObject({
      refusal: { code: "share-out-of-range", params: { line: 2 } },
    });
    expect(code(checkShares(of("33.333", "66.667")))).toBe("share-too-fine");
    expect(code(checkShares(of("all")))).toBe("share-not-a-number");
    expect(
      code(
        checkShares([
          { personId: 1, percent: "50" },
          { personId: 1, percent: "50" },
        ]),
      ),
    ).toBe("share-person-twice");
  });

  it("are the same by their exact value, not by their text", () => {
    expect(
      sameShares(
        [{ personId: 1, percent: "50.00" }],
        [{ personId: 1, percent: "50" }],
      ),
    ).toBe(true);
    expect(
      sameShares(
        [{ personId: 1, percent: "50" }],
        [{ personId: 2, percent: "50" }],
      ),
    ).toBe(false);
  });

  it("are confirmed by each person once, and the last one registers", () => {
    const shares = [
      { personId: 1, confirmed: true },
      { personId: 2, confirmed: false },
    ];
    expect(confirmShare("confirming", shares, 2)).toEqual({
      ok: true,
      value: "registered",
    });
    expect(
      confirmShare(
        "confirming",
        shares.map((share) => ({ ...share, confirmed: false })),
        1,
      ),
    ).toEqual({ ok: true, value: "confirming" });
    expect(code(confirmShare("confirming", shares, 1))).toBe(
      "already-confirmed",
    );
    expect(code(confirmShare("confirming", shares, 3))).toBe(
      "no-share-of-yours",
    );
    expect(code(confirmShare("registered", shares, 2))).toBe("not-confirming");
  });
});

describe("benefits", () => {
  it("name their paper where they are stamped or audited", () => {
    const benefit = {
      year: 2026,
      amountYuan: "12000.50",
      state: "audited",
      note: "",
    } as const;
    expect(code(checkBenefit(benefit, 2026))).toBe("proof-missing");
    expect(code(checkBenefit({ ...benefit, note: "审字12号" }, 2026))).toBe(
      "ok",
    );
    expect(
      code(checkBenefit({ ...benefit, state: "estimated", year: 2027 }, 2026)),
    ).toBe("year-in-future");
    expect(
      code(
        checkBenefit({ ...benefit, state: "estimated", amountYuan: "0" }, 2026),
      ),
    ).toBe("amount-not-positive");
    expect(
      code(
        checkBenefit(
          { ...benefit, state: "estimated", amountYuan: "1.005" },
          2026,
        ),
      ),
    ).toBe("amount-too-fine");
  });

  it("never add one state to another", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            amount: fc.integer({ min: 1, max: 10 ** 12 }),
            state: fc.constantFrom(...benefitStates),
          }),
        ),
        (rows) => {
          const totals = totalsByState(
            rows.map(({ amount, state }) => ({
              amountYuan: `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, "0")}`,
              state,
            })),
          );
          for (const { state, yuan, rows: count } of totals) {
            const own = rows.filter((row) => row.state === state);
            const cents = own.reduce(
              (sum, { amount }) => sum + BigInt(amount),
              0n,
            );
            expect(BigInt(yuan.replace(".", ""))).toBe(cents);
            expect(count).toBe(own.length);
          }
        },
      ),
    );
  });
});
