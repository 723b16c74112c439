import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { action as mine } from "~/routes/members/mine";
import { action as setPassword } from "~/routes/members/set-password";
import { action as signIn } from "~/routes/members/sign-in";
import { action as person } from "~/routes/manage/person";
import { loader as exported } from "~/routes/manage/export";
import { action as roster } from "~/routes/manage/roster";
import { action as rosters } from "~/routes/manage/rosters";
import { loader as system } from "~/routes/manage/system";
import { loader as searched } from "~/routes/search";
import { demoPassword } from "~/members/demo";
import { countPassword } from "~/platform/attempts.server";
import { database } from "~/platform/database.server";
import { startJobs } from "~/platform/jobs.server";
import { testDatabase } from "~tests/support/database";
import { districtId } from "~tests/support/district";
import { answerOf, argsOf, cookieOf, get, post } from "~tests/support/requests";

testDatabase("demo");

const administrator = "district-administrator";

async function personOf(username: string): Promise<number> {
  const { id } = await database()
    .selectFrom("person as p")
    .innerJoin("user as u", "u.id", "p.user_id")
    .select("p.id")
    .where("u.username", "=", username)
    .executeTakeFirstOrThrow();
  return id;
}

/** Two people of the same enterprise who hold nothing. */
async function colleaguesOf(username: string): Promise<number[]> {
  const id = await personOf(username);
  const rows = await database()
    .selectFrom("membership as m")
    .innerJoin("membership as own", "own.unit_id", "m.unit_id")
    .select("m.person_id")
    .distinct()
    .where("own.person_id", "=", id)
    .where("m.person_id", "<>", id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("panel_seat")
            .select("contest_id")
            .whereRef("person_id", "=", "m.person_id"),
        ),
      ),
    )
    .orderBy("m.person_id", "desc")
    .limit(2)
    .execute();
  return rows.map(({ person_id }) => person_id);
}

const actOn = async (
  id: number,
  fields: Record<string, string>,
  by = administrator,
) =>
  answerOf(
    person(
      argsOf(await post(`/manage/people/${id}`, fields, by), {
        id: String(id),
      }),
    ),
  );
const refusals = (answer: { data: any }) => answer.data.refused?.error;

describe("signing in", () => {
  const tryAs = async (username: string, password: string) =>
    answerOf(signIn(argsOf(await post("/sign-in", { username, password }))));

  it("goes by user name or phone number, and back to where one was", async () => {
    const { phone } = await database()
      .selectFrom("person")
      .select("phone")
      .where("id", "=", await personOf("worker"))
      .executeTakeFirstOrThrow();
    expect(await tryAs("worker", demoPassword)).toMatchObject({ to: "/" });
    expect(await tryAs(phone ?? "", demoPassword)).toMatchObject({ to: "/" });
    const back = await answerOf(
      signIn(
        argsOf(
          await post("/sign-in?to=//evil.example", {
            username: "worker",
            password: demoPassword,
          }),
        ),
      ),
    );
    expect(back.to).toBe("/");
  });

  it("is refused alike for a wrong name and a wrong password, and keeps the name but no password", async () => {
    for (const username of ["worker", "nobody-of-that-name"]) {
      const answer = await tryAs(username, "not the password");
      expect(answer.status).toBe(422);
      expect(refusals(answer)).toEqual({ "": ["sign-in"] });
      expect(answer.data.refused.initialValue).toEqual({ username });
    }
  });

  it("is held up after ten attempts in five minutes", async () => {
    for (let at = 0; at < 10; at++) await tryAs("reviewer", "guess again");
    const answer = await tryAs("reviewer", demoPassword);
    expect(refusals(answer)[""][0]).toMatch(/^too-often\?seconds=\d+$/);
  });

  it("is held up from an address that tried one password on many names; who got in does not count", async () => {
    const address = "192.0.2.7";
    const from = async (username: string, password: string) =>
      answerOf(
        signIn({
          ...argsOf(await post("/sign-in", { username, password })),
          context: { nonce: "", requestId: "test", address },
        }),
      );
    for (let at = 0; at < 59; at++) await countPassword(`name${at}`, address);
    for (const username of ["worker", "judge", "lecturer"])
      expect(await from(username, demoPassword)).toMatchObject({ to: "/" });
    await countPassword("name60", address);
    expect(refusals(await from("worker", demoPassword))[""][0]).toMatch(
      /^too-often/,
    );
    expect(await tryAs("worker", demoPassword)).toMatchObject({ to: "/" });
  });
});

describe("a password", () => {
  it("is not guessed through its change: ten wrong old ones, and one waits", async () => {
    const change = async (password: string) =>
      answerOf(
        mine(
          argsOf(
            await post(
              "/mine",
              {
                act: "password",
                password,
                newPassword: "correct horse battery",
                passwordAgain: "correct horse battery",
              },
              "encryption-officer",
            ),
          ),
        ),
      );
    for (let at = 0; at < 10; at++)
      expect(refusals(await change(`not it ${at}`))).toEqual({
        password: ["old-password"],
      });
    expect(refusals(await change(demoPassword)).password[0]).toMatch(
      /^too-often\?seconds=\d+$/,
    );
  });
});

describe("a one-time link", () => {
  it("sets a password once, and its officer's name stands in the trail", async () => {
    const id = await personOf("lecturer");
    const { data } = await actOn(id, { act: "link" });
    const token = new URL(data.link).pathname.split("/").at(-1) ?? "";
    const use = async () =>
      answerOf(
        setPassword(
          argsOf(
            await post(`/set-password/${token}`, {
              password: "correct horse battery",
              passwordAgain: "correct horse battery",
            }),
            { token },
          ),
        ),
      );
    expect(await use()).toMatchObject({ status: 302, to: "/" });
    expect(refusals(await use())).toEqual({ "": ["link-gone"] });
    const stored = await database()
      .selectFrom("one_time_link")
      .select("token_hash")
      .execute();
    expect(stored.some(({ token_hash }) => token_hash === token)).toBe(false);
    const trail = await database()
      .selectFrom("audit_entry")
      .select(["act", "actor_id"])
      .where("subject_id", "=", String(id))
      .where("act", "like", "password.%")
      .orderBy("id")
      .execute();
    expect(trail).toEqual([
      { act: "password.link", actor_id: await personOf(administrator) },
      { act: "password.set", actor_id: id },
    ]);
  });

  it("is not an officer's to make for somebody who holds more", async () => {
    const [judge = 0, seated = 0] = await colleaguesOf("union-officer");
    await database()
      .insertInto("role_grant")
      .values({
        person_id: judge,
        role: "judge",
        scope_kind: "contest",
        scope_id: 1,
        starts_on: "2020-01-01",
      })
      .execute();
    const { id: event_id } = await database()
      .selectFrom("contest_event")
      .select("id")
      .where("board_state", "=", "live")
      .executeTakeFirstOrThrow();
    const link = (id: number) => actOn(id, { act: "link" }, "union-officer");
    expect((await link(seated)).data.link).toMatch(/set-password/);
    await database()
      .insertInto("panel_judge")
      .values({ event_id, person_id: seated, code: "Z9" })
      .execute();
    for (const id of [judge, seated])
      expect(refusals(await link(id))).toEqual({ "": ["link-not-yours"] });
  });
});

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

describe("one's own page", () => {
  it("changes the password only against the old one", async () => {
    const change = async (password: string) =>
      answerOf(
        mine(
          argsOf(
            await post(
              "/mine",
              {
                act: "password",
                password,
                newPassword: "four unrelated words here",
                passwordAgain: "four unrelated words here",
              },
              "arbitrator",
            ),
          ),
        ),
      );
    expect(refusals(await change("not the old one"))).toEqual({
      password: ["old-password"],
    });
    expect(await change(demoPassword)).toMatchObject({
      status: 302,
      to: "/mine?changed=password",
    });
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
