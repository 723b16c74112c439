import { describe, expect, it } from "vitest";
import { action as mine } from "~/routes/members/mine";
import { action as setPassword } from "~/routes/members/set-password";
import { action as signIn } from "~/routes/members/sign-in";
import { demoPassword } from "~/members/demo";
import { countPassword } from "~/platform/attempts.server";
import { database } from "~/platform/database.server";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, post } from "~tests/support/requests";
import { personOf } from "~tests/support/people";
import { actOn, administrator, refusals } from "./members.fixture";

// How somebody gets in: signing in, their password, a one-time link.

testDatabase("demo");

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
