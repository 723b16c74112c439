import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, inject, it } from "vitest";
import { demoPassword } from "~/members/demo";
import { startEmbeddedPostgres } from "~/platform/postgres/embedded.server";
import { startApp } from "~tests/support/app";
import { visitor } from "../bench/visitor";

const at = (path: string) => inject("address") + path;
const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "jiangtang-start-"));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
};
afterAll(() =>
  folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })),
);

it("answers health, readiness and a request id", async () => {
  expect(await (await fetch(at("/healthz"))).text()).toBe("ok");
  expect(await (await fetch(at("/readyz"))).text()).toBe("ready");
  const named = await fetch(at("/healthz"), {
    headers: { "x-request-id": "abc-12345" },
  });
  expect(named.headers.get("x-request-id")).toBe("abc-12345");
});

it("writes into the audit trail which request it was, as the log names it", async () => {
  const { url } = await startEmbeddedPostgres(inject("dataFolder"));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const admin = visitor(inject("address"));
  try {
    await admin.signIn("district-administrator");
    const type = "application/x-www-form-urlencoded";
    const made = await admin.send("/manage/people/1", type, "act=link");
    const lines = await client.query(
      "select act from audit_entry where request_id = $1",
      [made.requestId],
    );
    expect(lines.rows).toEqual([{ act: "password.link" }]);
  } finally {
    admin.leave();
    await client.end();
  }
});

it("allows only scripts that carry the response's own nonce", async () => {
  const [one, two] = await Promise.all([fetch(at("/")), fetch(at("/"))]);
  const nonceOf = (answer: Response) =>
    /script-src 'self' 'nonce-([^']+)'/.exec(
      answer.headers.get("content-security-policy") ?? "",
    )?.[1];
  expect(nonceOf(one)).toBeTruthy();
  expect(nonceOf(one)).not.toBe(nonceOf(two));
  const html = await one.text();
  const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)([^>]*)>/g)].map(
    (match) => match[1],
  );
  expect(inline.length).toBeGreaterThan(0);
  for (const attributes of inline)
    expect(attributes).toContain(`nonce="${nonceOf(one)}"`);
});

it("refuses a post that comes from another site, or says not from where", async () => {
  const send = (headers: Record<string, string>) =>
    fetch(at("/sign-in"), {
      method: "POST",
      body: new URLSearchParams({ username: "worker" }),
      headers,
    });
  expect((await send({ origin: "https://elsewhere.example" })).status).toBe(
    403,
  );
  expect((await send({ origin: "null" })).status).toBe(403);
  expect((await send({})).status).toBe(403);
  expect((await send({ origin: inject("address") })).status).toBe(422);
});

it("has a page for what does not exist, in the reader's language", async () => {
  const answer = await fetch(at("/no/such/page"), {
    headers: { "accept-language": "en" },
  });
  expect(answer.status).toBe(404);
  expect((await answer.text()).match(/<title>[^<]*/g)).toEqual([
    "<title>No such page · Jiangtang",
  ]);
});

/** Starts the built app with wrong surroundings; its exit status and what it said. */
async function start(
  environment: Record<string, string>,
  ...args: string[]
): Promise<{ status: number | null; said: string }> {
  const app = spawn(process.execPath, ["bin/start.js", ...args], {
    env: {
      ...process.env,
      PORT: "0",
      LOG_LEVEL: "error",
      LIVEKIT_EMBEDDED: "off",
      DATABASE_URL: "",
      ...environment,
    },
  });
  let said = "";
  app.stdout.on("data", (chunk) => (said += chunk));
  app.stderr.on("data", (chunk) => (said += chunk));
  const status = await new Promise<number | null>((done) =>
    app.on("exit", done),
  );
  return { status, said };
}

/** Starts the app, stops it while a form is being sent, and sends the rest then: the link it printed, the answer, its exit status. */
async function stopWhileAsked(environment: Record<string, string>) {
  const app = spawn(process.execPath, ["bin/start.js"], {
    env: {
      ...process.env,
      PORT: "0",
      LOG_LEVEL: "error",
      LIVEKIT_EMBEDDED: "off",
      ...environment,
    },
  });
  const ended = new Promise<number | null>((done) => app.on("exit", done));
  const [, origin = "", link] = await new Promise<RegExpExecArray>((done) => {
    let said = "";
    app.stdout.on("data", (chunk) => {
      said += chunk;
      const found = /administrator .*: (http:\/\/[^/\s]+)(\S+)/.exec(said);
      if (found) done(found);
    });
  });
  const form = request(`${origin}/sign-in`, {
    method: "POST",
    headers: {
      origin,
      "content-type": "application/x-www-form-urlencoded",
      "content-length": 9,
    },
  });
  const answered = new Promise<number | undefined>((done, fail) => {
    form.on("response", (answer) => done(answer.resume().statusCode));
    form.on("error", fail);
  });
  form.write("user");
  await new Promise((done) => setTimeout(done, 300));
  app.kill("SIGTERM");
  await new Promise((done) => setTimeout(done, 300));
  form.end("name=");
  return { link, answered: await answered, status: await ended };
}

/** Posts a form as a page of the site at `origin` does, through a proxy that speaks https; the answer as it came. */
const postBehind = (
  address: string,
  origin: string,
  fields: Record<string, string>,
  cookie = "",
) =>
  fetch(address, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { ...behindProxy, origin, cookie },
    redirect: "manual",
  });
const behindProxy = {
  "x-forwarded-proto": "https",
  "x-forwarded-for": "192.0.2.7",
};

it("speaks of itself with https behind a proxy as the README sets one up", async () => {
  const { url } = await startEmbeddedPostgres(inject("dataFolder"));
  const app = await startApp(newFolder(), {
    DATABASE_URL: url,
    LIVEKIT_EMBEDDED: "off",
    TRUST_PROXY: "1",
  });
  const outside = app.address.replace("http:", "https:");
  try {
    const feed = await fetch(`${app.address}/timetable.ics`, {
      headers: behindProxy,
    });
    expect(await feed.text()).toContain(`:${outside}/sessions/`);
    const entered = await postBehind(`${app.address}/sign-in`, outside, {
      username: "district-administrator",
      password: demoPassword,
    });
    const [cookie = ""] = entered.headers.getSetCookie();
    const page = await postBehind(
      `${app.address}/manage/people/1`,
      outside,
      { act: "link" },
      cookie.split(";")[0],
    );
    expect(await page.text()).toContain(`value="${outside}/set-password/`);
  } finally {
    await app.stop();
  }
});

it("keeps its cookies to https where that is its address", async () => {
  const { url } = await startEmbeddedPostgres(inject("dataFolder"));
  const free = createServer().listen(0);
  const bound = free.address();
  const port = typeof bound === "object" && bound ? bound.port : 0;
  free.close();
  const outside = "https://jiangtang.example";
  const app = await startApp(newFolder(), {
    DATABASE_URL: url,
    LIVEKIT_EMBEDDED: "off",
    PORT: String(port),
    PUBLIC_URL: outside,
  });
  try {
    const chosen = await postBehind(
      `http://localhost:${port}/preferences`,
      outside,
      { language: "en", theme: "dark", place: "2" },
    );
    const cookies = chosen.headers.getSetCookie();
    expect(cookies.map((line) => line.split("=")[0])).toEqual([
      "language",
      "theme",
      "place",
    ]);
    for (const line of cookies) expect(line).toMatch(/; Secure/);
  } finally {
    await app.stop();
  }
});

it("names a wrong variable and what is expected, and does not start", async () => {
  const { status, said } = await start({
    PORT: "ninety",
    TIME_ZONE: "Mars/Olympus",
    JIANGTANG_DATA: newFolder(),
  });
  expect(status).not.toBe(0);
  expect(said).toMatch(/PORT/);
  expect(said).toMatch(/TIME_ZONE: expected a time zone name/);
});

it("refuses an option that it does not know", async () => {
  const { status, said } = await start({}, "--prot", "3");
  expect(status).toBe(2);
  expect(said).toMatch(/^Unknown: --prot 3/);
});

it("says so when the data folder cannot be written", async () => {
  const file = join(newFolder(), "a-file");
  writeFileSync(file, "");
  const { status, said } = await start({ JIANGTANG_DATA: join(file, "data") });
  expect(status).not.toBe(0);
  expect(said).toMatch(/cannot be written.*JIANGTANG_DATA/s);
});

it("makes no demo data and no known password where an own database is configured, finishes what it was asked, and stops at a taken port or a newer database", async () => {
  const folder = newFolder();
  const postgres = await startEmbeddedPostgres(folder);
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const taken = createServer().listen(0);
  try {
    const address = taken.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const own = { DATABASE_URL: postgres.url, JIANGTANG_DATA: newFolder() };
    const refused = await start({ ...own, PORT: String(port) });
    expect(refused.said).toMatch(new RegExp(`Port ${port} is taken`));
    const people = await client.query(
      `select (select count(*) from person) as people, (select count(*) from "user") as accounts`,
    );
    expect(people.rows[0]).toEqual({ people: "0", accounts: "0" });
    // Without them nobody could add an event, an honour or an outcome.
    const lists = await client.query(
      "select (select count(*) from trade) > 0 as trades, (select count(*) from honour_kind) > 0 as honours, (select count(*) from outcome_kind) > 0 as outcomes",
    );
    expect(lists.rows[0]).toEqual({
      trades: true,
      honours: true,
      outcomes: true,
    });

    const finished = await stopWhileAsked(own);
    expect(finished.link).toMatch(/^\/first-administrator\/.{40,}/);
    expect(finished.answered).toBe(422);
    expect(finished.status).toBe(0);

    await client.query(
      "insert into kysely_migration (name, timestamp) values ('9999-from-the-future', 'now')",
    );
    const newer = await start(own);
    expect(newer.status).not.toBe(0);
    expect(newer.said).toMatch(/newer release.*9999-from-the-future/s);
  } finally {
    taken.close();
    await client.end();
    await postgres.stop();
  }
});
