import { hkdfSync } from "node:crypto";

/** The credentials that our own ingest and the uploadthing library share inside this process. */
export interface UploadKeys {
  readonly apiKey: string;
  readonly appId: string;
  /** base64 JSON in the form that uploadthing 7.7.4 reads as a token */
  readonly token: string;
}

/**
 * Derives the credentials of the embedded ingest from the installation's secret by HKDF-SHA256. The same secret gives the
 * same keys, so that signed links survive a restart; the secret itself cannot be read back from them.
 */
export function uploadKeys(secret: string): UploadKeys {
  if (secret.length < 16)
    throw new Error("The secret for uploads needs at least 16 characters.");
  const derive = (purpose: string, bytes: number) =>
    Buffer.from(
      hkdfSync("sha256", secret, "jiangtang/uploads/v1", purpose, bytes),
    ).toString("hex");
  const apiKey = `sk_${derive("api-key", 32)}`;
  const appId = `jiangtang${derive("app-id", 6)}`;
  // The library wants at least one region; ours is never dialled, for ingestUrl is always set beside this token.
  const token = Buffer.from(
    JSON.stringify({ apiKey, appId, regions: ["embedded"] }),
  ).toString("base64");
  return { apiKey, appId, token };
}
