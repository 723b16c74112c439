import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { inspectFile } from "~/platform/uploads/inspect.server";
import { findFile, pathsOf } from "~/platform/uploads/records.server";
import type { Book } from "~db/seed/book";
import { handoutPdf } from "~db/seed/files/handout";
import { openShelf } from "~db/seed/files/shelf";
import { slides } from "~db/seed/files/slides-data";
import { stillFilm } from "~db/seed/files/still-film";
import type { Person } from "~db/seed/members";
import { random } from "~db/seed/random";

const folder = await mkdtemp(join(tmpdir(), "jiangtang-demo-files-"));
afterAll(() => rm(folder, { recursive: true }));

const film = stillFilm(
  slides.map((each) => Buffer.from(each, "base64")),
  100,
  { width: 640, height: 360 },
);

it.each([
  [
    "lecture-material",
    "application/pdf",
    handoutPdf("题目", "第 1 讲", ["(a)"]),
  ],
  ["replay-video", "video/webm", film],
] as const)(
  "lies where the store finds it, as a %s that an upload may bring",
  async (kind, type, bytes) => {
    const rows: object[] = [];
    const book = { add: (_, row) => rows.push(row) } as Partial<Book> as Book;
    const shelf = openShelf(book, random(kind));
    const id = shelf.keep({
      ...{ name: "讲义", type, bytes, owner: { id: 7 } as Person },
      subject: { kind: "lecture-material", id: 3 },
      at: new Date("2026-11-01T10:00:00Z"),
    });
    await shelf.layDown(folder);
    const found = await findFile(folder, id);
    expect(rows).toMatchObject([
      { id, key: found?.key, md5: found?.md5, size: found?.size },
    ]);
    const path = pathsOf(folder, found?.key ?? "").bytes;
    expect(await inspectFile(path, bytes.length, kind)).toEqual({
      type,
      md5: found?.md5,
    });
    expect(await readFile(path)).toEqual(bytes);
  },
);

it("is a film as long as it says, each cue at its picture", () => {
  const cluster = Buffer.from("1f43b675", "hex");
  const segment = film.indexOf(Buffer.from("18538067", "hex")) + 12;
  const cues: number[] = [];
  const position = Buffer.from("f10100000000000008", "hex");
  for (
    let at = film.indexOf(position);
    at >= 0;
    at = film.indexOf(position, at + 1)
  )
    cues.push(Number(film.readBigUInt64BE(at + position.length)));
  expect(cues.length).toBe(7);
  for (const cue of cues)
    expect(film.subarray(segment + cue, segment + cue + 4)).toEqual(cluster);
});

it("is a page whose objects begin where its table says", () => {
  const text = handoutPdf("题目", "第 1 讲", ["一 (二) \\"]).toString("latin1");
  const table = text.slice(
    text.lastIndexOf("xref\n0"),
    text.indexOf("trailer"),
  );
  const begins = [...table.matchAll(/(\d{10}) 00000 n/g)];
  expect(begins.length).toBe(8);
  begins.forEach(([, at], nth) =>
    expect(text.slice(Number(at))).toMatch(new RegExp(`^${nth + 1} 0 obj\n`)),
  );
  expect(text).toContain("( \\() Tj");
});
