import { describe, expect, it } from "vitest";
import { crafts } from "~db/seed/crafts/crafts";
import { trades } from "~db/seed/trades-data";

/** The number of times that the commonest of them occurs. */
const most = (texts: string[]) =>
  Math.max(
    ...texts.map((text) => texts.filter((each) => each === text).length),
  );

describe.each(Object.entries(crafts))(
  "what studios of the trade %s work on",
  (code, { methods, objects }) => {
    it("is another thing in each method, with steps of its own", () => {
      expect(most(methods.map(({ zh }) => zh))).toBe(1);
      expect(most(methods.map(({ en }) => en))).toBe(1);
      expect(most(methods.map(({ gist }) => gist))).toBe(1);
      expect(most(methods.flatMap(({ steps }) => steps))).toBe(1);
      for (const step of methods.flatMap(({ steps }) => steps))
        expect(step).toMatch(/^[^：]{1,4}：.{6,}。$/);
    });

    it("comes of what troubles it, and of what was asked", () => {
      const names = objects.map(({ name }) => name);
      const asked = trades.find((trade) => trade.code === code)?.questions;
      for (const { of, answers } of methods) {
        if (of) expect(names).toContain(of);
        if (answers) expect(asked).toContain(answers);
      }
    });

    it("is better after than before, whatever is drawn", () => {
      const metrics = [
        ...methods.map(({ metric }) => metric),
        ...objects.flatMap(({ faults }) => faults.map(({ metric }) => metric)),
      ];
      for (const [, , low, high, goodLow, goodHigh] of metrics)
        expect(goodHigh < low || goodLow > high).toBe(true);
    });
  },
);
