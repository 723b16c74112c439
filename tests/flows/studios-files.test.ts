import { beforeAll, describe, expect, it } from "vitest";
import { database } from "~/platform/database.server";
import { loader as bytesLoader } from "~/routes/api/kept-bytes";
import { loader as fileLoader } from "~/routes/api/file";
import * as methodRoute from "~/routes/studios/method";
import * as picturesRoute from "~/routes/studios/method-pictures";
import * as versionRoute from "~/routes/studios/method-version";
import * as outcomeRoute from "~/routes/studios/outcome";
import { testDatabase } from "~tests/support/database";
import { answerOf, argsOf, get, post } from "~tests/support/requests";
import { sendFile } from "~tests/support/send-file";

// The papers that prove an outcome: who sends them in, who opens them, who takes them off, and that a confidential
// outcome's stay hidden.

testDatabase("demo");

const paper = {
  name: "效益证明.pdf",
  type: "application/pdf",
  bytes: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"),
};
let no = "";
let registered = "";

beforeAll(async () => {
  const outcomes = database()
    .selectFrom("outcome as o")
    .innerJoin("studio as s", "s.id", "o.studio_id")
    .innerJoin("person as p", "p.id", "s.lead_id")
    .innerJoin("user as u", "u.id", "p.user_id")
    .select("o.no")
    .where("o.confidential", "=", false)
    .where("u.username", "=", "studio-lead");
  no = (
    await outcomes
      .where("o.state", "<>", "registered")
      .executeTakeFirstOrThrow()
  ).no;
  registered = (
    await outcomes.where("o.state", "=", "registered").executeTakeFirstOrThrow()
  ).no;
});

type Page = { data: { files: { id: string; name: string }[] } };
const files = async (of: string, who?: string) => {
  const request = await get(`/outcomes/${of}`, who);
  const page: Page = await answerOf(
    outcomeRoute.loader(argsOf(request, { no: of }) as never),
  );
  return page.data.files;
};
/** The status with which a paper answers this reader, by its one address and on to its bytes. */
const opened = async (id: string, who?: string) => {
  const at = await get(`/files/${id}`, who);
  const link = await answerOf(fileLoader(argsOf(at, { id }) as never));
  if (!link.to) return link.status;
  const bytes = await get(link.to, who);
  return (await bytesLoader(argsOf(bytes) as never)).status;
};
const takeOff = async (of: string, file: string, who: string, reason = "") =>
  answerOf(
    outcomeRoute.action(
      argsOf(
        await post(
          `/outcomes/${of}`,
          { intent: "remove-evidence", file, reason },
          who,
        ),
        { no: of },
      ) as never,
    ),
  );
const send = (of: string, who: string, file = paper) =>
  sendFile(who, "outcomeEvidence", { no: of }, file);

describe("a method's pictures", () => {
  const image = {
    name: "步骤.png",
    type: "image/png",
    bytes: Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    ),
  };
  const measured = [
    "metric",
    "measure",
    "before",
    "after",
    "better",
    "measuredFrom",
    "measuredTo",
    "source",
    "safetySignedBy",
    "safetySignedOn",
  ];
  let slug = "";
  const card = async (who?: string) =>
    (
      await answerOf(
        methodRoute.loader(
          argsOf(await get(`/methods/${slug}`, who), { slug }) as never,
        ),
      )
    ).data;
  const remove = async (step: string, who: string) =>
    answerOf(
      picturesRoute.action(
        argsOf(
          await post(
            `/methods/${slug}/pictures`,
            { intent: "remove-picture", step },
            who,
          ),
          { slug },
        ) as never,
      ),
    );

  it("come from its studio, stand on the public card, and go along into the next version", async () => {
    slug = (
      await database()
        .selectFrom("named_method as m")
        .innerJoin("studio as s", "s.id", "m.studio_id")
        .innerJoin("person as p", "p.id", "s.lead_id")
        .innerJoin("user as u", "u.id", "p.user_id")
        .select("m.slug")
        .where("u.username", "=", "studio-lead")
        .where("m.state", "=", "named")
        .where("m.confidential", "=", false)
        .executeTakeFirstOrThrow()
    ).slug;
    const picture = (who: string, step: number) =>
      sendFile(who, "stepPicture", { slug, step }, image);
    expect((await picture("judge", 1)).message).toBe("may-not");
    expect((await picture("studio-lead", 60)).message).toBe("no-such-step");
    expect(
      (await sendFile("studio-lead", "methodPhoto", { slug }, paper)).status,
    ).toBe(400);
    expect((await picture("studio-lead", 1)).status).toBe(200);
    const photo = await sendFile("studio-lead", "methodPhoto", { slug }, image);
    expect(photo.status).toBe(200);
    const { method, versions } = await card();
    const first = versions[0].steps[0];
    expect(await opened(method.photoId)).toBe(200);
    expect(await opened(first.pictureId)).toBe(200);
    const { version } = versions[0];
    const same = Object.fromEntries(
      measured.map((name) => [name, versions[0][name]]),
    );
    const next = await versionRoute
      .action(
        argsOf(
          await post(
            `/methods/${slug}/version`,
            { ...same, steps: `${first.title}：改得更快\n新的一步` },
            "studio-lead",
          ),
          { slug },
        ) as never,
      )
      .catch((thrown: Response) => thrown);
    expect((next as Response).status).toBe(302);
    const [now, before] = (await card()).versions;
    expect([now.version, before.version]).toEqual([version + 1, version]);
    expect(now.steps[0].pictureId).toBe(first.pictureId);
    expect(now.steps[1].pictureId).toBeUndefined();
  });

  it("are taken off by its studio, and stay where an earlier version shows them", async () => {
    const { method, versions } = await card();
    const { pictureId } = versions[0].steps[0];
    expect((await remove("1", "judge")).status).toBe(403);
    expect((await remove("1", "studio-lead")).status).toBe(302);
    expect((await card()).versions[0].steps[0].pictureId).toBeUndefined();
    expect(await opened(pictureId)).toBe(200);
    expect((await remove("0", "studio-lead")).status).toBe(302);
    expect(await opened(method.photoId)).toBe(404);
    const again = await remove("0", "studio-lead");
    expect(again.data.refused.error).toEqual({ "": ["no-picture"] });
  });

  it("stand as they are while experts score the method and during its notice", async () => {
    const photo = await sendFile("studio-lead", "methodPhoto", { slug }, image);
    expect(photo.status).toBe(200);
    const { photoId } = (await card()).method;
    for (const state of ["scoring", "notice"]) {
      await database()
        .updateTable("named_method")
        .set({ state })
        .where("slug", "=", slug)
        .execute();
      for (const [kind, input] of [
        ["methodPhoto", { slug }],
        ["stepPicture", { slug, step: 1 }],
      ] as const)
        expect(
          (await sendFile("studio-lead", kind, input, image)).message,
        ).toBe("content-fixed");
      const off = await remove("0", "studio-lead");
      expect(off.data.refused.error).toEqual({ "": ["content-fixed"] });
    }
    expect((await card("studio-lead")).method.photoId).toBe(photoId);
  });
});

describe("an outcome's papers", () => {
  it("are sent in by its studio and opened by its people, its officers and reviewers", async () => {
    expect(await send(registered, "judge")).toEqual({
      status: 403,
      message: "may-not",
    });
    expect((await send(registered, "studio-lead")).status).toBe(200);
    const [file] = await files(registered, "reviewer");
    expect(file?.name).toBe(paper.name);
    expect(await files(registered)).toEqual([]);
    for (const who of ["studio-lead", "worker", "union-officer", "reviewer"])
      expect([who, await opened(file?.id ?? "", who)]).toEqual([who, 200]);
    for (const who of ["judge", undefined])
      expect([who, await opened(file?.id ?? "", who)]).toEqual([who, 404]);
  });

  it("stay once the outcome is registered, until the union above takes one off with a reason", async () => {
    const [file] = await files(registered, "studio-lead");
    const id = file?.id ?? "";
    const own = await takeOff(registered, id, "studio-lead");
    expect(own.data.refused.error).toEqual({ "": ["evidence-registered"] });
    const silent = await takeOff(registered, id, "union-officer");
    expect(silent.data.refused.error).toEqual({ "": ["reason-missing"] });
    expect((await takeOff(registered, id, "judge", "看错")).status).toBe(403);
    const done = await takeOff(registered, id, "union-officer", "传错了文件");
    expect(done.status).toBe(302);
    expect(await files(registered, "studio-lead")).toEqual([]);
    expect(await opened(id, "studio-lead")).toBe(404);
    const trail = await database()
      .selectFrom("audit_entry")
      .select("reason")
      .where("act", "=", "remove-evidence")
      .where("subject_id", "=", registered)
      .executeTakeFirstOrThrow();
    expect(trail.reason).toBe("传错了文件");
  });

  it("are taken off by their studio before that, each once", async () => {
    expect((await send(no, "worker")).status).toBe(200);
    const [file] = await files(no, "studio-lead");
    const id = file?.id ?? "";
    expect((await takeOff(no, id, "studio-lead")).status).toBe(302);
    const again = await takeOff(no, id, "studio-lead");
    expect(again.data.refused.error).toEqual({ "": ["no-evidence"] });
  });

  it("of a confidential outcome show to nobody outside", async () => {
    await database()
      .updateTable("outcome")
      .set({ confidential: true })
      .where("no", "=", registered)
      .execute();
    expect((await send(registered, "studio-lead")).status).toBe(200);
    const [file] = await files(registered, "studio-lead");
    expect(await opened(file?.id ?? "", "studio-lead")).toBe(200);
    for (const who of ["reviewer", "judge", undefined]) {
      expect([who, await opened(file?.id ?? "", who)]).toEqual([who, 404]);
      const page = await answerOf(
        outcomeRoute.loader(
          argsOf(await get(`/outcomes/${registered}`, who), {
            no: registered,
          }) as never,
        ),
      );
      expect([who, page.status]).toEqual([who, 404]);
    }
  });

  it("are of the kinds that prove something", async () => {
    const page = {
      name: "页面.html",
      type: "text/html",
      bytes: Buffer.from("<p>"),
    };
    const answer = await send(no, "studio-lead", page);
    expect(answer.message).toBe("file-type-not-allowed");
  });
});
