import { beforeAll, describe, expect, it } from "vitest";
import { addDays } from "~/kit/days";
import { actorOf, today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import * as editRoute from "~/routes/studios/edit";
import * as newRoute from "~/routes/studios/new";
import * as peopleRoute from "~/routes/studios/people";
import * as showRoute from "~/routes/studios/show";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, get, post } from "~tests/support/requests";

// A studio is founded by its union, takes members in and lets them go with their dates, and changes its lead.

testDatabase("demo");

const day = today();
const phone: Record<string, string> = {};
const ids: Record<string, number> = {};
let unit = { code: "", path: "" };
let slug = "";

type Route = { action: (args: any) => unknown };
const send = async (
  route: Route,
  path: string,
  fields: Record<string, string>,
  who: string,
) =>
  answerOf(
    route.action(argsOf(await post(path, fields, who), { slug }) as never),
  );
const people = (fields: Record<string, string>, who = "union-officer") =>
  send(peopleRoute, `/studios/${slug}/people`, fields, who);
const codes = (answer: { data: any }) => answer.data?.refused?.error;
const page = async () =>
  (
    await answerOf(
      showRoute.loader(
        argsOf(await get(`/studios/${slug}`), { slug }) as never,
      ),
    )
  ).data;

beforeAll(async () => {
  const rows = await database()
    .selectFrom("person as p")
    .innerJoin("user as u", "u.id", "p.user_id")
    .select(["p.id", "p.phone", "u.username"])
    .execute();
  for (const { id, username, phone: number } of rows) {
    ids[username ?? ""] = id;
    phone[username ?? ""] = number ?? "";
  }
  const officer = await actorOf(await get("/", "union-officer"));
  const grant = officer.grants.find(({ role }) => role === "union-officer");
  unit = await database()
    .selectFrom("unit")
    .select(["code", "path"])
    .where("id", "=", grant?.scope.id ?? 0)
    .executeTakeFirstOrThrow();
});

describe("a studio", () => {
  const founding = () => ({
    unit: unit.code,
    kind: "studio",
    lead: phone["worker"] ?? "",
    foundedOn: addDays(day, -30),
    name: "试建创新工作室",
    nameEn: "Trial Founding Studio",
    site: "3号楼",
    topics: "治理变形\n降低能耗",
  });

  it("is founded by the union of its unit only", async () => {
    const other = await database()
      .selectFrom("unit")
      .select(["code"])
      .where("tier", "=", "district")
      .executeTakeFirstOrThrow();
    const found = (more: Record<string, string>, who = "union-officer") =>
      send(newRoute, "/studios/new", { ...founding(), ...more }, who);
    expect((await found({}, "studio-lead")).status).toBe(403);
    expect(codes(await found({ unit: other.code }))).toEqual({
      unit: ["not-your-unit"],
    });
    expect(codes(await found({ lead: "没有这个人" }))).toEqual({
      lead: ["no-such-person"],
    });
    expect(codes(await found({ foundedOn: addDays(day, 1) }))).toEqual({
      foundedOn: ["founded-in-future"],
    });
    const done = await found({});
    expect(done.to).toBe("/studios/trial-founding-studio");
    slug = "trial-founding-studio";
    const { studio, facts } = await page();
    expect(studio.lead.id).toBe(ids["worker"]);
    expect(facts.topics).toEqual(["治理变形", "降低能耗"]);
  });

  it("is kept by its lead from then on", async () => {
    const text = {
      name: "试建劳模创新工作室",
      nameEn: "Trial Founding Studio",
      topics: "只做一题",
    };
    const path = `/studios/${slug}/edit`;
    expect((await send(editRoute, path, text, "judge")).status).toBe(403);
    expect((await send(editRoute, path, text, "worker")).status).toBe(302);
    const { studio, facts } = await page();
    expect(studio.name).toBe(text.name);
    expect(facts.topics).toEqual(["只做一题"]);
  });

  it("takes members in and lets them go, each with a date, and again", async () => {
    const judge = phone["judge"] ?? "";
    const join = (joinedOn: string) =>
      people({ intent: "join", person: judge, joinedOn }, "worker");
    const leave = (leftOn: string) =>
      people(
        { intent: "leave", personId: String(ids["judge"]), leftOn },
        "worker",
      );
    expect(codes(await join(addDays(day, -31)))).toEqual({
      joinedOn: ["joined-before-founding"],
    });
    expect((await join(addDays(day, -20))).status).toBe(302);
    expect(codes(await join(day))).toEqual({ person: ["member-already"] });
    expect(codes(await leave(addDays(day, -21)))).toEqual({
      "": ["left-before-joined"],
    });
    expect((await leave(addDays(day, -10))).status).toBe(302);
    expect(codes(await join(addDays(day, -12)))).toEqual({
      joinedOn: ["joined-before-left"],
    });
    expect((await join(day)).status).toBe(302);
    const stays = await database()
      .selectFrom("studio_member as m")
      .innerJoin("studio as s", "s.id", "m.studio_id")
      .select(["m.joined_on", "m.left_on"])
      .where("s.slug", "=", slug)
      .where("m.person_id", "=", ids["judge"] ?? 0)
      .orderBy("m.joined_on")
      .execute();
    expect(stays).toEqual([
      { joined_on: addDays(day, -20), left_on: addDays(day, -10) },
      { joined_on: day, left_on: null },
    ]);
  });

  it("changes its lead: the role goes along, and who led before stays on record", async () => {
    const own = {
      intent: "leave",
      personId: String(ids["worker"]),
      leftOn: day,
    };
    expect(codes(await people(own))).toEqual({ "": ["lead-stays"] });
    const hand = { intent: "lead", person: phone["judge"] ?? "", from: day };
    expect((await people(hand, "worker")).status).toBe(403);
    expect((await people(hand)).status).toBe(302);
    const { studio, facts } = await page();
    expect(studio.lead.id).toBe(ids["judge"]);
    expect(facts.pastLeads).toMatchObject([
      { id: ids["worker"], from: addDays(day, -30), until: day },
    ]);
    expect((await people(own, "worker")).status).toBe(403);
    const keeps = await answerOf(
      peopleRoute.loader(
        argsOf(await get(`/studios/${slug}/people`, "judge"), {
          slug,
        }) as never,
      ),
    );
    expect(keeps.status).toBe(200);
  });
});
