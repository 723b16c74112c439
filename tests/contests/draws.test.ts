import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  drawFileOf,
  filesOf,
  repeatCommand,
} from "~/contests/rules/draw-repeat";
import {
  isDrawOpen,
  isDrawPublic,
  isEncrypted,
  mayDecrypt,
  stepsLeft,
} from "~/contests/rules/decryption";
import {
  benchOf,
  drawLots,
  keyOf,
  mayDraw,
  mayVoidDraw,
  voidedWith,
} from "~/contests/rules/draws";

const sha256 = (text: string) =>
  createHash("sha256").update(text).digest("hex");
const list = Array.from({ length: 30 }, (_, at) =>
  String(at + 1).padStart(3, "0"),
);
const seed = "2026-11-23 dice 4 1 6 6";

describe("a draw", () => {
  it("is the same for everyone, whatever order the list is written in", () => {
    const one = drawLots({ kind: "number", seed, list }, sha256);
    const other = drawLots(
      { kind: "number", seed, list: [...list].reverse() },
      sha256,
    );
    expect(other).toEqual(one);
    expect(one.map(([, lot]) => lot)).toEqual(list);
    expect(new Set(one.map(([item]) => item)).size).toBe(30);
    expect(one.map(([item]) => item)).not.toEqual(list);
  });

  it("gives the first lot to the item with the smallest SHA-256 of seed, line feed and item", () => {
    const [first] = drawLots({ kind: "number", seed, list }, sha256);
    const smallest = list.reduce((best, item) =>
      sha256(`${seed}\n${item}`) < sha256(`${seed}\n${best}`) ? item : best,
    );
    expect(first).toEqual([smallest, "001"]);
  });

  it("is another with another seed", () => {
    const one = drawLots({ kind: "code", seed, list }, sha256);
    const other = drawLots({ kind: "code", seed: `${seed}.`, list }, sha256);
    expect(other).not.toEqual(one);
  });

  it("cannot be repeated from the seed alone where it has a salt, and can where it was made without", () => {
    const salt = "0123456789abcdef".repeat(2);
    const sealed = drawLots({ kind: "code", seed, salt, list }, sha256);
    const bare = drawLots({ kind: "code", seed, list }, sha256);
    expect(sealed).not.toEqual(bare);
    expect(drawLots({ kind: "code", seed, salt, list }, sha256)).toEqual(
      sealed,
    );
    expect(drawLots({ kind: "code", seed, salt: null, list }, sha256)).toEqual(
      bare,
    );
    expect(keyOf({ seed, salt })).toBe(`${seed}\n${salt}`);
    expect(keyOf({ seed, salt: null })).toBe(seed);
  });

  it("fills shift after shift, as many benches as each has", () => {
    const lots = drawLots(
      { kind: "bench", seed, list, benches: [12, 10] },
      sha256,
    ).map(([, lot]) => lot);
    expect(lots[0]).toBe("1-01");
    expect(lots[11]).toBe("1-12");
    expect(lots[12]).toBe("2-01");
    expect(lots[22]).toBe("3-01");
    expect(benchOf("3-01")).toEqual({ shift: 3, bench: 1 });
    expect(benchOf("0-01")).toBeNull();
  });

  it("gives work codes that are all different, also past a thousand, and none that is in use", () => {
    const many = Array.from({ length: 2000 }, (_, at) => `n${at}`);
    const drawn = drawLots({ kind: "code", seed, list: many }, sha256).map(
      ([, lot]) => lot,
    );
    expect(new Set(drawn).size).toBe(2000);
    expect(drawn.every((code) => /^[A-HJ-NP-Z][1-9]\d\d$/.test(code))).toBe(
      true,
    );
    const taken = new Set(drawn.slice(0, 30));
    const late = drawLots(
      { kind: "code", seed, list: ["late"], taken },
      sha256,
    );
    expect(taken.has(late[0]?.[1] ?? "")).toBe(false);
  });
});

describe("repeating a draw", () => {
  const draw = {
    id: 7,
    kind: "bench",
    seed: "it's 20261128",
    salt: "0123456789abcdef".repeat(2),
    benches: [12, 10],
    items: list,
    taken: ["1-01"],
  } as const;

  it("is a command with all its options, a seed in quotes and first what may look like one", () => {
    expect(repeatCommand(draw)).toBe(
      `npm run contest -- draw --salt ${draw.salt} --benches 12,10 --taken draw-7-taken.txt bench 'it'\\''s 20261128' draw-7-list.txt`,
    );
    const early = { salt: null, benches: null, taken: [], kind: "code" };
    expect(
      repeatCommand({ ...draw, ...early, seed: "-20261128", kind: "code" }),
    ).toBe("npm run contest -- draw -- code '-20261128' draw-7-list.txt");
  });

  it("is from files that are named alike in both", () => {
    expect(filesOf(draw)).toEqual(["draw-7-list.txt", "draw-7-taken.txt"]);
    expect(filesOf({ ...draw, taken: [] })).toEqual(["draw-7-list.txt"]);
    expect(drawFileOf("draw-7-taken.txt")).toEqual({ id: 7, file: "taken" });
    for (const name of ["draw-0-list.txt", "draw-7-seed.txt", "../list.txt"])
      expect(drawFileOf(name)).toBeNull();
  });
});

const facts = {
  board: "rehearsal",
  drawn: [],
  without: 5,
  inUse: 0,
  places: null,
  witness: "李某",
  officer: "王某",
  seed,
} as const;

describe("whether a draw may be made", () => {
  it.each([
    [{}, ""],
    [{ board: "live" }, "draw-closed"],
    [{ board: "live", inUse: 5, without: 1 }, ""],
    [{ board: "review", inUse: 5, without: 1 }, "draw-closed"],
    [{ drawn: ["code"] }, "draw-too-late"],
    [{ without: 0 }, "draw-nobody"],
    [{ seed: "1234567" }, "draw-seed-short"],
    [{ witness: " " }, "draw-witness"],
    [{ witness: "王某" }, "draw-witness-self"],
    [{ without: 20_001 }, "draw-too-many"],
    [{ places: 5 }, ""],
    [{ places: 4 }, "draw-places-short"],
    [{ places: 5, board: "live", inUse: 5, without: 1 }, "draw-places-short"],
  ] as const)("%o → %s", (change, code) => {
    const may = mayDraw("bench", { ...facts, ...change });
    expect(may.ok ? "" : may.refusal.code).toBe(code);
  });

  it("voids what was drawn after it as well, with a reason, before judging", () => {
    expect(voidedWith("bench")).toEqual(["bench", "code"]);
    expect(mayVoidDraw("rehearsal", "漏了一人").ok).toBe(true);
    expect(mayVoidDraw("rehearsal", " ").ok).toBe(false);
    expect(mayVoidDraw("live", "漏了一人").ok).toBe(false);
  });
});

describe("decryption", () => {
  const secrecy = {
    drawn: ["number", "bench", "code"],
    decrypted: [],
  } as const;
  const all = {
    ...secrecy,
    board: "review",
    sheetsOpen: 0,
    officer: "王某",
    witness: "李某",
  } as const;

  it("goes in reverse and hides everything until the last step", () => {
    expect(stepsLeft(secrecy)).toEqual(["code", "bench", "number"]);
    expect(stepsLeft({ ...secrecy, decrypted: ["code"] })).toEqual([
      "bench",
      "number",
    ]);
    expect(isEncrypted({ ...secrecy, decrypted: ["code", "bench"] })).toBe(
      true,
    );
    expect(
      isEncrypted({ ...secrecy, decrypted: ["code", "bench", "number"] }),
    ).toBe(false);
    expect(isEncrypted({ drawn: ["number"], decrypted: [] })).toBe(false);
    expect(isDrawOpen("bench", { drawn: ["bench"], decrypted: [] })).toBe(true);
    expect(isDrawOpen("bench", secrecy)).toBe(false);
    expect(isDrawOpen("code", { drawn: ["code"], decrypted: [] })).toBe(false);
  });

  it.each([
    ["rehearsal", [], false, true],
    ["review", ["code", "bench", "number"], true, false],
    ["provisional", ["code", "bench", "number"], true, true],
    ["final", ["code", "bench", "number"], true, true],
    ["provisional", ["code"], true, false],
  ] as const)(
    "in %s with %o decrypted (codes drawn: %s) everyone may read the numbers' draw: %s",
    (board, decrypted, codes, open) => {
      const drawn = codes ? secrecy.drawn : (["number"] as const);
      expect(isDrawPublic("number", { drawn, decrypted }, board)).toBe(open);
    },
  );

  it.each([
    ["code", {}, ""],
    ["bench", {}, "decrypt-order"],
    ["bench", { decrypted: ["code"] }, ""],
    ["code", { board: "frozen" }, "decrypt-judging"],
    ["code", { sheetsOpen: 2 }, "decrypt-sheets"],
    ["code", { witness: "" }, "draw-witness"],
    ["number", { decrypted: ["code", "bench", "number"] }, "decrypt-nothing"],
  ] as const)("%s with %o → %s", (step, change, code) => {
    const may = mayDecrypt(step, { ...all, ...change });
    expect(may.ok ? "" : may.refusal.code).toBe(code);
  });
});
