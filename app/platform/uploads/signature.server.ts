import { createHmac, timingSafeEqual } from "node:crypto";
import { LARGEST_FILE } from "./kinds";
import type { UploadKeys } from "./token.server";

/** Never dialled. It contains "local" because uploadthing then builds http links, and we strip it before a browser sees it. */
export const PLACEHOLDER = "http://embedded.localhost";
/** Where the files live under the app's own address. */
export const FILES_PATH = "/ut";

const KEY = /^[A-Za-z0-9_-]{24,128}$/;
// The signature must be the last parameter: anything appended after it would be unsigned.
const SIGNED_SEARCH = /^(.*)&signature=(hmac-sha256%3D[0-9a-f]{64})$/;

/** What a presigned upload link says, once its signature is known to be ours. */
export interface SignedUpload {
  readonly key: string;
  readonly signature: string;
  /** epoch milliseconds */
  readonly expires: number;
  readonly name: string;
  /** bytes */
  readonly size: number;
  readonly type: string;
  readonly slug: string | null;
  readonly customId: string | null;
  readonly acl: "public-read" | "private";
}

/** Can this text name a file on the disk? Checked before any path is built from it. */
export function isFileKey(key: string): boolean {
  return KEY.test(key);
}

/** uploadthing's signature of a text: HMAC-SHA256 in lowercase hex with its prefix. */
export function sign(apiKey: string, text: string): string {
  return `hmac-sha256=${createHmac("sha256", apiKey).update(text).digest("hex")}`;
}

/** Equality in constant time, for secrets. */
export function sameSecret(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Is the link of this request signed by us? Its origin is never taken from the request: the signature is over our own
 * placeholder, so a forged Host header changes nothing. Returns the signature and the signed parameters, or null.
 */
export function verifyLink(
  apiKey: string,
  requestUrl: string,
): { signature: string; params: URLSearchParams } | null {
  const url = new URL(requestUrl);
  const match = SIGNED_SEARCH.exec(url.search);
  const signature = match?.[2];
  if (!match || signature === undefined) return null;
  const expected = sign(
    apiKey,
    `${PLACEHOLDER}${url.pathname}${match[1] ?? ""}`,
  ).replace("=", "%3D");
  return sameSecret(signature, expected)
    ? { signature, params: url.searchParams }
    : null;
}

/**
 * Reads a presigned upload link. Refusals: `upload-link-invalid` (not signed by us, or altered), `upload-link-expired`,
 * `file-size-invalid` (the signed size is no size). Expiry counts at the start of a request only.
 */
export function readSignedUpload(
  keys: UploadKeys,
  requestUrl: string,
  now: number,
):
  | SignedUpload
  | "upload-link-invalid"
  | "upload-link-expired"
  | "file-size-invalid" {
  const key = new URL(requestUrl).pathname.slice(FILES_PATH.length + 1);
  const link = isFileKey(key) ? verifyLink(keys.apiKey, requestUrl) : null;
  // uploadthing encodes each value twice: once itself, once as a query parameter
  const read = (name: string) =>
    decode(link?.params.get(`x-ut-${name}`) ?? null);
  if (!link || read("identifier") !== keys.appId) return "upload-link-invalid";
  const expires = Number(link.params.get("expires"));
  if (!(expires > now)) return "upload-link-expired";
  const size = Number(read("file-size") ?? Number.NaN);
  if (!Number.isSafeInteger(size) || size < 0 || size > LARGEST_FILE)
    return "file-size-invalid";
  return {
    key,
    signature: link.signature,
    expires,
    size,
    name: read("file-name") ?? "file",
    type: read("file-type") ?? "",
    slug: read("slug"),
    customId: read("custom-id"),
    acl: read("acl") === "public-read" ? "public-read" : "private",
  };
}

function decode(value: string | null): string | null {
  if (value === null) return null;
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}
