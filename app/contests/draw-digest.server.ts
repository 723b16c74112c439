import { createHash, randomBytes } from "node:crypto";

/** SHA-256 of a UTF-8 text in lower-case hexadecimal: what `sha256sum` prints. */
export const sha256 = (text: string): string =>
  createHash("sha256").update(text).digest("hex");

/** A seed nobody can guess, for those who do not bring dice: 32 hexadecimal digits. */
export const newSeed = (): string => randomBytes(16).toString("hex");

/** What keeps the digest of a seed from being tried out: 128 bits as 32 hexadecimal digits. */
export const newSalt = (): string => randomBytes(16).toString("hex");
