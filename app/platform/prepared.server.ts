import { sql } from "kysely";
import pg from "pg";

// PostgreSQL plans a statement anew each time it comes: for a join of eight tables five times what the join itself takes. What is
// marked `often` gets a name instead, under which each connection plans it a few times and then, where that is not the dearer
// way, once for all values. Not for statements that reckon over spans of whole years: a plan for all values takes a span for a
// short one (the report took ten times as long).

/** The mark of a statement that most pages ask: `.modifyFront(often)`, or between `select` and its columns. */
export const often = sql`/* often */`;

const mark = "/* often */";
const names = new Map<string, string>();

/** The name of a marked statement, the same in the whole process; undefined for one without the mark. */
function nameOf(text: string): string | undefined {
  if (!text.includes(mark)) return undefined;
  const name = names.get(text) ?? `often ${names.size + 1}`;
  names.set(text, name);
  return name;
}

/** A connection that names the statements which carry the mark. */
export class PreparingClient extends pg.Client {
  // The overloads are node-postgres's own; only a text with values is changed on its way.
  override query: pg.Client["query"] = ((
    first: unknown,
    ...rest: unknown[]
  ) => {
    const [values, ...others] = rest;
    const ask = super.query.bind(this) as (...args: unknown[]) => unknown;
    if (typeof first !== "string" || !Array.isArray(values))
      return ask(first, ...rest);
    return ask({ name: nameOf(first), text: first, values }, ...others);
  }) as pg.Client["query"];
}
