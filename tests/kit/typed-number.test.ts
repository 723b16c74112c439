import { expect, it } from "vitest";
import { typedNumber } from "~/kit/typed-number";

it("reads full-width digits, signs and stops as plain ones, and leaves the rest to whoever asks for a number", () => {
  const typed = [
    "12.5",
    "１２．５",
    "12。5",
    "－３",
    "　40 ",
    "",
    "12,5",
    "四十",
  ];
  expect(typed.map(typedNumber)).toEqual([
    "12.5",
    "12.5",
    "12.5",
    "-3",
    "40",
    "",
    "12,5",
    "四十",
  ]);
});
