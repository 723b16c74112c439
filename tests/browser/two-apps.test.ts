import { randomUUID } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { get as ask, type ClientRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { patched, type BoardPatch } from "~/contests/rules/board-patch";
import type { Board } from "~/contests/rules/board-view";
import { resultLines } from "~/contests/result-lines.server";
import { standingOf } from "~/contests/standing.server";
import { database, useDatabase } from "~/platform/database.server";
import { startEmbeddedPostgres } from "~/platform/postgres/embedded.server";
import { startApp, type RunningApp } from "~tests/support/app";
import { visitor, type Visitor } from "../bench/visitor";

// Two processes of the built app on one PostgreSQL: what one takes, the other's screens show; who comes back gets what they
// missed; and what is frozen shows nowhere, in neither.

const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), "jiangtang-two-")));
let a: RunningApp;
let b: RunningApp;
let judge: Visitor;
let closeDatabase = async () => {};
let finals = "";
let sheets: { id: string; code: string; order: string }[] = [];

beforeAll(async () => {
  const [first = "", second = ""] = folders;
  for (const folder of folders) chmodSync(folder, 0o755);
  const LIVEKIT_EMBEDDED = "off";
  a = await startApp(first, { LIVEKIT_EMBEDDED });
  const { url } = await startEmbeddedPostgres(first);
  b = await startApp(second, { LIVEKIT_EMBEDDED, DATABASE_URL: url });
  closeDatabase = useDatabase(url, 2).close;
  const { slug } = await database()
    .selectFrom("contest")
    .select("slug")
    .where("slug", "like", "bingang-%-finals")
    .executeTakeFirstOrThrow();
  finals = `/contests/${slug}`;
  judge = visitor(a.address);
  await judge.signIn("judge");
  sheets = await openSheets();
});
afterAll(async () => {
  judge?.leave();
  await closeDatabase();
  await b?.stop();
  await a?.stop();
  for (const folder of folders)
    rmSync(folder, { recursive: true, force: true });
});

/** A machine that is busy with other tests takes its time. */
const soon = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 });

type Piece = { event: string; id: string; data: string };

/** A screen on a board's stream: what came so far, and the board it has made of it. */
class Screen {
  readonly pieces: Piece[] = [];
  board: Board | undefined;
  version = "";
  private stream: ClientRequest | undefined;

  async open(app: RunningApp, event: string, last?: string): Promise<this> {
    const url = new URL(`${finals}/${event}/board.events`, app.address);
    const headers = last === undefined ? {} : { "last-event-id": last };
    await new Promise<void>((ready, fail) => {
      this.stream = ask(url, { headers }, (response) => {
        if (response.statusCode !== 200) fail(new Error("No stream."));
        const lines = createInterface({ input: response });
        lines.on("error", () => {});
        let piece: Piece = { event: "", id: "", data: "" };
        lines.on("line", (line) => {
          const [, field, value = ""] = /^(\w+): (.*)$/.exec(line) ?? [];
          if (field === "event" || field === "id" || field === "data")
            piece = { ...piece, [field]: value };
          if (line !== "" || piece.event === "") return;
          this.take(piece);
          piece = { event: "", id: "", data: "" };
          ready();
        });
      });
      this.stream.on("error", fail);
    });
    return this;
  }

  private take(piece: Piece): void {
    if (piece.event === "board") this.board = JSON.parse(piece.data) as Board;
    if (piece.event === "patch") {
      const { from, ...patch } = JSON.parse(piece.data) as BoardPatch & {
        from: string;
      };
      if (this.version) expect(from).toBe(this.version);
      if (this.board) this.board = patched(this.board, patch);
    }
    this.version = piece.id;
    this.pieces.push(piece);
  }

  close(): void {
    this.stream?.destroy();
  }
}

/** The demo judge's open sheets; for the first two the rest of the panel is in, so that handing in makes a total. */
async function openSheets() {
  const rows = await database()
    .selectFrom("mark_sheet as s")
    .innerJoin("panel_judge as j", "j.id", "s.judge_id")
    .innerJoin("person as p", "p.id", "j.person_id")
    .innerJoin("user as u", "u.id", "p.user_id")
    .innerJoin("entrant as n", "n.id", "s.entrant_id")
    .select(({ selectFrom, fn }) => [
      "s.id",
      "n.work_code as code",
      selectFrom("mark as m")
        .whereRef("m.entrant_id", "=", "n.id")
        .where("m.judge_code", "<>", "J1")
        .select(fn.countAll<number>().as("count"))
        .as("count"),
      // What the others judged: near it nothing has to be marked again.
      selectFrom("mark as m")
        .whereRef("m.entrant_id", "=", "n.id")
        .where("m.node", "=", "A4")
        .select((eb) => eb.fn.max<string>("m.value").as("order"))
        .as("order"),
    ])
    .where("u.username", "=", "judge")
    .where("s.state", "=", "draft")
    .orderBy("count", "desc")
    .orderBy("s.id")
    .execute();
  return rows.map(({ id, code, order }) => ({
    id,
    code: code ?? "",
    order: order ?? "2",
  }));
}

const mark = async (sheet: string, node: string, value: string) => {
  const body = JSON.stringify({ clientId: randomUUID(), node, value });
  const path = `/judging/${sheet}/marks`;
  expect((await judge.send(path, "application/json", body)).status).toBe(200);
};
const type = "application/x-www-form-urlencoded";
const handIn = async (sheet: string) => {
  const path = `/judging/${sheet}`;
  const { status } = await judge.send(path, type, "intent=submit");
  expect(status).toBe(302);
};
const boardAt = async (app: RunningApp, event: string) => {
  const reader = visitor(app.address);
  const { text } = await reader.read(`${finals}/${event}/board.json`);
  reader.leave();
  return JSON.parse(text) as Board;
};
const totalOf = (board: Board | undefined, code: string) =>
  board?.lines.find(({ label }) => label === code)?.total;

describe("two apps on one database", () => {
  it("shows a mark that one took on the screens of the other, and makes up for what a screen missed", async () => {
    const [sheet, , third] = sheets;
    if (!sheet || !third)
      throw new Error("The demo judge has too little left.");
    const { id, code, order } = sheet;
    const held = await new Screen().open(b, "welder");
    const other = await new Screen().open(b, "welder");
    expect(held.pieces[0]?.event).toBe("board");
    expect(held.board).toEqual(await boardAt(a, "welder"));
    await mark(id, "A4", order);
    await mark(id, "A1", "21.5");
    await handIn(id);
    await soon(() => totalOf(held.board, code)).toMatch(/^\d+\.\d\d$/);
    const missed = held.version;
    held.close();
    for (const value of ["22", "23", "24.5"]) {
      await mark(third.id, "A1", value);
      await soon(() => other.version).not.toBe(missed);
    }
    const now = await boardAt(a, "welder");
    await soon(() => other.board).toEqual(now);
    expect(now.at).not.toBe(held.board?.at);

    // Back with the last event's id: one piece, from there to here, and no more than that.
    const back = new Screen();
    back.board = held.board;
    back.version = missed;
    await back.open(b, "welder", missed);
    expect(back.pieces.map(({ event }) => event)).toEqual(["patch"]);
    expect(back.board).toEqual(now);
    expect(back.version).toBe(other.version);
    // With nothing missed it is told so; with an id that nobody knows it gets the whole; a version is the same in both apps.
    for (const [app, last, event] of [
      [b, other.version, "same"],
      [a, other.version, "same"],
      [b, "0123456789abcdef", "board"],
    ] as const) {
      const screen = await new Screen().open(app, "welder", last);
      expect([last, screen.pieces[0]?.event]).toEqual([last, event]);
      expect(screen.version).toBe(other.version);
      screen.close();
    }
    back.close();
    other.close();
  });

  it("freezes in both at once, and says nothing of what is marked then", async () => {
    const [, sheet] = sheets;
    if (!sheet) throw new Error("The demo judge has too little left.");
    const { id, code, order } = sheet;
    const screen = await new Screen().open(b, "welder");
    const before = screen.board;
    const officer = visitor(a.address);
    await officer.signIn("contest-officer");
    const form = new URLSearchParams({ to: "frozen", reason: "" }).toString();
    const moved = await officer.send(`/manage${finals}/welder`, type, form);
    expect(moved.status).toBe(302);
    officer.leave();
    await soon(() => screen.board?.state).toBe("frozen");
    expect(screen.board?.lines).toEqual(before?.lines);
    const pieces = screen.pieces.length;
    await mark(id, "A1", "29.5");
    await mark(id, "A4", order);
    await handIn(id);
    expect((await secretsOf("welder")).length).toBe(1);
    await new Promise((done) => setTimeout(done, 1200));
    expect(screen.pieces).toHaveLength(pieces);
    for (const app of [a, b])
      expect(totalOf(await boardAt(app, "welder"), code)).toBe(
        totalOf(before, code),
      );
    screen.close();
  });

  it("shows a total that came after a freeze on no page, in no file, feed or stream, to nobody outside", async () => {
    const secrets = [
      ...(await secretsOf("fitter")),
      ...(await secretsOf("welder")),
    ];
    expect(secrets.length).toBeGreaterThan(3);
    const paths = await pathsToWalk();
    for (const [app, who] of [
      [a, undefined],
      [a, "worker"],
      [b, "judge"],
      [b, "union-officer"],
    ] as const) {
      const reader = visitor(app.address, 2);
      if (who) await reader.signIn(who);
      const look = async (path: string) => {
        const { status, text } = await reader.read(path);
        expect([path, status < 500]).toEqual([path, true]);
        const told = secrets.filter((total) => text.includes(total));
        expect([path, who, told]).toEqual([path, who, []]);
      };
      await Promise.all(paths.map(look));
      reader.leave();
    }
    const stream = await new Screen().open(b, "fitter");
    const text = JSON.stringify(stream.pieces);
    for (const total of secrets) expect(text).not.toContain(total);
    stream.close();
  });
});

/** Totals that the marks of a frozen event now make, and that its frozen board does not have. */
async function secretsOf(slug: string): Promise<string[]> {
  const { id } = await database()
    .selectFrom("contest_event as e")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .select("e.id")
    .where("e.slug", "=", slug)
    .where("c.slug", "like", "bingang-%-finals")
    .executeTakeFirstOrThrow();
  const standing = await standingOf(database(), id);
  if (!standing) throw new Error(`${slug} has no scheme.`);
  const shown = (await boardAt(a, slug)).lines.map(({ total }) => total);
  return resultLines(standing.plan, standing.field).flatMap(({ total }) =>
    total !== null && !shown.includes(total) ? [total] : [],
  );
}

/** Every address that could tell of an event: its own, its contest's, the lists, feeds and files, search, who took part. */
async function pathsToWalk(): Promise<string[]> {
  const late = await database()
    .selectFrom("entrant as n")
    .innerJoin("contest_event as e", "e.id", "n.event_id")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .select(["n.person_id", "n.name", "n.work_code", "e.slug"])
    .where("e.slug", "in", ["fitter", "welder"])
    .where("c.slug", "like", "bingang-%-finals")
    .orderBy("n.id", "desc")
    .limit(3)
    .execute();
  const events = ["fitter", "welder"].flatMap((event) =>
    [
      "",
      "/board",
      "/board.json",
      "/draws",
      "/appeals",
      "/entry",
      "/judges",
      "/bundle.zip",
    ].map((rest) => `${finals}/${event}${rest}`),
  );
  const people = late.flatMap(({ person_id, name, work_code }) => [
    `/people/${person_id}`,
    `/search?q=${encodeURIComponent(name)}`,
    `/search?q=${encodeURIComponent(work_code ?? "")}`,
  ]);
  return [
    ...events,
    ...people,
    finals,
    `${finals}/awards`,
    `${finals}/report.xlsx`,
    "/",
    "/mine",
    "/contests",
    "/contests?tier=district",
    "/contests/files/contests.csv",
    "/contests/files/contests.xlsx",
    "/judging",
    "/honours",
    `/search?q=${encodeURIComponent("技能竞赛")}`,
    "/timetable",
    "/timetable.ics",
  ];
}
