import { beforeAll, describe, expect, it } from "vitest";
import { handleUpload } from "~/files.server";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { byteAllowance, linkAllowance } from "~/platform/uploads/allowance";
import { testDatabase } from "~tests/support/database";
import { cookieOf } from "~tests/support/requests";
import { personOf } from "~tests/support/people";

testDatabase("demo");

let lectureId = 0;
beforeAll(async () => {
  const row = await database()
    .selectFrom("class_session")
    .select("id")
    .where("kind", "=", "lecture")
    .where("lecturer_id", "=", await personOf("lecturer"))
    .executeTakeFirstOrThrow();
  lectureId = row.id;
});

const ask = async (username: string, size = 1000) => {
  const answer = await handleUpload(
    new Request(
      "http://localhost:3000/api/uploadthing?actionType=upload&slug=lectureMaterial",
      {
        method: "POST",
        headers: {
          cookie: await cookieOf(username),
          "content-type": "application/json",
          "x-uploadthing-version": "7.7.4",
          "x-uploadthing-package": "jiangtang",
        },
        body: JSON.stringify({
          files: [{ name: "讲义.pdf", size, type: "application/pdf" }],
          input: { lectureId },
        }),
      },
    ),
  );
  const body: unknown = await answer.json();
  return {
    status: answer.status,
    message: (body as { message?: string }).message,
    links: Array.isArray(body) ? body.length : 0,
  };
};

describe("what one person may send in", () => {
  it("is so many bytes a month, withdrawn ones included; another person's do not count", async () => {
    expect(await ask("lecturer")).toMatchObject({ status: 200, links: 1 });
    const owner = await personOf("lecturer");
    const sent = await database()
      .selectFrom("kept_file")
      .select(({ fn }) => fn.sum<string | null>("size").as("bytes"))
      .where("owner_id", "=", owner)
      .where(
        "created_at",
        ">",
        new Date(now().getTime() - byteAllowance.days * 24 * 3_600_000),
      )
      .executeTakeFirstOrThrow();
    await database()
      .insertInto("kept_file")
      .values({
        ...{ store: "embedded", key: "k", name: "回放.mp4", type: "video/mp4" },
        ...{ subject_kind: "lecture-replay", subject_id: String(lectureId) },
        size: byteAllowance.bytes - Number(sent.bytes) - 500,
        owner_id: owner,
        deleted_at: new Date(),
      })
      .execute();
    expect(await ask("lecturer")).toMatchObject({
      status: 429,
      message: "upload-quota",
    });
    expect((await ask("lecturer", 400)).status).toBe(200);
    expect((await ask("worker")).message).toBe("may-not");
  });

  it("is so many asks in a few minutes", async () => {
    const asks = Array.from({ length: linkAllowance.asks }, () => ask("judge"));
    const answers = await Promise.all(asks);
    expect(new Set(answers.map(({ message }) => message))).toEqual(
      new Set(["may-not"]),
    );
    expect(await ask("judge")).toMatchObject({
      status: 429,
      message: "too-many-uploads",
    });
  });
});
