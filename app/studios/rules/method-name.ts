import { ok, refused, type Result } from "~/kit/result";

// The name of an operating method: the person (or the team) + the object + 操作法 or 工作法, and no other method has it.
// 以职工名字命名的先进操作法 (product.md, "Words"). A person may stand with the name workmates call them by, in quotes:
// 张师傅's is “小张”轴承…操作法. Uniqueness is the database's (named_method.name).

export const suffixes = ["操作法", "工作法"] as const;
export type Suffix = (typeof suffixes)[number];

export type NameParts = { bearer: string; object: string; suffix: Suffix };
export type NameRefusal =
  "bearer-missing" | "object-missing" | "object-names-the-suffix" | "name-odd";

const plain = /^[\p{L}\p{N}·“”"'’（）()\- ]+$/u;

/**
 * The method's whole name out of its parts. Refusals: bearer-missing, object-missing, object-names-the-suffix (the ending
 * is set once, by its own choice), name-odd (signs that are no part of a name).
 */
export function methodName({
  bearer,
  object,
  suffix,
}: NameParts): Result<string, NameRefusal> {
  const [who, what] = [bearer.trim(), object.trim()];
  if (who === "") return refused("bearer-missing");
  if (what === "") return refused("object-missing");
  if (suffixes.some((ending) => what.endsWith(ending)))
    return refused("object-names-the-suffix");
  if (!plain.test(who) || !plain.test(what)) return refused("name-odd");
  return ok(`${who}${what}${suffix}`);
}

/** Who bears the name, read back from a stored name and its parts. */
export function bearerOf(name: string, object: string, suffix: string): string {
  const end = `${object}${suffix}`;
  return name.endsWith(end) ? name.slice(0, -end.length) : name;
}
