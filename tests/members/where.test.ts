import { expect, it } from "vitest";
import { whereIs } from "~/members/rules/where";

const district = { id: 1, path: "1" };
const harbour = { id: 2, path: "1.2" };
const hill = { id: 3, path: "1.3" };
const works = { id: 9, path: "1.2.9" };
const places = [district, harbour, hill, works];

it("looks at the district where nothing is chosen, and still shows the way home", () => {
  expect(whereIs(places, undefined, works.path)).toEqual({
    line: [district, harbour, works],
    current: district,
    others: [hill],
  });
});

it("keeps the reader's own line while the chosen place is on it", () => {
  expect(whereIs(places, harbour.id, works.path)).toEqual({
    line: [district, harbour, works],
    current: harbour,
    others: [hill],
  });
});

it("ends at the chosen place elsewhere, with one's own among the others", () => {
  expect(whereIs(places, hill.id, works.path)).toEqual({
    line: [district, hill],
    current: hill,
    others: [harbour, works],
  });
});

it("takes the district for a place that is none, and an empty installation for none at all", () => {
  expect(whereIs(places, 77, undefined).current).toBe(district);
  expect(whereIs([], 77, undefined)).toEqual({
    line: [],
    current: undefined,
    others: [],
  });
});
