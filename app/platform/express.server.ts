import { randomUUID } from "node:crypto";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, {
  type Express,
  type NextFunction,
  type RequestHandler,
  type Request,
  type Response,
} from "express";
import { sql } from "kysely";
import { inRequest } from "./current-request.server";
import { database } from "./database.server";
import { env } from "./env.server";
import { log } from "./log.server";
import { answerPages } from "./pages.server";
import { readRestAway } from "./rest-of-request.server";
import { securityHeaders } from "./security-headers.server";
import { drained } from "./uploads/drained.server";

/** Addresses that machines post to without a browser's Origin; each proves itself by a signature of its own. */
const machinePaths = ["/api/livekit/webhook", "/api/uploadthing"];

type Options = {
  /** Remix's build; in development asked for again at each request, as the sources change. */
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** What answers before the pages do: Vite's files in development. */
  before?: RequestHandler;
  /** Where the built browser files lie; none in development, where Vite serves them. */
  clientFolder?: string;
  /** Development needs Vite's own inline scripts and sockets. */
  development?: boolean;
  /** False while the app starts or stops: /readyz answers 503. */
  ready: () => boolean;
  /** Addresses the browser may open sockets to besides ours: a configured media server's. */
  mediaOrigins: () => string[];
  /** Answers what a page asks of our own media server; false when it is no such request. */
  answerMedia?: (request: Request, response: Response) => boolean;
};

/** The app as an Express application: request ids, log, security headers, origin check, health, files, pages. */
export function makeApp(options: Options): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", env().trustProxy);
  app.use(withRequestId, logged, readRestAway);
  app.get(
    "/healthz",
    (_request, response) => void response.type("text").send("ok"),
  );
  app.get("/readyz", readiness(options.ready));
  app.use((request, response, next) => {
    if (!options.answerMedia?.(request, response)) next();
  });
  app.use(securityHeaders(options));
  app.use(compression({ filter: compressible }));
  if (options.clientFolder) {
    app.use(
      "/assets",
      express.static(`${options.clientFolder}/assets`, {
        immutable: true,
        maxAge: "1y",
        fallthrough: false,
      }),
    );
    app.use(express.static(options.clientFolder, { maxAge: "1h" }));
  }
  if (options.before) app.use(options.before);
  app.use(plainAddress, originCheck);
  const { build } = options;
  app.all(
    "*",
    typeof build === "function"
      ? createRequestHandler({ build, getLoadContext })
      : answerPages(build, getLoadContext),
  );
  return app;
}

const getLoadContext = (request: Request, response: Response) => ({
  nonce: String(response.locals.nonce),
  requestId: String(response.locals.requestId),
  address: request.ip ?? "",
  drained: drained(response),
});

function withRequestId(
  request: Request,
  response: Response,
  next: NextFunction,
): void {
  const given = request.get("x-request-id");
  const id = given && /^[A-Za-z0-9-]{8,64}$/.test(given) ? given : randomUUID();
  response.locals.requestId = id;
  response.set("X-Request-Id", id);
  inRequest(id, next);
}

// The path without its query and without one-time secrets: a log must not sign anyone in.
const loggable = (path: string) =>
  path.replace(
    /^\/(set-password|first-administrator|ut|calendar)\/[^/]+/,
    "/$1/…",
  );

function logged(
  request: Request,
  response: Response,
  next: NextFunction,
): void {
  const started = performance.now();
  response.on("close", () => {
    log().info(
      {
        requestId: response.locals.requestId as string,
        method: request.method,
        path: loggable(request.path),
        status: response.statusCode,
        ms: Math.round(performance.now() - started),
        finished: response.writableFinished,
      },
      "request",
    );
  });
  next();
}

function readiness(ready: () => boolean) {
  return async (_request: Request, response: Response) => {
    try {
      if (!ready()) throw new Error("starting or stopping");
      await sql`select 1`.execute(database());
      response.type("text").send("ready");
    } catch {
      response.status(503).type("text").send("not ready");
    }
  };
}

function compressible(request: Request, response: Response): boolean {
  // An event stream that is compressed arrives late; files say no-transform themselves.
  if (
    String(response.getHeader("Content-Type") ?? "").startsWith(
      "text/event-stream",
    )
  )
    return false;
  return compression.filter(request, response);
}

/** An address with a zero byte in it is nobody's: no column and no file has one. */
function plainAddress(
  request: Request,
  response: Response,
  next: NextFunction,
): void {
  if (!/%00/.test(request.url)) return next();
  response.status(400).type("text").send("Bad Request");
}

/** Every unsafe request must come from a page of ours: its Origin's host is the host it asks. */
function originCheck(
  request: Request,
  response: Response,
  next: NextFunction,
): void {
  if (
    ["GET", "HEAD", "OPTIONS"].includes(request.method) ||
    machinePaths.includes(request.path)
  )
    return next();
  const origin = request.get("origin");
  const own = env().publicUrl
    ? new URL(env().publicUrl ?? "").host
    : request.get("host");
  try {
    if (origin && new URL(origin).host === (own ?? request.hostname))
      return next();
  } catch {
    // "null" and other things that are no address are refused like a stranger's.
  }
  response
    .status(403)
    .type("text")
    .send("This request did not come from a page of this site.");
}
