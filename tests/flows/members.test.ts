import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { loader as exported } from "~/routes/manage/export";
import { action as roster } from "~/routes/manage/roster";
import { action as rosters } from "~/routes/manage/rosters";
import { loader as system } from "~/routes/manage/system";
import { loader as searched } from "~/routes/search";
import { database } from "~/platform/database.server";
import { startJobs } from "~/platform/jobs.server";
import { testDatabase } from "~tests/support/database";
import { districtId } from "~tests/support/district";
import { answerOf, argsOf, cookieOf, get, post } from "~tests/support/requests";
import { personOf } from "~tests/support/people";
import { actOn, administrator, refusals } from "./members.fixture";

testDatabase("demo");

describe("an officer's acts", () => {
  it("give a role and revoke it with a reason", async () => {
    const id = await personOf("worker");
    const grant = {
      act: "grant",
      role: "lecturer",
      scopeKind: "unit",
      scope: "D",
      startsOn: "2099-01-01",
    };
    expect((await actOn(id, grant)).to).toBe(`/manage/people/${id}`);
    expect(refusals(await actOn(id, grant))).toEqual({
      role: ["already-granted"],
    });
    const { id: given } = await database()
      .selectFrom("role_grant")
      .select("id")
      .where("person_id", "=", id)
      .where("starts_on", "=", "2099-01-01")
      .executeTakeFirstOrThrow();
    const revoke = { act: "revoke", grant: String(given) };
    expect((await actOn(id, revoke)).status).toBe(422);
    expect((await actOn(id, { ...revoke, reason: "任务结束" })).status).toBe(
      302,
    );
    expect(
      refusals(await actOn(id, { ...revoke, reason: "再撤一次" })),
    ).toEqual({
      "": ["grant-gone"],
    });
  });

  it("may not end one's own administration", async () => {
    const id = await personOf(administrator);
    const { id: own } = await database()
      .selectFrom("role_grant")
      .select("id")
      .where("person_id", "=", id)
      .where("role", "=", "district-administrator")
      .executeTakeFirstOrThrow();
    expect(
      refusals(
        await actOn(id, {
          act: "revoke",
          grant: String(own),
          reason: "误操作",
        }),
      ),
    ).toEqual({ "": ["own-administration"] });
  });

  it("move a member: the old membership ends on the day the new one begins", async () => {
    const id = await personOf("studio-lead");
    const { code } = await database()
      .selectFrom("unit as u")
      .select("u.code")
      .where("u.tier", "=", "enterprise")
      .where("u.id", "not in", (select) =>
        select
          .selectFrom("membership")
          .select("unit_id")
          .where("person_id", "=", id),
      )
      .orderBy("u.id")
      .executeTakeFirstOrThrow();
    const move = { act: "move", unit: code, day: "2026-01-01" };
    expect((await actOn(id, move)).status).toBe(302);
    const periods = await database()
      .selectFrom("membership")
      .select("period")
      .where("person_id", "=", id)
      .orderBy("period")
      .execute();
    expect(periods.at(-2)?.period).toMatch(/,2026-01-01\)$/);
    expect(periods.at(-1)?.period).toBe("[2026-01-01,)");
    expect(refusals(await actOn(id, { ...move, unit: "没有这家" }))).toEqual({
      unit: ["unit-unknown"],
    });
  });

  it("are refused beside the field where a day is none of anybody's life", async () => {
    const id = await personOf("worker");
    const edit = async (bornOn: string) =>
      refusals(await actOn(id, { act: "edit", name: "职工", bornOn }))?.bornOn;
    for (const day of ["1800-01-01", "0000-01-01", "9999-01-01"])
      expect(await edit(day)).toHaveLength(1);
    expect(await edit("2040-01-01")).toEqual(["in-the-future"]);
    const { from } = await database()
      .selectFrom("membership")
      .select(sql<string>`min(lower(period))`.as("from"))
      .where("person_id", "=", id)
      .executeTakeFirstOrThrow();
    expect(await edit(from)).toEqual([`born-after-joining?day=${from}`]);
    for (const act of ["move", "leave"])
      for (const day of ["0000-01-01", "1800-01-01"])
        expect(
          refusals(await actOn(id, { act, unit: "E00001", day })).day,
        ).toHaveLength(1);
  });
});

describe("a roster's file", () => {
  const mebibyte = 1024 * 1024;
  const send = async (bytes: number) => {
    const form = new FormData();
    const id = await districtId();
    form.set("unit", String(id));
    form.set("kind", "people");
    form.set("file", new File([Buffer.alloc(bytes, "a")], "名册.csv"));
    const request = new Request("http://localhost:3000/manage/rosters", {
      method: "POST",
      headers: { cookie: await cookieOf(administrator) },
      body: form,
    });
    return answerOf(rosters(argsOf(request)));
  };

  /** Has a roster written that was checked, by nobody yet: its count of rows. */
  async function doneRowsAsWritingBegins(id: string): Promise<number> {
    const at = database().updateTable("roster_import").where("id", "=", id);
    await at.set({ state: "ready", total_rows: 9, done_rows: 9 }).execute();
    const request = await post(
      `/manage/rosters/${id}`,
      { rows: "all" },
      administrator,
    );
    expect((await answerOf(roster(argsOf(request, { id })))).status).toBe(302);
    const { done_rows } = await database()
      .selectFrom("roster_import")
      .select("done_rows")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    return done_rows;
  }

  it("may be of ten megabytes, and is counted anew as it is written; a longer one is refused beside the field, however long", async () => {
    const { stop } = await startJobs([]);
    const { to } = await send(10 * mebibyte);
    expect(to).toMatch(/^\/manage\/rosters\/./);
    const id = to?.split("/").at(-1) ?? "";
    expect(await doneRowsAsWritingBegins(id)).toBe(0);
    await stop();
    for (const bytes of [10 * mebibyte + 1, 14 * mebibyte]) {
      const answer = await send(bytes);
      expect(answer.status).toBe(422);
      expect(refusals(answer)).toEqual({ file: ["file-too-big"] });
    }
  });
});

describe("lists that leave the house", () => {
  it("carry no formula", async () => {
    const id = await personOf("worker");
    await database()
      .updateTable("person")
      .set({ name: '=HYPERLINK("http://evil.example")' })
      .where("id", "=", id)
      .execute();
    const answer = await answerOf(
      exported(
        argsOf(
          await get("/manage/export/people.csv?q=HYPERLINK", administrator),
          {
            file: "people.csv",
          },
        ),
      ),
    );
    expect(answer.data).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  });
});

describe("the audit trail", () => {
  const lines = async (query: string) =>
    (
      await answerOf(
        system(argsOf(await get(`/manage/system?${query}`, administrator))),
      )
    ).data;

  it("is asked by act and by either name of who acted, and tells what changed", async () => {
    const id = await personOf(administrator);
    await database()
      .updateTable("person")
      .set({ name_en: "Administrator Whoever" })
      .where("id", "=", id)
      .execute();
    await actOn(await personOf("judge"), {
      act: "grant",
      role: "lecturer",
      scopeKind: "unit",
      scope: "D",
      startsOn: "2099-01-01",
    });
    const { rows, groups } = await lines("act=grant.given&who=whoever");
    expect(rows[0]).toMatchObject({
      act: "grant.given",
      thing: { to: `/manage/people/${await personOf("judge")}` },
    });
    expect(rows[0].changes).toContainEqual({
      field: "role",
      after: "lecturer",
    });
    expect(groups[0].acts).toContain("grant.given");
    const worker = await personOf("worker");
    await actOn(worker, { act: "edit", name: "改名", sex: "male" });
    const edited = (await lines(`kind=person&subject=${worker}`)).rows[0];
    expect(edited.changes).toContainEqual(
      expect.objectContaining({ field: "name", after: "改名" }),
    );
    expect(edited.changes.map(({ field }: any) => field)).not.toContain("act");
    expect((await lines("act=grant&who=whoever")).rows).toEqual([]);
  });

  it("goes out as a file in words, to who may read it alone, and says so", async () => {
    const file = async (by: string) =>
      answerOf(
        exported(
          argsOf(await get("/manage/export/trail.csv?act=grant.given", by), {
            file: "trail.csv",
          }),
        ),
      );
    expect((await file("union-officer")).status).toBe(403);
    expect((await file(administrator)).data).toMatch(/授予角色.*角色：讲师/s);
    expect((await lines("act=trail.exported")).rows).toHaveLength(1);
  });
});

describe("the search", () => {
  it("shows a visitor only people who agreed to it, and an officer their members", async () => {
    const id = await personOf("judge");
    await database()
      .updateTable("person")
      .set({ public_passport: false, name: "独孤不见" })
      .where("id", "=", id)
      .execute();
    const people = async (username?: string) =>
      (
        await answerOf(searched(argsOf(await get("/search?q=独孤", username))))
      ).data.groups.flatMap((group: any) =>
        group.hits.map((hit: any) => hit.to),
      );
    expect(await people()).toEqual([]);
    expect(await people("worker")).toEqual([]);
    expect(await people("judge")).toEqual([`/people/${id}`]);
    expect(await people(administrator)).toEqual([`/manage/people/${id}`]);
  });
});
