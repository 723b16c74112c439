import { randomBytes } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import helmet from "helmet";
import { env } from "./env.server";

type Options = {
  /** Development needs Vite's own inline scripts and sockets. */
  development?: boolean;
  /** Addresses the browser may open sockets to besides ours: a configured media server's. */
  mediaOrigins: () => string[];
};

/** The headers that tell a browser what a page of ours may load and do, with a nonce of its own for each answer. */
export function securityHeaders({ development, mediaOrigins }: Options) {
  return (request: Request, response: Response, next: NextFunction) => {
    const nonce = randomBytes(16).toString("base64");
    response.locals.nonce = nonce;
    const { https, uploadthingToken } = env();
    // With a token files lie in UploadThing's cloud: sent to its ingest, read from its hosts.
    const cloudFiles = uploadthingToken
      ? ["https://*.ufs.sh", "https://*.ingest.uploadthing.com"]
      : [];
    helmet({
      // Kept files bring a stricter policy of their own.
      contentSecurityPolicy:
        development || request.path.startsWith("/ut/")
          ? false
          : {
              useDefaults: false,
              directives: {
                defaultSrc: ["'none'"],
                scriptSrc: ["'self'", `'nonce-${nonce}'`],
                styleSrc: ["'self'", `'nonce-${nonce}'`],
                styleSrcAttr: ["'unsafe-inline'"],
                imgSrc: ["'self'", "data:", "blob:", ...cloudFiles],
                mediaSrc: ["'self'", "blob:", ...cloudFiles],
                fontSrc: ["'self'"],
                connectSrc: ["'self'", ...mediaOrigins(), ...cloudFiles],
                workerSrc: ["'self'", "blob:"],
                manifestSrc: ["'self'"],
                formAction: ["'self'"],
                baseUri: ["'none'"],
                frameAncestors: ["'none'"],
                ...(https ? { upgradeInsecureRequests: [] } : {}),
              },
            },
      strictTransportSecurity: https,
      crossOriginEmbedderPolicy: false,
      referrerPolicy: { policy: "same-origin" },
    })(request, response, next);
  };
}
