import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText, typedText } from "~/kit/spreadsheet-text";

describe("texts that spreadsheets open", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+86 139", "'+86 139"],
    ["-5", "'-5"],
    ["@cmd", "'@cmd"],
    ["＝1", "'＝1"],
    ["\t=1", "'\t=1"],
    ["张三", "张三"],
    ["'quoted'", "'quoted'"],
    ["", ""],
  ])("%o goes out as %o and comes back", (text, out) => {
    expect(plainText(text)).toBe(out);
    expect(typedText(out)).toBe(text);
  });

  it("never goes out as a formula, and comes back the same", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom("", "=", "+", "-", "@"),
        (text, mark) => {
          const out = plainText(mark + text);
          expect(out).not.toMatch(/^[=+\-@\t\r]/);
          // A text that has the apostrophe and the mark itself is the one that cannot be told apart.
          if (!/^'[=+\-@\t\r＝＋－＠]/.test(mark + text))
            expect(typedText(out)).toBe(mark + text);
        },
      ),
    );
  });
});
