/** The values of one sheet's nodes, by id. A row of numbers and not a Map: forty thousand sheets are held at once. */
import type { Decimal } from "~/kit/decimal";
import type { Plan } from "./plan";

export class NodeValues {
  /** `slots`: by the node's slot in the plan; undefined where the node has no value. */
  constructor(
    private readonly plan: Plan,
    private readonly slots: readonly (Decimal | undefined)[],
  ) {}

  /** The node's value, rounded as the scheme says; undefined where it has none, or no node has the id. */
  get(id: string): Decimal | undefined {
    const node = this.plan.byId.get(id);
    return node === undefined ? undefined : this.slots[node.slot];
  }

  /** In tree order, undefined where a node has no value. */
  inTreeOrder(): readonly (Decimal | undefined)[] {
    return this.slots;
  }

  /** Those that have a value, in tree order. */
  *entries(): Generator<[id: string, value: Decimal]> {
    for (const { id, slot } of this.plan.inTreeOrder) {
      const value = this.slots[slot];
      if (value !== undefined) yield [id, value];
    }
  }
}
