import { expect, it } from "vitest";
import { action, loader } from "~/routes/manage/lists";
import { loader as newProblem } from "~/routes/studios/problem-new";
import { loader as editStudio } from "~/routes/studios/edit";
import { loader as recordHonour } from "~/routes/honours/record";
import { loader as manageContest } from "~/routes/contests/manage-contest";
import { database } from "~/platform/database.server";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, get, post } from "~tests/support/requests";

testDatabase("demo");

const administrator = "district-administrator";
const page = "/manage/system/lists";
const act = async (fields: Record<string, string>) =>
  answerOf(action(argsOf(await post(page, fields, administrator))));
const errorsOf = async (fields: Record<string, string>) => {
  const { status, data } = await act(fields);
  return [status, data.refused?.error];
};
const entry = async (list: string, code: string) => {
  const { kept } = await loader(argsOf(await get(page, administrator)));
  return kept
    .find((each) => each.list === list)
    ?.entries.find((each) => each.code === code);
};
const trail = async (kind: string, id: string) =>
  (
    await database()
      .selectFrom("audit_entry")
      .select("act")
      .where("subject_kind", "=", kind)
      .where("subject_id", "=", id)
      .orderBy("id")
      .execute()
  ).map((line) => line.act);

const robots = {
  list: "trade",
  code: "robot-operator",
  name: "工业机器人操作工",
  nameEn: "Robot operator",
};
const offered = async () => {
  const { trades } = await newProblem(
    argsOf(await get("/problems/new", administrator)),
  );
  return trades.map(({ code }) => code);
};

it("adds a trade, renames it, retires it and brings it back, each with a line in the trail", async () => {
  expect((await act({ act: "add", ...robots })).to).toBe(page);
  expect(await offered()).toContain("robot-operator");
  const renamed = { ...robots, name: "机器人操作员" };
  expect((await act({ act: "edit", ...renamed })).status).toBe(302);
  expect(await entry("trade", robots.code)).toMatchObject({
    name: "机器人操作员",
    retired_on: null,
  });
  for (const retired of [true, false]) {
    const { list, code } = robots;
    await act({ act: retired ? "retire" : "restore", list, code });
    expect((await offered()).includes(code)).toBe(!retired);
  }
  expect(await trail("trade", robots.code)).toEqual([
    "list.added",
    "list.edited",
    "list.retired",
    "list.restored",
  ]);
});

it("says beside the field what is wrong, and what is in the list already", async () => {
  const fitters = { ...robots, code: "tool-fitter", name: "钳工" };
  expect(await errorsOf({ act: "add", ...fitters })).toEqual([
    422,
    { name: ["name-taken"] },
  ]);
  expect(
    await errorsOf({ act: "add", ...robots, code: "fitter", name: "工具钳工" }),
  ).toEqual([422, { code: ["code-taken"] }]);
  expect(
    await errorsOf({ act: "add", ...robots, code: "Fitter 2", nameEn: "" }),
  ).toEqual([422, { code: ["wrong-form"], nameEn: ["required"] }]);
  const kind = { list: "honour_kind", code: "civil", name: "标兵" };
  expect(
    await errorsOf({ act: "add", ...kind, nameEn: "", termYears: "0" }),
  ).toEqual([
    422,
    {
      nameEn: ["required"],
      termYears: ["too-small?minimum=1"],
      holder: ["not-a-choice"],
    },
  ]);
});

it("keeps the holder and the term of a kind of honour, and lets nobody record a retired one", async () => {
  const kind = { list: "honour_kind", code: "civil", name: "文明标兵" };
  const facts = { ...kind, nameEn: "Model of civility", termYears: "2" };
  await act({ act: "add", ...facts, holder: "collective" });
  await act({ act: "edit", ...facts, termYears: "" });
  expect(await entry("honour_kind", "civil")).toMatchObject({
    holder: "collective",
    term_years: null,
  });
  const offer = async () => {
    const asked = await get("/honours/new?kind=civil", administrator);
    return (await recordHonour(argsOf(asked))).kind?.code;
  };
  expect(await offer()).toBe("civil");
  await act({ act: "retire", ...kind });
  expect(await offer()).toBeUndefined();
});

it("leaves a retired trade where it is chosen already, and out of what is new", async () => {
  const { slug, trade_code } = await database()
    .selectFrom("studio")
    .select(["slug", "trade_code"])
    .where("trade_code", "is not", null)
    .orderBy("id")
    .executeTakeFirstOrThrow();
  const contest = await database()
    .selectFrom("contest")
    .select("slug")
    .executeTakeFirstOrThrow();
  await act({ act: "retire", list: "trade", code: trade_code ?? "" });
  const kept = await editStudio(
    argsOf(await get(`/studios/${slug}/edit`, administrator), { slug }),
  );
  expect(kept.trades.map(({ code }) => code)).toContain(trade_code);
  const { trades } = await manageContest(
    argsOf(
      await get(`/manage/contests/${contest.slug}`, administrator),
      contest,
    ),
  );
  expect(trades.map(({ code }) => code)).not.toContain(trade_code);
  await act({ act: "restore", list: "trade", code: trade_code ?? "" });
});
