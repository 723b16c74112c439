/**
 * What a rule answers: a value, or a refusal that is a code with its parameters. A code is a key of the feature's
 * messages, so the same refusal reads well in every language; rules never speak a language themselves.
 */

/** Why not: a code that names the words, and what the words are about. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly params: Readonly<Record<string, string | number>>;
}

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused<Code extends string = string> = {
  readonly ok: false;
  readonly refusal: Refusal<Code>;
};
export type Result<T, Code extends string = string> = Ok<T> | Refused<Code>;

/** Yes, with what came of it. */
export function ok(): Ok<undefined>;
export function ok<T>(value: T): Ok<T>;
export function ok<T>(value?: T): Ok<T | undefined> {
  return { ok: true, value };
}

/** No, with the code of the reason and what its words need. */
export function refused<Code extends string>(
  code: Code,
  params: Readonly<Record<string, string | number>> = {},
): Refused<Code> {
  return { ok: false, refusal: { code, params } };
}

/** A refusal as one text, as forms carry it: "shares-not-100?sum=99.99". */
export function refusalText({ code, params }: Refusal): string {
  const query = Object.entries(params).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return query.length > 0 ? `${code}?${query.join("&")}` : code;
}
