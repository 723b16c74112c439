/**
 * The marks of a bundle as columns: four million rows lie in a few arrays, in the order of the file, and one entrant's
 * rows are made into objects only while that entrant is priced.
 */
import type { Decimal } from "~/kit/decimal";
import type { MarkRow } from "../rules/leaf-values";
import type { Mark } from "../rules/marks";
import type { Leaf } from "../rules/plan";

export class MarkColumns {
  private readonly entrants: number[] = [];
  private readonly leaves: number[] = [];
  private readonly judges: number[] = [];
  private readonly lines: number[] = [];
  private readonly marks: Mark[] = [];
  private readonly factors: (Decimal | null)[] = [];
  private readonly judgeNames: string[] = [];
  private readonly judgeNumbers = new Map<string, number>();
  private readonly leafAt: ReadonlyMap<string, number>;
  /** after `group`: the rows entrant by entrant, and where each entrant's begin */
  private grouped = new Uint32Array(0);
  private starts = new Uint32Array(1);

  constructor(
    private readonly count: number,
    private readonly sheet: readonly Leaf[],
  ) {
    this.leafAt = new Map(sheet.map((leaf, at) => [leaf.id, at]));
  }

  /** A row of the file; `entrant` is a number from 0. */
  add(
    entrant: number,
    leaf: Leaf,
    judge: string,
    mark: Mark,
    factor: Decimal | null,
    line: number,
  ): void {
    let number = this.judgeNumbers.get(judge);
    if (number === undefined) {
      number = this.judgeNames.push(judge) - 1;
      this.judgeNumbers.set(judge, number);
    }
    this.entrants.push(entrant);
    this.leaves.push(this.leafAt.get(leaf.id) as number);
    this.judges.push(number);
    this.lines.push(line);
    this.marks.push(mark);
    this.factors.push(factor);
  }

  /** Sorts the rows by entrant, keeping the order of the file (a counting sort: linear). Call once, after the last `add`. */
  group(): void {
    const starts = new Uint32Array(this.count + 1);
    for (const entrant of this.entrants)
      starts[entrant + 1] = (starts[entrant + 1] as number) + 1;
    for (let at = 1; at <= this.count; at += 1)
      starts[at] = (starts[at] as number) + (starts[at - 1] as number);
    const next = starts.slice();
    this.grouped = new Uint32Array(this.entrants.length);
    this.entrants.forEach((entrant, row) => {
      const to = next[entrant] as number;
      this.grouped[to] = row;
      next[entrant] = to + 1;
    });
    this.starts = starts;
  }

  /** One entrant's rows by leaf, in the order of the file. */
  linesOf(entrant: number): Map<Leaf, number[]> {
    const byLeaf = new Map<Leaf, number[]>();
    for (
      let at = this.starts[entrant] as number;
      at < (this.starts[entrant + 1] as number);
      at += 1
    ) {
      const row = this.grouped[at] as number;
      const leaf = this.sheet[this.leaves[row] as number] as Leaf;
      const rows = byLeaf.get(leaf);
      if (rows === undefined) byLeaf.set(leaf, [row]);
      else rows.push(row);
    }
    return byLeaf;
  }

  /** One entrant's marks as the rules want them. */
  marksOf(entrant: number): Map<string, MarkRow[]> {
    const marks = new Map<string, MarkRow[]>();
    for (const [leaf, rows] of this.linesOf(entrant)) {
      marks.set(
        leaf.id,
        rows.map((row) => ({
          judge: this.judge(row),
          mark: this.mark(row),
          factor: this.factor(row),
        })),
      );
    }
    return marks;
  }

  judge(row: number): string {
    return this.judgeNames[this.judges[row] as number] as string;
  }

  line(row: number): number {
    return this.lines[row] as number;
  }

  mark(row: number): Mark {
    return this.marks[row] as Mark;
  }

  factor(row: number): Decimal | null {
    return this.factors[row] as Decimal | null;
  }
}
