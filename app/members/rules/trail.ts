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
