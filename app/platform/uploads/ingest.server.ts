import { mkdir, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { BRIEFLY, discardBody, UNTIL_SENT } from "./discard.server";
import { finishUpload, uploadAnswer } from "./finish.server";
import { receiveBody } from "./receive.server";
import {
  findFile,
  partSize,
  pathsOf,
  readJson,
  registerUpload,
  writeJson,
  type OpenUpload,
} from "./records.server";
import { readSignedUpload, type SignedUpload } from "./signature.server";
import { refuseSpace, type FileStore } from "./store.server";

/** Answers the browser's HEAD and PUT on a presigned link (sections of uploadthing's protocol: resume, upload, replay). */
export async function ingest(
  store: FileStore,
  request: Request,
): Promise<Response> {
  const signed = readSignedUpload(store.keys, request.url, Date.now());
  if (typeof signed === "string")
    return refuse(request, signed === "file-size-invalid" ? 400 : 403, signed);
  const finished = await findFile(store.folder, signed.key);
  if (finished) {
    // Immutable: the same link gets the first result again, any other link to this key gets nothing.
    if (finished.signature !== signed.signature)
      return refuse(request, 409, "upload-link-used");
    await discardBody(request, UNTIL_SENT);
    if (request.method === "HEAD") return rangeStart(finished.size);
    return Response.json(uploadAnswer(finished));
  }
  const upload = await bindUpload(store, signed);
  if (typeof upload === "string") return refuse(request, 403, upload);
  if (request.method === "HEAD") {
    return rangeStart(
      upload.stored ? signed.size : await partSize(store.folder, signed.key),
    );
  }
  return takeTurn(store, signed, () => put(store, request, signed));
}

/** The open record of a link: registered by the app beforehand, and bound to the first link that uses it. */
async function bindUpload(
  store: FileStore,
  signed: SignedUpload,
): Promise<OpenUpload | string> {
  const path = pathsOf(store.folder, signed.key).openRecord;
  let upload = await readJson<OpenUpload>(path);
  if (!upload && signed.slug === null) {
    // signed by this server for itself (UTApi): such links never leave the process, so they need no registration
    upload = {
      ...signed,
      metadata: {},
      awaitServerData: false,
      stored: null,
      signature: null,
    };
    await registerUpload(store.folder, upload);
  }
  if (!upload || upload.slug !== signed.slug) return "upload-not-registered";
  const ids = upload.metadata["uploadIds"];
  if (Array.isArray(ids) && !ids.includes(signed.customId))
    return "upload-not-registered";
  if (upload.signature === signed.signature) return upload;
  if (upload.signature !== null) return "upload-link-used";
  const bound = {
    ...upload,
    signature: signed.signature,
    expires: signed.expires,
    size: signed.size,
  };
  await writeJson(path, bound);
  return bound;
}

/** Lets one request at a time write a key. A newer one cuts the older, which then answers its (dead) connection. */
async function takeTurn(
  store: FileStore,
  signed: SignedUpload,
  work: () => Promise<Response>,
): Promise<Response> {
  const { writers } = store.memory;
  const before = writers.get(signed.key);
  before?.cut.abort();
  const cut = new AbortController();
  let release: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (release = resolve));
  const mine = {
    cut,
    done: Promise.all([before?.done, done]).then(() => undefined),
  };
  writers.set(signed.key, mine);
  try {
    await before?.done;
    return await work();
  } finally {
    release();
    if (writers.get(signed.key) === mine) writers.delete(signed.key);
  }
}

async function put(
  store: FileStore,
  request: Request,
  signed: SignedUpload,
): Promise<Response> {
  const finished = await findFile(store.folder, signed.key); // the writer before us may have come to the end
  if (finished) {
    await discardBody(request, UNTIL_SENT);
    return Response.json(uploadAnswer(finished));
  }
  const upload = await readJson<OpenUpload>(
    pathsOf(store.folder, signed.key).openRecord,
  );
  if (!upload) return refuse(request, 403, "upload-not-registered");
  if (upload.stored) {
    await discardBody(request, UNTIL_SENT);
  } else {
    const refused = await receive(store, request, signed);
    if (refused) return refused;
  }
  const file = await finishUpload(store, upload, signed);
  return typeof file === "string"
    ? tellUser(signed, file)
    : Response.json(uploadAnswer(file));
}

/** Takes the bytes of one PUT; a Response when the upload is not whole afterwards. */
async function receive(
  store: FileStore,
  request: Request,
  signed: SignedUpload,
): Promise<Response | null> {
  const { part } = pathsOf(store.folder, signed.key);
  const there = await partSize(store.folder, signed.key);
  const start = Number(
    /^bytes=(\d+)-$/.exec(request.headers.get("range") ?? "bytes=0-")?.[1] ??
      Number.NaN,
  );
  if (!(start <= there)) return refuse(request, 416, "upload-range-unknown");
  const noRoom = await refuseSpace(store, signed.size - there);
  if (noRoom) {
    await discardBody(request, UNTIL_SENT);
    return tellUser(signed, noRoom);
  }
  await mkdir(dirname(part), { recursive: true, mode: 0o700 });
  const signal =
    store.memory.writers.get(signed.key)?.cut.signal ?? request.signal;
  const { size } = signed;
  const transfer = await receiveBody(request, {
    part,
    start,
    size,
    signal,
    idleMilliseconds: store.idleMilliseconds,
  });
  if (transfer === "whole") return null;
  if (transfer === "cut")
    return Response.json({ error: "upload-cut" }, { status: 499 });
  // not what was signed, or no room for it: nothing of it is kept
  await rm(part, { force: true });
  if (transfer === "full") return tellUser(signed, "storage-full");
  return refuse(
    request,
    transfer === "long" ? 413 : 400,
    `upload-body-${transfer}`,
  );
}

/** A refusal that the person should read: uploadthing's client shows it only from a 2xx. UTApi looks at the status instead. */
function tellUser(signed: SignedUpload, code: string): Response {
  const status =
    signed.slug !== null ? 200 : code.startsWith("storage-") ? 507 : 422;
  return Response.json({ error: code }, { status });
}

/** A refusal of what no page of ours sends. */
async function refuse(
  request: Request,
  status: number,
  code: string,
): Promise<Response> {
  await discardBody(request, BRIEFLY);
  return Response.json(
    { error: code },
    { status, headers: { connection: "close" } },
  );
}

function rangeStart(bytes: number): Response {
  return new Response(null, {
    headers: { "x-ut-range-start": String(bytes), "cache-control": "no-store" },
  });
}
