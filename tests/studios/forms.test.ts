import { describe, expect, it } from "vitest";
import { noticeForm, scoreForm, versionForm } from "~/studios/forms/methods";
import { benefitForm, sharesForm } from "~/studios/forms/outcomes";
import { resultForm } from "~/studios/forms/problems";

describe("numbers as people type them", () => {
  it("are read with full-width digits and stops as with plain ones", () => {
    expect(resultForm.parse({ result: "１２．５", note: "三班" }).result).toBe(
      "12.5",
    );
    expect(versionForm.shape.before.parse("－４。５")).toBe("-4.5");
    const benefit = {
      unit: "１",
      amountYuan: "１２０００．５０",
      year: "２０２５",
    };
    expect(benefitForm.parse({ ...benefit, state: "estimated" })).toMatchObject(
      { amountYuan: "12000.50", year: 2025 },
    );
    const shares = [{ personId: 1, percent: "　５５．５" }];
    expect(sharesForm.parse({ shares }).shares[0]?.percent).toBe("55.5");
    expect(scoreForm.shape.advance.parse("２５")).toBe(25);
    expect(noticeForm.parse({ days: "７" }).days).toBe(7);
  });

  it("stay within their bounds, and words are none", () => {
    expect(scoreForm.shape.advance.safeParse("２６").success).toBe(false);
    expect(noticeForm.safeParse({ days: "6" }).success).toBe(false);
    for (const typed of ["四十", "1e3", "12,5", ""])
      expect(versionForm.shape.before.safeParse(typed).success).toBe(false);
  });
});
