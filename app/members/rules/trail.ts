import { own } from "~/kit/own";

// A line of the audit trail keeps what was before and what is after as small JSON (product.md 5: who, when, what before and
// after, why). To be read it is told field by field, and only what changed.

/** One field of a change: what stood there and what stands there now; undefined is nothing. */
export type Change = { field: string; before?: Shown; after?: Shown };
/** A value as it can be shown: texts and numbers as they are, yes and no to be put into words. */
export type Shown = string | boolean;

/** What a line of the audit trail changed, field by field; what stayed the same is left out. */
export function changesOf(before: unknown, after: unknown): Change[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const fields = new Set([...was.keys(), ...is.keys()]);
  return [...fields].flatMap((field) => {
    const change = { field, before: was.get(field), after: is.get(field) };
    return change.before === change.after ? [] : change;
  });
}

/** What kind of thing the number in a field is; a field is known by the last part of its name. */
const numbersOf: Readonly<Record<string, string>> = {
  unit: "unit",
  unitId: "unit",
  parent: "unit",
  person: "person",
  personId: "person",
  ownerId: "person",
  lecturerId: "person",
  moderatorId: "person",
};

/** The things that a change tells by their number, so that their names can be asked for at once. */
export function thingsIn(changes: readonly Change[]): Thing[] {
  return changes.flatMap(({ field, before, after }) =>
    [before, after].flatMap((shown) => thingBy(field, shown) ?? []),
  );
}

/** The same changes with names where `nameOf` knows one; a number that nobody knows stays. */
export function withNames(
  changes: readonly Change[],
  nameOf: (thing: Thing) => string | undefined,
): Change[] {
  return changes.map((change) => {
    const named = (shown: Shown | undefined) => {
      const thing = thingBy(change.field, shown);
      return (thing && nameOf(thing)) ?? shown;
    };
    return {
      ...change,
      before: named(change.before),
      after: named(change.after),
    };
  });
}

type Thing = { kind: string; id: string };

function thingBy(field: string, shown: Shown | undefined): Thing | undefined {
  const kind = own(numbersOf, field.split(".").at(-1) ?? "");
  return kind && typeof shown === "string" && /^[1-9][0-9]*$/.test(shown)
    ? { kind, id: shown }
    : undefined;
}

/** Fields with their values; what lies within a field is named by both, and a value that is no object has no name. */
function fieldsOf(value: unknown, within = ""): Map<string, Shown> {
  if (!isTable(value)) {
    const shown = shownOf(value);
    return new Map(shown === undefined ? [] : [[within, shown]]);
  }
  return new Map(
    Object.entries(value).flatMap(([name, inner]) => [
      ...fieldsOf(inner, within ? `${within}.${camel(name)}` : camel(name)),
    ]),
  );
}

const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

// Some lines were written in the words of the database, starts_at, others in those of the code, startsAt.
const camel = (name: string) =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

function shownOf(value: unknown): Shown | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  if (typeof value === "boolean") return value;
  if (!Array.isArray(value)) return String(value);
  if (value.length === 0) return undefined;
  return value
    .map((one) => (isTable(one) ? plainTable(one) : String(one)))
    .join("; ");
}

const plainTable = (table: Record<string, unknown>) =>
  [...fieldsOf(table)].map(([name, value]) => `${name} ${value}`).join(", ");
