import { ingest } from "./ingest.server";
import {
  eraseFile,
  findFile,
  pathsOf,
  registerUpload,
  writeJson,
  type StoredFile,
} from "./records.server";
import {
  FILES_PATH,
  isFileKey,
  PLACEHOLDER,
  sameSecret,
  sign,
} from "./signature.server";
import { listFiles, sweepNowAndThen, type FileStore } from "./store.server";

type Body = Record<string, unknown>;
type Call = (store: FileStore, body: Body) => Promise<Response>;

// A registration whose link is never used is swept after this long (the longest validity that uploadthing signs).
const REGISTRATION_LIFE = 24 * 60 * 60 * 1000;

/**
 * Answers what the uploadthing library asks of "the cloud": registration, callback results, and the part of UTApi's REST
 * interface that Jiangtang uses. Reached only through the `fetch` in our configuration, never from the network.
 */
export async function answerServerCall(
  store: FileStore,
  request: Request,
): Promise<Response> {
  if (request.method === "PUT") return ingest(store, request);
  const apiKey = request.headers.get("x-uploadthing-api-key") ?? "";
  if (!sameSecret(apiKey, store.keys.apiKey))
    return Response.json({ error: "api-key-invalid" }, { status: 401 });
  const call = calls[new URL(request.url).pathname.slice(FILES_PATH.length)];
  if (request.method !== "POST" || !call)
    return Response.json({ error: "not-found" }, { status: 404 });
  return call(store, (await request.json()) as Body);
}

const calls: Record<string, Call> = {
  "/route-metadata": register,
  "/callback-result": async (store, body) => {
    store.memory.results.get(String(body["fileKey"]))?.({
      data: body["callbackData"] ?? null,
    });
    return Response.json({ ok: true });
  },
  "/v6/deleteFiles": async (store, body) => {
    const files = await Promise.all(
      idsIn(body).map((id) => findFile(store.folder, id)),
    );
    const there = files.filter((file) => file !== null);
    for (const file of there)
      await eraseFile(store.folder, file.key, file.customId);
    return Response.json({ success: true, deletedCount: there.length });
  },
  "/v6/renameFiles": (store, body) =>
    update(store, body, (file, change) => ({
      ...file,
      name: String(change["newName"]),
    })),
  "/v6/updateACL": (store, body) =>
    update(store, body, (file, change) => ({
      ...file,
      acl: change["acl"] === "public-read" ? "public-read" : "private",
    })),
  "/v6/listFiles": async (store, body) => {
    const [limit, offset] = [
      Number(body["limit"] ?? 500),
      Number(body["offset"] ?? 0),
    ];
    const all = await listFiles(store);
    const files = all
      .slice(offset, offset + limit)
      .map(({ key, customId, name, size, uploadedAt }) => {
        return {
          id: key,
          key,
          customId,
          name,
          size,
          uploadedAt,
          status: "Uploaded",
        };
      });
    return Response.json({ hasMore: offset + limit < all.length, files });
  },
  "/v6/getUsageInfo": async (store) => {
    const files = await listFiles(store);
    const totalBytes = files.reduce((sum, file) => sum + file.size, 0);
    const limitBytes = store.quotaBytes ?? Number.MAX_SAFE_INTEGER;
    return Response.json({
      totalBytes,
      appTotalBytes: totalBytes,
      filesUploaded: files.length,
      limitBytes,
    });
  },
  "/v6/requestFileAccess": async (store, body) => {
    const file = await findFile(
      store.folder,
      String(body["fileKey"] ?? body["customId"]),
    );
    if (!file) return Response.json({ error: "file-unknown" }, { status: 404 });
    const url = signedFilePath(store, file, Number(body["expiresIn"] ?? 300));
    return Response.json({
      url: `${PLACEHOLDER}${url}`,
      ufsUrl: `${PLACEHOLDER}${url}`,
    });
  },
};

async function register(store: FileStore, body: Body): Promise<Response> {
  sweepNowAndThen(store, Date.now());
  const keys = Array.isArray(body["fileKeys"])
    ? body["fileKeys"].map(String)
    : [];
  if (keys.length === 0 || !keys.every(isFileKey))
    return Response.json({ error: "key-invalid" }, { status: 400 });
  for (const key of keys) {
    const free = await registerUpload(store.folder, {
      key,
      slug: String(body["callbackSlug"]),
      metadata: (body["metadata"] ?? {}) as Record<string, unknown>,
      awaitServerData: body["awaitServerData"] !== false,
      expires: Date.now() + REGISTRATION_LIFE,
      signature: null,
      size: 0,
      stored: null,
    });
    if (!free) return Response.json({ error: "key-in-use" }, { status: 409 });
  }
  return Response.json({ ok: true });
}

/** A link to a private file that is valid for so many seconds, relative to the app's own address. */
export function signedFilePath(
  store: FileStore,
  file: StoredFile,
  seconds: number,
): string {
  const path = `${FILES_PATH}/a/${store.keys.appId}/${file.key}?expires=${Date.now() + seconds * 1000}`;
  return `${path}&signature=${encodeURIComponent(sign(store.keys.apiKey, `${PLACEHOLDER}${path}`))}`;
}

async function update(
  store: FileStore,
  body: Body,
  apply: (file: StoredFile, change: Body) => StoredFile,
): Promise<Response> {
  const changes = Array.isArray(body["updates"])
    ? (body["updates"] as Body[])
    : [];
  for (const change of changes) {
    const file = await findFile(
      store.folder,
      String(change["fileKey"] ?? change["customId"]),
    );
    if (!file) return Response.json({ error: "file-unknown" }, { status: 404 });
    await writeJson(
      pathsOf(store.folder, file.key).record,
      apply(file, change),
    );
  }
  return Response.json({ success: true });
}

function idsIn(body: Body): string[] {
  const ids = body["fileKeys"] ?? body["customIds"];
  return Array.isArray(ids) ? ids.map(String) : [];
}
