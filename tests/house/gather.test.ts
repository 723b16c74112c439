import { describe, expect, it } from "vitest";
import { gather } from "~/platform/gather.server";

type Ask = { who: string; what: string };

/** A gatherer whose runs wait to be let go, with what each run was given. */
function held(most = 100) {
  const runs: string[][] = [];
  const gates: (() => void)[] = [];
  const ask = gather<Ask, string>(
    async (inputs) => {
      runs.push(inputs.map(({ what }) => what));
      await new Promise<void>((go) => gates.push(go));
      if (inputs.some(({ what }) => what === "bad")) throw new Error("bad");
      return inputs.map(({ what }) => `${what}!`);
    },
    { most, key: ({ who }) => who },
  );
  const letGo = async () => {
    gates.shift()?.();
    await new Promise((done) => setTimeout(done, 0));
  };
  return { ask, runs, letGo };
}

describe("gathering calls into runs", () => {
  it("runs the first at once and what comes meanwhile together", async () => {
    const { ask, runs, letGo } = held();
    const answers = ["a", "b", "c"].map((what) => ask({ who: what, what }));
    expect(runs).toEqual([["a"]]);
    await letGo();
    expect(runs).toEqual([["a"], ["b", "c"]]);
    await letGo();
    expect(await Promise.all(answers)).toEqual(["a!", "b!", "c!"]);
  });

  it("never puts one key twice into a run, and keeps its order", async () => {
    const { ask, runs, letGo } = held();
    const answers = [
      ask({ who: "x", what: "first" }),
      ask({ who: "y", what: "y1" }),
      ask({ who: "y", what: "y2" }),
      ask({ who: "z", what: "z1" }),
    ];
    for (let nth = 0; nth < 3; nth += 1) await letGo();
    expect(runs).toEqual([["first"], ["y1", "z1"], ["y2"]]);
    expect(await Promise.all(answers)).toHaveLength(4);
  });

  it("takes at most so many at once", async () => {
    const { ask, runs, letGo } = held(2);
    const asked = ["a", "b", "c", "d"].map((what) => ask({ who: what, what }));
    for (let nth = 0; nth < 3; nth += 1) await letGo();
    expect(runs).toEqual([["a"], ["b", "c"], ["d"]]);
    await Promise.all(asked);
  });

  it("fails only whose input it was", async () => {
    const { ask, letGo } = held();
    const answers = ["a", "b", "bad", "c"].map((what) =>
      ask({ who: what, what }),
    );
    const settled = Promise.allSettled(answers);
    for (let nth = 0; nth < 5; nth += 1) await letGo();
    expect((await settled).map(({ status }) => status)).toEqual([
      "fulfilled",
      "fulfilled",
      "rejected",
      "fulfilled",
    ]);
  });
});
