import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { problemText } from "~/contests/bundle/problems";
import { readBundle } from "~/contests/bundle/read-bundle.server";
import { ENTRANTS, MARKS, bundleOf, errorsOf } from "./small-bundle";

// What is wrong with the files of a bundle, each problem with its file and line.

const marksErrors = (...lines: string[]) =>
  errorsOf({ "marks.csv": [MARKS, ...lines, ""].join("\n") });

describe("marks.csv", () => {
  test.each<[string, string[], string[]]>([
    [
      "an unknown entrant",
      ["E9,T,,5,"],
      ['marks.csv:2: entrant "E9" is not in entrants.csv'],
    ],
    [
      "an unknown node",
      ["E1,X,,5,"],
      ['marks.csv:2: node "X" is not in the scheme'],
    ],
    [
      "a node that takes no marks",
      ["E1,total,,5,"],
      ['marks.csv:2: node "total" takes no marks: it combines others'],
    ],
    [
      "no judge",
      ["E1,P,,5,"],
      ['marks.csv:2: node "P" wants to know the judge'],
    ],
    [
      "no number",
      ["E1,P,J9,five,"],
      [
        'marks.csv:2: judge "J9", entrant "E1", node "P": the mark "five" is not a decimal number',
      ],
    ],
    [
      "over the maximum",
      ["E1,P,J9,11,"],
      [
        'marks.csv:2: judge "J9", entrant "E1", node "P": the mark must not be above 10',
      ],
    ],
    [
      "an agreed mark below 0",
      ["E1,T,,-1,"],
      ['marks.csv:2: entrant "E1", node "T": the mark must not be below 0'],
    ],
    [
      "a judgement of 4",
      ["E1,J,J9,4,"],
      [
        'marks.csv:2: judge "J9", entrant "E1", node "J": a judgement is 0, 1, 2 or 3',
      ],
    ],
    [
      "DNF where higher is better",
      ["E1,T,,DNF,"],
      [
        'marks.csv:2: entrant "E1", node "T": DNF is only a mark where lower is better',
      ],
    ],
    [
      "a judge twice",
      ["E1,P,J1,5,", "E2,P,J1,5,", "E1,P,J1,6,"],
      [
        'marks.csv:4: judge "J1" has already marked entrant "E1" at node "P" on line 2',
      ],
    ],
    [
      "two agreed marks",
      ["E1,T,,5,", "E1,T,J1,6,"],
      [
        'marks.csv:3: the one agreed mark of entrant "E1" at node "T" is already on line 2',
      ],
    ],
    [
      "a judge too many",
      ["E1,J,J1,2,", "E1,J,J2,", "E1,J,J2,2,", "E1,J,J3,2,"],
      [
        "marks.csv:3: 4 cells where the header has 5",
        'marks.csv:5: judge "J3" is one too many: node "J" takes 2 marks',
      ],
    ],
    [
      "a factor that differs",
      ["E1,P,J1,5,2.0", "E1,P,J2,5,2", "E1,P,J3,5,"],
      [
        'marks.csv:4: judge "J3": the factor "" of entrant "E1" at node "P" is "2" on line 2',
      ],
    ],
    [
      "a factor below 0",
      ["E1,P,J1,5,-2"],
      ['marks.csv:2: the factor "-2" is not a decimal number at or above 0'],
    ],
    [
      "a factor elsewhere",
      ["E1,T,,5,2"],
      ['marks.csv:2: node "T" is no panel: it takes no factor'],
    ],
    ["broken quoting", ['E1,"P,J1,5,', "E1,P,J2,5,"], []],
  ])("%s", async (name, lines, want) => {
    const errors = await marksErrors(...lines);
    if (name === "broken quoting")
      expect(errors).toEqual([
        expect.stringMatching(/^marks\.csv:\d: the quoting is broken/),
      ]);
    else expect(errors).toEqual(want);
  });
  test("an absent judge, a DNF of a time and full-width digits are no errors", async () => {
    expect(
      await marksErrors(
        "E1,P,J1,,",
        "E1,time,,DNF,",
        "E1,T,,１２．５,",
        "",
        "E2,P,J1,5,0.5",
      ),
    ).toEqual([]);
  });
  test("a judge absent takes no seat", async () => {
    expect(await marksErrors("E1,J,J1,2,", "E1,J,J2,,", "E1,J,J3,2,")).toEqual(
      [],
    );
  });
});

describe("the other files", () => {
  const entrants = (...lines: string[]) =>
    errorsOf({ "entrants.csv": [ENTRANTS, ...lines].join("\n") });
  const deductions = (...lines: string[]) =>
    errorsOf({ "deductions.csv": ["entrant,id,mark", ...lines].join("\n") });
  test("entrants.csv", async () => {
    expect(
      await entrants(
        "E1,A,,gone,x",
        ",B,,,",
        "E2,C,,absent,１２．５",
        "E1,D,,,-1",
        "E3",
      ),
    ).toEqual([
      'entrants.csv:2: unknown status "gone"; known are entered (or empty), absent, withdrew, disqualified',
      'entrants.csv:2: the time "x" is not a number of seconds from 0 to below 1000000000',
      "entrants.csv:3: the entrant is empty",
      'entrants.csv:5: the time "-1" is not a number of seconds from 0 to below 1000000000',
      'entrants.csv:5: entrant "E1" is already on line 2',
      "entrants.csv:6: 1 cells where the header has 5",
    ]);
  });
  test("a time that no table holds", async () => {
    const said = (time: string) => [
      `entrants.csv:2: the time "${time}" is not a number of seconds from 0 to below 1000000000`,
    ];
    expect(await entrants("E1,A,,,1e10")).toEqual(said("1e10"));
    expect(await entrants("E1,A,,,10000000000")).toEqual(said("10000000000"));
    expect(await entrants("E1,A,,,999999999.9996")).toEqual(
      said("999999999.9996"),
    );
    expect(await entrants("E1,A,,,999999999.999")).toEqual([]);
  });
  test("a status cannot be a word of the language", async () =>
    expect((await entrants("E1,A,,constructor,")).length).toBe(1));
  test("entrants.csv with more than a table or a paper holds", async () => {
    const cell = (length: number) => "9".repeat(length);
    const row = (...lengths: number[]) => `${lengths.map(cell).join(",")},,`;
    expect(await entrants(row(13, 81, 121))).toEqual(
      expect.arrayContaining([
        "entrants.csv:2: entrant is over 12 characters",
        "entrants.csv:2: name is over 80 characters",
        "entrants.csv:2: unit is over 120 characters",
      ]),
    );
    expect((await entrants(row(12, 80, 120))).join()).not.toContain("over");
  });
  test("deductions.csv", async () => {
    expect(
      await deductions(
        "E1,late,5",
        "E1,late,1",
        "E9,late,1",
        "E2,early,1",
        "E2,late,5.01",
        "E2,late,",
        "E2,late,-1",
      ),
    ).toEqual([
      'deductions.csv:3: deduction "late" of entrant "E1" is already on line 2',
      'deductions.csv:4: entrant "E9" is not in entrants.csv',
      'deductions.csv:5: deduction "early" is not in the scheme',
      "deductions.csv:6: the deduction must not be above 5",
      'deductions.csv:7: the deduction "" is not a decimal number at or above 0',
      'deductions.csv:8: the deduction "-1" is not a decimal number at or above 0',
    ]);
  });
  test("columns: extra, missing, twice; any order is fine", async () => {
    expect(
      await errorsOf({ "marks.csv": "entrant,node,judge,mark,factor,note\n" }),
    ).toEqual([
      'marks.csv:1: unknown column "note"; known are entrant, node, judge, mark, factor',
    ]);
    expect(
      await errorsOf({ "marks.csv": "entrant,node,judge,mark,mark\n" }),
    ).toEqual([
      'marks.csv:1: the column "mark" stands there twice',
      'marks.csv:1: the column "factor" is missing',
    ]);
    expect(
      await errorsOf({
        "marks.csv": "mark,factor,judge,node,entrant\n5,,,T,E1\n",
      }),
    ).toEqual([]);
  });
  test("a list of entrants that cannot be read does not make every mark unknown", async () => {
    const texts = {
      "entrants.csv": "entrant\nE1\n",
      "marks.csv": `${MARKS}\nE1,T,,5,\n`,
    };
    expect(
      (await errorsOf(texts)).map((error) => error.split(": ")[0]),
    ).toEqual(Array(4).fill("entrants.csv:1"));
  });
  test("files missing, empty, not JSON, no scheme", async () => {
    expect(
      await errorsOf({
        "scheme.json": null,
        "entrants.csv": null,
        "marks.csv": null,
      }),
    ).toEqual([
      "scheme.json: the file is missing",
      "entrants.csv: the file is missing",
      "marks.csv: the file is missing",
    ]);
    expect(await errorsOf({ "marks.csv": "" })).toEqual([
      "marks.csv: the file is empty: a header row is wanted",
    ]);
    expect(await errorsOf({ "scheme.json": "{" })).toEqual([
      expect.stringMatching(/^scheme\.json: is not JSON \(/),
    ]);
    expect(
      await errorsOf({
        "scheme.json": '{"version":1,"root":{"id":"a","type":"panel","max":5}}',
      }),
    ).toEqual([
      'scheme.json: root.max: must be a decimal in quotes such as "12.5", found 5',
    ]);
  });
  test("the errors of all files in one go", async () => {
    const errors = await errorsOf({
      "entrants.csv": `${ENTRANTS}\nE1,A,,,soon\n`,
      "marks.csv": `${MARKS}\nE1,T,,101,\nE8,T,,5,\n`,
      "deductions.csv": "entrant,id,mark\nE1,late,x\n",
    });
    expect(errors.map((error) => error.split(": ")[0])).toEqual([
      "entrants.csv:2",
      "marks.csv:2",
      "marks.csv:3",
      "deductions.csv:2",
    ]);
  });
});

describe("encodings", () => {
  const names = async (bytes: Buffer) => {
    const read = await readBundle(bundleOf({ "entrants.csv": bytes }));
    return read.ok
      ? read.bundle.entrants.map(({ name }) => name)
      : read.problems.map((problem) => problemText(problem));
  };
  const text = `${ENTRANTS}\r\nE1,张三,一车间,,\r\nE2,"李四,小",二车间,,\r\n`;
  test("UTF-8 with and without BOM", async () => {
    expect(await names(Buffer.from(text))).toEqual(["张三", "李四,小"]);
    expect(await names(Buffer.from(`\ufeff${text}`))).toEqual([
      "张三",
      "李四,小",
    ]);
  });
  test("GB18030, four-byte characters too", async () => {
    expect(
      await names(iconv.encode(text.replace("张三", "张𠮷"), "gb18030")),
    ).toEqual(["张𠮷", "李四,小"]);
  });
  test("neither", async () => {
    const error = ["entrants.csv: is neither UTF-8 nor GB18030"];
    expect(await names(Buffer.from(text, "utf16le"))).toEqual(error);
    expect(
      await names(
        Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xff, 0x0a])]),
      ),
    ).toEqual(error);
  });
  test("a file longer than a chunk keeps its lines and characters whole", async () => {
    const rows = Array.from(
      { length: 9000 },
      (_, at) => `E${at},选手${at}号,车间,,`,
    );
    const found = await names(Buffer.from([ENTRANTS, ...rows].join("\n")));
    expect([found.length, found[8999]]).toEqual([9000, "选手8999号"]);
    const late = await readBundle(
      bundleOf({ "entrants.csv": [ENTRANTS, ...rows, "E1,,,,"].join("\n") }),
    );
    expect(!late.ok && late.problems[0]?.line).toBe(9002);
  });
});
