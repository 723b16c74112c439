import type { RouteHandlerConfig, UTApiOptions } from "uploadthing/types";
import { BRIEFLY, discardBody } from "./discard.server";
import { CALLBACK_URL } from "./finish.server";
import { ingest } from "./ingest.server";
import { answerServerCall } from "./server-calls.server";
import { serveFile, type ServeOptions } from "./serve.server";
import { FILES_PATH, PLACEHOLDER } from "./signature.server";
import type { FileStore } from "./store.server";

/** Configuration of the route handler that keeps every call of the library in this process. */
export function embeddedRoute(store: FileStore): RouteHandlerConfig {
  return {
    ...shared(store),
    callbackUrl: CALLBACK_URL,
    isDev: false,
    handleDaemonPromise: "await",
  };
}

/** The same for UTApi. */
export function embeddedApi(store: FileStore): UTApiOptions {
  const host = PLACEHOLDER.slice("http://".length);
  return {
    ...shared(store),
    apiUrl: `${PLACEHOLDER}${FILES_PATH}`,
    ufsHost: `${host}${FILES_PATH}`,
    ufsAppIdLocation: "path",
  };
}

/** What the library asks of our own address is answered in this process; everything else goes to the network as usual. */
function shared(store: FileStore) {
  const fetchHere = (
    input: RequestInfo | URL,
    init?: object,
  ): Promise<Response> => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith(`${PLACEHOLDER}${FILES_PATH}/`))
      return fetch(input, init as RequestInit);
    return answerServerCall(
      store,
      new Request(input, { duplex: "half", ...init } as RequestInit),
    );
  };
  const fetchEsque = fetchHere as NonNullable<RouteHandlerConfig["fetch"]>;
  return {
    token: store.keys.token,
    ingestUrl: `${PLACEHOLDER}${FILES_PATH}`,
    logLevel: "Warning" as const,
    fetch: fetchEsque,
  };
}

/** Answers `/ut/*`: what is neither a download nor an upload by link does not exist for the network. */
export async function answerFiles(
  store: FileStore,
  request: Request,
  serving?: ServeOptions,
): Promise<Response> {
  const path = new URL(request.url).pathname;
  const download =
    path.startsWith(`${FILES_PATH}/f/`) || path.startsWith(`${FILES_PATH}/a/`);
  if (download && (request.method === "GET" || request.method === "HEAD"))
    return serveFile(store, request, serving);
  if (!download && (request.method === "PUT" || request.method === "HEAD"))
    return ingest(store, request);
  await discardBody(request, BRIEFLY);
  return new Response("404", { status: 404 });
}
