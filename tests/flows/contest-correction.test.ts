import JSZip from "jszip";
import { beforeAll, describe, expect, it } from "vitest";
import * as eventPage from "~/routes/contests/event";
import * as importPast from "~/routes/contests/import-past";
import * as correction from "~/routes/contests/manage-correction";
import { testDatabase } from "~tests/support/database";
import { anyTrade, districtId } from "~tests/support/district";
import { publishedContest } from "~tests/support/published";
import { answerOf, argsOf, cookieOf, get, post } from "~tests/support/requests";

// A correction as its officer makes it: chosen from lists, in words. A diver's difficulty was keyed wrong: the factor is set,
// looked at, applied, and given back.

testDatabase("demo");

const officer = "contest-officer";
const at = { slug: "diving", event: "final" };
const act = async (fields: Record<string, string>) =>
  answerOf(correction.action(argsOf(await post("/", fields, officer), at)));
const add = (fields: Record<string, string>) =>
  act({ intent: "add", ...fields });
const desk = async (path = "/") =>
  (await answerOf(correction.loader(argsOf(await get(path, officer), at))))
    .data;
const totalOf = async (number: string) => {
  const { data } = await answerOf(eventPage.loader(argsOf(await get("/"), at)));
  return data.ranking.lines.find((line: any) => line.number === number).total;
};
const refusal = async (fields: Record<string, string>) => {
  const { status, data } = await add(fields);
  expect(status).toBe(422);
  return data.refused.error;
};
const apply = async () => {
  const { hash } = (await desk()).view.open.preview;
  return act({ intent: "apply", seen: hash });
};

beforeAll(async () => {
  const unit = await districtId();
  const trade = await anyTrade();
  const zip = new JSZip();
  const { bytes } = await publishedContest("diving");
  for (const [file, content] of bytes) zip.file(file, content);
  const packed = await zip.generateAsync({ type: "uint8array" });
  const form = new FormData();
  for (const [key, value] of Object.entries({
    unit: String(unit),
    trade,
    name: "跳水",
    nameEn: "Diving",
    slug: at.slug,
    startsOn: "2018-05-01",
    endsOn: "2018-05-02",
    eventName: "十米台",
    eventNameEn: "Platform",
    eventSlug: at.event,
  }))
    form.set(key, value);
  form.set("file", new Blob([new Uint8Array(packed)]), "bundle.zip");
  const request = new Request("http://localhost:3000/x", {
    method: "POST",
    headers: { cookie: await cookieOf(officer) },
    body: form,
  });
  expect((await answerOf(importPast.action(argsOf(request)))).status).toBe(302);
  expect((await act({ intent: "begin", reason: "难度登记有误" })).status).toBe(
    302,
  );
});

describe("a change", () => {
  it("is offered from lists: entrants with their units, parts of the scheme, judges", async () => {
    const { choices } = (await desk()).view.open;
    expect(choices.entrants[1]).toMatchObject({
      number: "02",
      unit: { name: "CHN" },
    });
    expect(choices.parts[0]).toMatchObject({
      id: "dive1",
      kinds: ["mark", "factor"],
    });
    expect(choices.judges.map(({ code }: any) => code)).toEqual([
      "J1",
      "J2",
      "J3",
      "J4",
      "J5",
      "J6",
      "J7",
    ]);
    expect((await desk("/?kind=factor")).kind).toBe("factor");
    expect((await desk("/?kind=nonsense")).kind).toBe("mark");
  });

  it("is refused beside the field that was meant, with what was typed", async () => {
    const mark = { kind: "mark", entrant: "02", node: "dive1", judge: "J1" };
    expect(await refusal({ ...mark, value: "8", entrant: "99" })).toEqual({
      entrant: ["correction-no-entrant"],
    });
    expect(await refusal({ ...mark, value: "8", judge: "J9" })).toEqual({
      judge: ["correction-no-judge"],
    });
    expect(await refusal({ ...mark, value: "8", judge: "" })).toEqual({
      judge: ["correction-which-judge"],
    });
    expect(await refusal({ ...mark, value: "11" })).toEqual({
      value: ["mark-too-high?max=10"],
    });
    expect(await refusal({ ...mark, value: "8", node: "dive" })).toEqual({
      node: ["correction-no-leaf"],
    });
    const factor = { kind: "factor", entrant: "02", node: "total", value: "3" };
    expect(await refusal(factor)).toEqual({ node: ["correction-no-panel"] });
    expect(await refusal({ ...factor, node: "dive1", value: "x" })).toEqual({
      value: ["factor-bad?factor=x"],
    });
    expect(
      await refusal({ kind: "status", entrant: "02", value: "gone" }),
    ).toEqual({ value: ["correction-status"] });
  });

  it("sets a factor: previewed, applied, and given back", async () => {
    // Published: 91.20 for a dive of difficulty 3.2 in a total of 568.15; at 3.0 it is 28.5 × 3.0 = 85.50.
    expect(await totalOf("02")).toBe("568.15");
    const one = { kind: "factor", entrant: "02 02 · CHN", node: "dive1" };
    expect((await add({ ...one, value: "3.0" })).to).toBe(
      "/manage/contests/diving/final/correction?kind=factor",
    );
    expect(await refusal({ ...one, value: "3.2" })).toEqual({
      value: ["correction-same"],
    });
    const { lines, moves } = (await desk()).view.open.preview;
    expect(lines[0]).toMatchObject({ old_value: "3.2", new_value: "3" });
    expect(moves[0]).toMatchObject({ entrant: "02", to: { total: "562.45" } });
    expect((await apply()).status).toBe(302);
    expect(await totalOf("02")).toBe("562.45");

    // A mark that is added afterwards stands under the same difficulty.
    await act({ intent: "begin", reason: "更正打分" });
    const mark = { kind: "mark", entrant: "02", node: "dive1", judge: "J1" };
    expect((await add({ ...mark, value: "" })).status).toBe(302);
    await apply();
    await act({ intent: "begin", reason: "恢复原难度" });
    expect((await add({ ...one, value: "" })).status).toBe(302);
    const back = (await desk()).view.open.preview;
    expect(back.lines[0]).toMatchObject({ old_value: "3", new_value: "" });
    await apply();
    const own = back.moves.find(({ entrant }: any) => entrant === "02");
    expect(await totalOf("02")).toBe(own.to.total);
  });
});
