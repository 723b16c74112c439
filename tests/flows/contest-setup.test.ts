import JSZip from "jszip";
import { beforeAll, describe, expect, it } from "vitest";
import { schemeTemplates } from "~/contests/rules/scheme-templates";
import { database } from "~/platform/database.server";
import * as manageEvent from "~/routes/contests/manage-event";
import * as schemeFile from "~/routes/contests/scheme-file";
import * as schemePage from "~/routes/contests/manage-scheme";
import * as entriesPage from "~/routes/contests/manage-entries";
import * as stagesPage from "~/routes/contests/manage-stages";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, cookieOf, get, post } from "~tests/support/requests";

// Setting an event up: its scheme in versions and from files, its stages and shifts, the contests that feed it.

testDatabase("demo");

const officer = "contest-officer";
let params = { slug: "", event: "" };
let live = { slug: "", event: "", id: 0 };
let eventId = 0;
type Route = { action: (args: any) => unknown };
const act = async (
  route: Route,
  fields: Record<string, string>,
  own = params,
) => answerOf(route.action(argsOf(await post("/x", fields, officer), own)));
const look = async (
  route: { loader: (args: any) => unknown },
  query = "",
  own: Record<string, string> = params,
) =>
  (await answerOf(route.loader(argsOf(await get(`/x${query}`, officer), own))))
    .data;

async function importFile(
  bytes: Uint8Array,
  type = "application/octet-stream",
) {
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(bytes)], { type }), "scheme");
  const request = new Request("http://localhost:3000/x?import", {
    method: "POST",
    headers: { cookie: await cookieOf(officer) },
    body: form,
  });
  return answerOf(schemePage.action(argsOf(request, params)));
}

async function found(state: string) {
  return database()
    .selectFrom("contest_event as e")
    .innerJoin("contest as c", "c.id", "e.contest_id")
    .innerJoin("unit as u", "u.id", "c.unit_id")
    .select(["c.slug", "e.slug as event", "e.id"])
    .where("e.board_state", "=", state)
    .where("u.tier", "=", "district")
    .orderBy("c.starts_on", "desc")
    .executeTakeFirstOrThrow();
}

/** The entries that came from a feeder and count, the last nominated first. */
/** The lower event whose first were nominated, and their entries. */
let fedFrom: { id: number; entries: number[] } = { id: 0, entries: [] };

const fedEntries = () =>
  database()
    .selectFrom("contest_entry as n")
    .innerJoin("person as p", "p.id", "n.person_id")
    .select(["n.id", "p.name"])
    .where("n.event_id", "=", eventId)
    .where("n.via", "=", "feeder")
    .where("n.state", "=", "approved")
    .orderBy("n.id", "desc")
    .execute();

beforeAll(async () => {
  const waiting = await found("rehearsal");
  params = { slug: waiting.slug, event: waiting.event };
  eventId = waiting.id;
  live = await found("live");
});

describe("a scheme", () => {
  const text = (name: string) => JSON.stringify(schemeTemplates[name]);

  it("begins from a template, another contest's, or an older version, and is kept as the next version", async () => {
    const before = await look(schemePage);
    const draft = await look(schemePage, "?from=template:worldskills");
    expect(JSON.parse(draft.text)).toEqual(schemeTemplates.worldskills);
    expect(before.library.length).toBeGreaterThan(0);
    const past = before.library[0].id;
    const copy = await look(schemePage, `?from=scheme:${past}`);
    expect(copy).toMatchObject({ copiedFrom: past, isDraft: true });
    const saved = await act(schemePage, {
      scheme: copy.text,
      copiedFrom: String(past),
    });
    expect(saved.status).toBe(302);
    const after = await look(schemePage);
    expect(after.version).toBe(before.version + 1);
    expect(after.versions[0].from_contest).toBeTruthy();
    for (const from of ["template:__proto__", "scheme:x", "version:99", "x"])
      expect((await look(schemePage, `?from=${from}`)).isDraft).toBe(false);
  });

  it("is offered from contests that are over, of none that runs or is to come", async () => {
    const { library } = await look(schemePage);
    const day = new Date().toISOString().slice(0, 10);
    const rows = await database()
      .selectFrom("marking_scheme as s")
      .innerJoin("contest_event as e", "e.id", "s.event_id")
      .innerJoin("contest as c", "c.id", "e.contest_id")
      .select("c.ends_on")
      .where(
        "s.id",
        "in",
        library.map(({ id }: any) => id),
      )
      .execute();
    expect(rows.length).toBeGreaterThan(0);
    for (const { ends_on } of rows) expect(ends_on < day).toBe(true);
  });

  it("goes out as a workbook and comes back the same", async () => {
    await act(schemePage, { scheme: text("thirty-seventy") });
    const response = (await schemeFile.loader(
      argsOf(await get("/x", officer), { ...params, file: "scheme.xlsx" }),
    )) as Response;
    const answer = await importFile(
      new Uint8Array(await response.arrayBuffer()),
    );
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.data.text)).toEqual(
      schemeTemplates["thirty-seventy"],
    );
  });

  it.each([
    ["nothing", new Uint8Array(), "empty-sheet"],
    [
      "no encoding",
      new Uint8Array([0xff, 0xff, 0x81, 0x20]),
      "broken-encoding",
    ],
    ["a broken zip", Buffer.from("PK\u0003\u0004 nonsense"), "not-a-sheet"],
    ["two megabytes", new Uint8Array(2 << 20), "scheme-file-too-big"],
  ])("refuses %s as a file", async (_name, bytes, code) => {
    const answer = await importFile(bytes);
    expect(answer.status).toBe(422);
    expect(answer.data.refusals).toEqual([code]);
  });

  it("does not unpack a workbook that swells to hundreds of megabytes", async () => {
    const zip = new JSZip();
    zip.file("[Content_Types].xml", Buffer.alloc(300_000_000));
    const bomb = await zip.generateAsync({
      type: "uint8array",
      compression: "DEFLATE",
    });
    expect(bomb.length).toBeLessThan(1 << 20);
    const answer = await importFile(bomb);
    expect(answer.data.refusals).toEqual(["not-a-sheet"]);
  });

  it("once judging has begun wants a reason, shows who would move, and refuses marks that no longer fit", async () => {
    const own = { slug: live.slug, event: live.event };
    const { text: frozen, judged, version } = await look(schemePage, "", own);
    expect(judged).toBe(true);
    const scheme = JSON.parse(frozen);
    expect(
      (await act(schemePage, { scheme: frozen }, own)).data.refusals,
    ).toEqual(["scheme-reason"]);
    scheme.root.children[0].weight = "0.7";
    scheme.root.children[1].weight = "0.3";
    const other = JSON.stringify(scheme);
    const seen = await act(
      schemePage,
      { intent: "preview", scheme: other },
      own,
    );
    expect(seen.data.change.moves.length).toBeGreaterThan(0);
    const names = await database()
      .selectFrom("entrant")
      .select("name")
      .where("event_id", "=", live.id)
      .execute();
    for (const { name } of names)
      expect(JSON.stringify(seen.data.change)).not.toContain(name);
    expect((await look(schemePage, "", own)).version).toBe(version);
    scheme.root.children[0].max = "1";
    scheme.root.max = undefined;
    const unfit = await act(
      schemePage,
      { scheme: JSON.stringify(scheme), reason: "x" },
      own,
    );
    expect(unfit.data.refusals[0]).toMatch(/^scheme-unfit/);
    const saved = await act(
      schemePage,
      { scheme: other, reason: "技术文件更正" },
      own,
    );
    expect(saved.status).toBe(302);
    const { versions } = await look(schemePage, "", own);
    expect(versions[0]).toMatchObject({
      version: version + 1,
      reason: "技术文件更正",
    });
    expect(versions[0].frozen_at).not.toBeNull();
    expect((await look(manageEvent, "", own)).lines.length).toBe(names.length);
  });
});

describe("stages, shifts and feeders", () => {
  const stage = {
    intent: "stage",
    kind: "practical",
    name: "实操",
    nameEn: "Practical",
    startsAt: "2099-05-01T08:00",
    endsAt: "2099-05-01T18:00",
  };
  it("plans stages with shifts within them", async () => {
    expect(
      (await act(stagesPage, { ...stage, endsAt: "2099-04-01T08:00" })).data
        .refused.error.endsAt,
    ).toEqual(["ends-before"]);
    expect((await act(stagesPage, stage)).status).toBe(302);
    const { stages } = await look(stagesPage);
    const shift = {
      intent: "shift",
      stage: String(stages.at(-1).id),
      startsAt: "2099-05-01T08:00",
      endsAt: "2099-05-01T12:00",
      benches: "8",
    };
    expect((await act(stagesPage, shift)).status).toBe(302);
    const outside = { ...shift, startsAt: "2099-04-30T08:00" };
    expect(
      (await act(stagesPage, outside)).data.refused.error.startsAt,
    ).toEqual(["shift-outside"]);
    for (const benches of ["0", "NaN", "1e9", "-3"])
      expect((await act(stagesPage, { ...shift, benches })).status).toBe(422);
    expect(
      (await act(stagesPage, { ...shift, stage: "999999" })).data.refused.error,
    ).toEqual({ "": ["stage-unknown"] });
    const planned = (await look(stagesPage)).stages.at(-1);
    expect(planned.shifts).toMatchObject([{ number: 1, benches: 8 }]);
    const twice = {
      ...shift,
      startsAt: "2099-05-01T11:59",
      endsAt: "2099-05-01T13:00",
    };
    expect((await act(stagesPage, twice)).data.refused.error.startsAt).toEqual([
      "shift-overlaps?number=1",
    ]);
    await expect(
      database()
        .insertInto("contest_shift")
        .values({
          stage_id: planned.id,
          number: 9,
          benches: 1,
          starts_at: planned.shifts[0].starts_at,
          ends_at: planned.shifts[0].ends_at,
        })
        .execute(),
    ).rejects.toThrow("contest_shift_apart");
    const elsewhere = { ...twice, place: "二号车间" };
    expect((await act(stagesPage, elsewhere)).status).toBe(302);
    const moved = {
      ...shift,
      shift: String(planned.shifts[0].id),
      startsAt: "2099-05-01T09:00",
      benches: "6",
    };
    expect((await act(stagesPage, moved)).status).toBe(302);
    const renamed = { ...stage, stage: shift.stage, name: "实际操作" };
    const short = await act(stagesPage, {
      ...renamed,
      endsAt: "2099-05-01T12:30",
    });
    expect(short.data.refused.error.startsAt).toEqual([
      "stage-shifts-outside?number=2",
    ]);
    expect((await act(stagesPage, renamed)).status).toBe(302);
    const changed = (await look(stagesPage)).stages.at(-1);
    expect(changed).toMatchObject({
      id: planned.id,
      name: "实际操作",
      shifts: [{ benches: 6 }, { place: "二号车间" }],
    });
    await act(stagesPage, {
      intent: "drop-shift",
      shift: String(changed.shifts[1].id),
    });
    await act(stagesPage, {
      intent: "drop-shift",
      shift: String(planned.shifts[0].id),
    });
    expect((await look(stagesPage)).stages.at(-1).shifts).toEqual([]);
  });

  it("nominates the first of a lower contest in one act, approved, equals and all", async () => {
    const db = database();
    const from = await db
      .selectFrom("contest_event as e")
      .innerJoin("contest as c", "c.id", "e.contest_id")
      .innerJoin("unit as u", "u.id", "c.unit_id")
      .innerJoin("event_result as r", "r.event_id", "e.id")
      .select("e.id")
      .where("u.tier", "=", "subdistrict")
      .where("e.board_state", "=", "final")
      .where(
        "e.id",
        "not in",
        db.selectFrom("contest_feeder").select("from_event_id"),
      )
      .orderBy("c.starts_on", "desc")
      .orderBy("e.id")
      .executeTakeFirstOrThrow();
    const fed = () =>
      db
        .selectFrom("contest_entry")
        .select(["id", "state", "via"])
        .where("event_id", "=", eventId)
        .where("via", "=", "feeder")
        .execute();
    const before = (await fed()).map(({ id }) => id);
    const { trade_code } = await db
      .selectFrom("contest_event")
      .select("trade_code")
      .where("id", "=", eventId)
      .executeTakeFirstOrThrow();
    await db
      .updateTable("contest_event")
      .set({ trade_code })
      .where("id", "=", from.id)
      .execute();
    const fields = { from: String(from.id) };
    const early = await act(stagesPage, { intent: "nominate", ...fields });
    expect(early.data.refused.error[""]).toEqual(["feeder-unknown"]);
    await act(stagesPage, { intent: "feeder", ...fields, places: "3" });
    const done = await act(stagesPage, { intent: "nominate", ...fields });
    expect(done.status).toBe(302);
    const entries = (await fed()).filter(({ id }) => !before.includes(id));
    fedFrom = { id: from.id, entries: entries.map(({ id }) => id) };
    expect(done.to).toContain(`entered=${entries.length}`);
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries)
      expect(entry).toMatchObject({ state: "approved", via: "feeder" });
    const again = await act(stagesPage, { intent: "nominate", ...fields });
    expect(again.to).toContain("entered=0");
  });

  it("names who was left out and why, and offers the next in rank when a nominee declines", async () => {
    const feeder = async () =>
      (await look(stagesPage)).feeders.find(
        (each: any) => each.id === fedFrom.id,
      );
    const own = async () =>
      (await fedEntries()).filter(({ id }) => fedFrom.entries.includes(id));
    const { id: from, places } = await feeder();
    const nobody = await act(stagesPage, {
      intent: "nominate-next",
      from: String(from),
    });
    const had = await own();
    if (had.length >= places)
      expect(nobody.data.refused.error[""]).toEqual(["feeder-nobody-next"]);
    // Equals who share the last place all went: one more withdraws for each of them before a place is free.
    const withdrawn = had.slice(0, Math.max(1, had.length - places + 1));
    for (const { id } of withdrawn)
      await act(entriesPage, {
        intent: "withdraw",
        entry: String(id),
        reason: "本人放弃",
      });
    const { left, next } = await feeder();
    for (const { name } of withdrawn)
      expect(left).toContainEqual(
        expect.objectContaining({ out: "本人放弃", name }),
      );
    expect(next.length).toBeGreaterThan(0);
    const again = { intent: "nominate", from: String(from) };
    expect((await act(stagesPage, again)).to).toContain("entered=0");
    const done = await act(stagesPage, { ...again, intent: "nominate-next" });
    expect(done.to).toContain(`entered=${next.length}`);
    const names = (await fedEntries()).map(({ name }) => name);
    for (const { name } of next) expect(names).toContain(name);
  });
});
