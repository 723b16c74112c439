import { expect, test } from "vitest";
import { inOrder, ranked } from "~/kit/ranked";
import { ok, refused } from "~/kit/result";

const descending = (a: number, b: number) => b - a;

test("what is equal shares a place: 1, 2, 2, 4", () => {
  expect(ranked([7, 9, 8, 8], descending)).toEqual([
    { item: 9, rank: 1 },
    { item: 8, rank: 2 },
    { item: 8, rank: 2 },
    { item: 7, rank: 4 },
  ]);
});

test("nobody gives no places, and all equal are all first", () => {
  expect(ranked([], descending)).toEqual([]);
  expect(ranked([5, 5, 5], descending).map((place) => place.rank)).toEqual([
    1, 1, 1,
  ]);
});

test("the first key that tells two apart decides", () => {
  const compare = inOrder<[number, number]>([
    (a, b) => b[0] - a[0],
    (a, b) => a[1] - b[1],
  ]);
  expect(
    ranked(
      [
        [5, 3],
        [5, 1],
        [6, 9],
      ],
      compare,
    ).map((place) => place.item),
  ).toEqual([
    [6, 9],
    [5, 1],
    [5, 3],
  ]);
  expect(inOrder([])(1, 2)).toBe(0);
});

test("a result is a value or a code with what its words need", () => {
  expect(ok(3)).toEqual({ ok: true, value: 3 });
  expect(ok()).toEqual({ ok: true, value: undefined });
  expect(refused("too-high", { max: "30" })).toEqual({
    ok: false,
    refusal: { code: "too-high", params: { max: "30" } },
  });
});
