import ExcelJS from "exceljs";
import iconv from "iconv-lite";
import JSZip from "jszip";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import * as deskLeaf from "~/routes/contests/desk-leaf";
import * as entrants from "~/routes/contests/manage-entrants";
import * as entriesFile from "~/routes/contests/entries-file";
import * as entryList from "~/routes/contests/entry-list";
import * as importPast from "~/routes/contests/import-past";
import * as scheme from "~/routes/contests/manage-scheme";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, cookieOf, get } from "~tests/support/requests";

// Every page of the contests that takes a file, with files that nobody means well with: refused with a word of why, nothing
// written. And what goes out as CSV: no formula, and the same when it comes back.

testDatabase("demo");

let params = { slug: "", event: "" };
let unit = "";
let trade = "";
type Upload = {
  as: string;
  action: (args: any) => unknown;
  /** the page's address beyond its own */
  query?: string;
  /** of which event and leaf, where it is not the one to come */
  at?: { event: string; node: string };
  fields: () => Record<string, string>;
  /** what the answer says of the file */
  said: (data: any) => string[];
};
const uploads: Record<string, Upload> = {
  "a list of entrants": {
    as: "contest-officer",
    action: entrants.action,
    fields: () => ({ intent: "enter" }),
    said: (data) => codes(data),
  },
  "an enterprise's list": {
    as: "union-officer",
    action: entryList.action,
    fields: () => ({ intent: "enter" }),
    said: (data) => codes(data),
  },
  "a scheme": {
    as: "contest-officer",
    action: scheme.action,
    query: "?import",
    fields: () => ({}),
    said: (data) => codes(data),
  },
  "scores of an exam": {
    as: "contest-officer",
    action: deskLeaf.action,
    at: { event: "welder", node: "theory" },
    fields: () => ({ intent: "enter" }),
    said: (data) => [...data.refusals, ...(data.list ? codes(data.list) : [])],
  },
  "results of the past": {
    as: "contest-officer",
    action: importPast.action,
    fields: () => ({
      unit,
      trade,
      name: "往届",
      nameEn: "Past",
      slug: "past-bad-file",
      startsOn: "2014-05-01",
      endsOn: "2014-05-02",
      eventName: "焊工",
      eventNameEn: "Welding",
      eventSlug: "welding",
    }),
    said: (data) => codes(data.file),
  },
};

const paramsOf = ({ at }: Upload) => ({ ...params, ...at });
const codes = (data: any): string[] => [
  ...data.refusals,
  ...data.problems.map(({ refusal }: any) => refusal.code),
  ...(data.texts ?? []),
];

async function send(upload: Upload, bytes: Uint8Array) {
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields()))
    form.set(name, value);
  form.set("file", new Blob([new Uint8Array(bytes)]), "file");
  const request = new Request(`http://localhost:3000/x${upload.query ?? ""}`, {
    method: "POST",
    headers: { cookie: await cookieOf(upload.as) },
    body: form,
  });
  return answerOf(upload.action(argsOf(request, paramsOf(upload))));
}
const count = () =>
  database()
    .selectFrom("audit_entry")
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();

/** A workbook that is small and swells: to 200 MB in one part, or into more parts than a workbook has. */
async function bomb(): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file("[Content_Types].xml", "<Types/>");
  zip.file("xl/worksheets/sheet1.xml", Buffer.alloc(200_000_000));
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}
async function manyParts(): Promise<Uint8Array> {
  const zip = new JSZip();
  for (let at = 0; at < 1200; at += 1) zip.file(`xl/${at}.xml`, "");
  return zip.generateAsync({ type: "uint8array" });
}
async function halfAWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("x").addRow(["姓名"]);
  const whole = new Uint8Array(await book.xlsx.writeBuffer());
  return whole.slice(0, whole.length / 2);
}
const random = () =>
  Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3)) % 256);

let bombs: Record<string, Uint8Array> = {};
beforeAll(async () => {
  const found = await database()
    .selectFrom("contest_event as e")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .innerJoin("unit as u", "u.id", "c.unit_id")
    .select(["c.slug", "e.slug as event", "u.id", "e.trade_code"])
    .where("e.board_state", "=", "rehearsal")
    .where("u.tier", "=", "district")
    .executeTakeFirstOrThrow();
  params = { slug: found.slug, event: found.event };
  unit = String(found.id);
  trade = found.trade_code;
  bombs = {
    bomb: await bomb(),
    parts: await manyParts(),
    half: await halfAWorkbook(),
  };
}, 60_000);

const text = "姓名,单位\n谁,某厂\n";
describe.each(Object.entries(uploads))("%s", (_name, upload) => {
  it.each([
    ["nothing", () => new Uint8Array()],
    ["random bytes", random],
    ["UTF-16 without a mark", () => iconv.encode(text, "utf-16le")],
    ["zero bytes", () => new Uint8Array(3000)],
    ["half a workbook", () => bombs.half],
    ["a workbook that swells to 200 MB", () => bombs.bomb],
    ["a workbook of 1,200 parts", () => bombs.parts],
    ["a column that is none", () => Buffer.from("constructor,姓名\nx,谁\n")],
    ["quotes that do not match", () => Buffer.from('姓名,单位\n"谁,某厂\n')],
    ["only a header", () => Buffer.from("姓名,单位\n")],
    ["nine megabytes", () => Buffer.from(`姓名\n${"谁\n".repeat(2_400_000)}`)],
  ] as [string, () => Uint8Array][])("refuses %s", async (_what, bytes) => {
    const before = await count();
    const answer = await send(upload, bytes());
    expect(answer.status).toBe(422);
    const said = upload.said(answer.data);
    expect(said.length).toBeGreaterThan(0);
    expect(await count()).toEqual(before);
  });

  it("stops reading a hundred megabytes that do not say how long they are", async () => {
    let given = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 1 << 20;
        if (given > 100 << 20) return controller.close();
        controller.enqueue(new Uint8Array(1 << 20).fill(0x61));
      },
    });
    const request = new Request(
      `http://localhost:3000/x${upload.query ?? ""}`,
      {
        method: "POST",
        headers: {
          cookie: await cookieOf(upload.as),
          "content-type": "multipart/form-data; boundary=x",
        },
        body,
        duplex: "half",
      } as RequestInit,
    );
    const answer = await answerOf(
      upload.action(argsOf(request, paramsOf(upload))),
    );
    expect(answer.status).toBe(422);
    expect(upload.said(answer.data)[0]).toMatch(/too-big$/);
    expect(given).toBeLessThan(12 << 20);
  });
});

describe("what Chinese Excel writes", () => {
  it.each([
    ["GB18030", iconv.encode(text, "gb18030")],
    ["UTF-16 with its mark", iconv.encode(text, "utf-16", { addBOM: true })],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${text}`)],
  ])(
    "is read as %s: the row is found wrong, not the file",
    async (_of, bytes) => {
      const { data } = await send(
        uploads["an enterprise's list"] as Upload,
        bytes,
      );
      expect(data.refusals).toEqual([]);
      expect(data.problems.length).toBeGreaterThan(0);
      expect(data.text).toContain("谁");
    },
  );
});

describe("a CSV that goes out", () => {
  it("has no cell that a spreadsheet would run, and comes back as it was", async () => {
    const evil = ["=1+1", "+86", "-2", "@SUM(A1)", "\t=1", "＝１"];
    const { id } = await database()
      .selectFrom("contest_event")
      .select("id")
      .where("slug", "=", params.event)
      .where("board_state", "=", "rehearsal")
      .executeTakeFirstOrThrow();
    const rows = await database()
      .selectFrom("contest_entry")
      .select("id")
      .where("event_id", "=", id)
      .limit(evil.length)
      .execute();
    for (const [at, row] of rows.entries())
      await database()
        .updateTable("contest_entry")
        .set({ certificate_no: evil[at] ?? "" })
        .where("id", "=", row.id)
        .execute();
    const response = (await entriesFile.loader(
      argsOf(await get("/x", "contest-officer"), {
        ...params,
        file: "entries.csv",
      }),
    )) as Response;
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.toString()).not.toMatch(/(^|[,"\n])[=+\-@\t＝]/);
    const { readSheet } = await import("~/platform/sheet-reader.server");
    const read = await readSheet(bytes);
    const certificates = read.ok
      ? read.sheet.rows.map(({ cells }) => cells[3])
      : [];
    for (const mark of evil.slice(0, rows.length))
      expect(certificates).toContain(mark);
  });
});
