/**
 * Reading the fields of a scheme's JSON, field by field, with every problem kept and its place in the JSON named
 * (`root.children[1].max`). Nothing here throws, whatever it is given.
 */
import { Decimal } from "~/kit/decimal";

/** Something wrong with a scheme. `path` is "" for the whole; `code` is a key of the feature's messages. */
export interface SchemeProblem {
  readonly path: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

type Json = Record<string, unknown>;

/** One object of the JSON, its place in it, and the list that all problems go to. */
export class Fields {
  constructor(
    private readonly json: Json,
    readonly path: string,
    private readonly problems: SchemeProblem[],
  ) {}

  /** The fields of an object, or null with the problem noted. */
  static of(
    value: unknown,
    path: string,
    problems: SchemeProblem[],
  ): Fields | null {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      return new Fields(value as Json, path, problems);
    }
    problems.push({ path, code: "scheme-not-an-object", params: {} });
    return null;
  }

  at(key: string): string {
    return this.path === "" ? key : `${this.path}.${key}`;
  }

  has(key: string): boolean {
    return Object.hasOwn(this.json, key) && this.json[key] !== undefined;
  }

  raw(key: string): unknown {
    return this.has(key) ? this.json[key] : undefined;
  }

  problem(
    key: string,
    code: string,
    params: Record<string, string | number> = {},
  ): null {
    this.problems.push({
      path: key === "" ? this.path : this.at(key),
      code,
      params,
    });
    return null;
  }

  /** Notes every key that is not one of those known here: a misspelt `maxSpread` must not be silently ignored. */
  only(known: readonly string[]): void {
    for (const key of Object.keys(this.json)) {
      if (!known.includes(key))
        this.problem(key, "scheme-unknown-key", { key });
    }
  }

  required(key: string): boolean {
    if (!this.has(key)) this.problem(key, "scheme-missing", { key });
    return this.has(key);
  }

  /** A decimal in text at or above 0 (or any, where `signed`); null where absent or wrong. */
  decimal(key: string, signed = false): Decimal | null {
    if (!this.has(key)) return null;
    return this.decimalOf(this.raw(key), key, signed);
  }

  decimalOf(value: unknown, key: string, signed = false): Decimal | null {
    const number = typeof value === "string" ? Decimal.parse(value) : null;
    if (number === null)
      return this.problem(key, "scheme-not-a-decimal", { found: shown(value) });
    if (!signed && number.sign() < 0)
      return this.problem(key, "scheme-negative", { found: number.toString() });
    return number;
  }

  /** A whole JSON number within low … high; null where absent or wrong. */
  count(key: string, low: number, high: number): number | null {
    if (!this.has(key)) return null;
    const value = this.raw(key);
    if (
      typeof value === "number" &&
      Number.isInteger(value) &&
      value >= low &&
      value <= high
    )
      return value;
    return this.problem(key, "scheme-not-a-count", {
      low,
      high,
      found: shown(value),
    });
  }

  /** One of a few words; null where absent or wrong. */
  choice(key: string, words: readonly string[]): string | null {
    if (!this.has(key)) return null;
    const value = this.raw(key);
    if (typeof value === "string" && words.includes(value)) return value;
    return this.problem(key, "scheme-not-one-of", {
      choices: words.join(", "),
      found: shown(value),
    });
  }

  /** Text that names something: not empty, at most 64 characters, no blanks around it, no control characters. */
  identifier(key: string): string | null {
    if (!this.required(key)) return null;
    const value = this.raw(key);
    if (typeof value !== "string")
      return this.problem(key, "scheme-not-text", { found: shown(value) });
    const fine =
      value.length > 0 &&
      value.length <= 64 &&
      value === value.trim() &&
      !/\p{Cc}/u.test(value);
    return fine
      ? value
      : this.problem(key, "scheme-bad-id", { found: shown(value) });
  }

  /** The elements of a list; null where absent or wrong. */
  list(key: string): unknown[] | null {
    if (!this.has(key)) return null;
    const value = this.raw(key);
    return Array.isArray(value)
      ? value
      : this.problem(key, "scheme-not-a-list", { found: shown(value) });
  }

  /** The object under a key; null where absent or wrong. */
  object(key: string): Fields | null {
    return this.has(key)
      ? Fields.of(this.raw(key), this.at(key), this.problems)
      : null;
  }

  /** The element of a list under a key, as an object. */
  element(key: string, index: number, value: unknown): Fields | null {
    return Fields.of(value, `${this.at(key)}[${index}]`, this.problems);
  }
}

/** A found value for a message: short, and never a whole tree. */
function shown(value: unknown): string {
  const text =
    typeof value === "object" && value !== null
      ? Array.isArray(value)
        ? "[…]"
        : "{…}"
      : String(JSON.stringify(value));
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
