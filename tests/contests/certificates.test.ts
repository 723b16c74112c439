import { describe, expect, it, test } from "vitest";
import {
  exampleNumber,
  maskedName,
  readCertificateNumber,
} from "~/contests/rules/certificates";

describe("a certificate's number as people type it", () => {
  test.each([
    "JN2026-0012-003",
    " jn2026-0012-003 ",
    "ＪＮ２０２６－００１２－００３",
    "JN2026 - 0012 - 003",
    "JN2026—0012—003",
  ])("%s", (typed) => {
    expect(readCertificateNumber(typed)).toBe("JN2026-0012-003");
  });
  test.each([
    "",
    "JN0",
    "JN2026-12-3",
    "JN2026-0012-003'",
    "JN2026-0012-003\0",
  ])("%j is none", (typed) => {
    expect(readCertificateNumber(typed)).toBeNull();
  });
  it("has an example that is read", () => {
    expect(readCertificateNumber(exampleNumber)).toBe(exampleNumber);
  });
});

describe("its holder's name", () => {
  test.each([
    ["王明", "王*"],
    ["王小明", "王*明"],
    ["欧阳小明", "欧**明"],
    ["王", "王*"],
    ["Wang Xiaoming", "W*** X*******"],
    ["𠮷野家", "𠮷*家"],
    ["", "*"],
  ])("%s is shown as %s", (name, shown) => {
    expect(maskedName(name)).toBe(shown);
  });
});
