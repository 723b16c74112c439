/**
 * Where things stand in a JSON text: the line of each value by its path (`root.children[1].max`), so that a problem found
 * in the value can be shown at its line; or the line at which the text stops being JSON. Paths of objects are dotted, of
 * lists bracketed; "" is the whole.
 */
export type JsonPlaces =
  | { ok: true; lines: ReadonlyMap<string, number> }
  | { ok: false; line: number };

const deepest = 200;

/** The places of a JSON text; lines from 1. */
export function jsonPlaces(text: string): JsonPlaces {
  const reader = new Reader(text);
  try {
    reader.value("", 0);
    reader.end();
    return { ok: true, lines: reader.lines };
  } catch (error) {
    if (error instanceof Broken) return { ok: false, line: reader.line() };
    throw error;
  }
}

class Broken extends Error {}

class Reader {
  readonly lines = new Map<string, number>();
  private at = 0;
  private counted = 0;
  private countedLines = 1;

  constructor(private readonly text: string) {}

  /** The line that has been reached; counted on from where it was asked last. */
  line(): number {
    for (; this.counted < this.at; this.counted++)
      if (this.text[this.counted] === "\n") this.countedLines += 1;
    return this.countedLines;
  }

  value(path: string, depth: number): void {
    this.blanks();
    if (depth > deepest) throw new Broken();
    this.lines.set(path, this.line());
    const sign = this.text[this.at];
    if (sign === "{") this.object(path, depth);
    else if (sign === "[") this.list(path, depth);
    else if (sign === '"') this.string();
    else
      this.take(
        /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y,
      );
  }

  end(): void {
    this.blanks();
    if (this.at < this.text.length) throw new Broken();
  }

  private object(path: string, depth: number): void {
    this.members("}", () => {
      this.blanks();
      const key = JSON.parse(this.string()) as string;
      this.take(/\s*:/y);
      this.value(path === "" ? key : `${path}.${key}`, depth + 1);
    });
  }

  private list(path: string, depth: number): void {
    let index = 0;
    this.members("]", () => this.value(`${path}[${index++}]`, depth + 1));
  }

  private members(close: string, member: () => void): void {
    this.at += 1;
    this.blanks();
    if (this.text[this.at] === close) {
      this.at += 1;
      return;
    }
    for (;;) {
      member();
      this.blanks();
      const sign = this.text[this.at];
      if (sign !== "," && sign !== close) throw new Broken();
      this.at += 1;
      if (sign === close) return;
    }
  }

  private string(): string {
    return this.take(
      // eslint-disable-next-line no-control-regex -- JSON forbids exactly these in a string
      /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y,
    );
  }

  private blanks(): void {
    while (/[ \t\r\n]/.test(this.text[this.at] ?? "")) this.at += 1;
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) throw new Broken();
    this.at += found.length;
    return found;
  }
}
