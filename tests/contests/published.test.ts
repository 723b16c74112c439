/** Whole published contests (tests/contests/published/README.md) through the engine: every total and every place. */
import { describe, expect, test } from "vitest";
import { readBundle } from "~/contests/bundle/read-bundle.server";
import { valueText } from "~/contests/bundle/results.server";
import { price } from "~/contests/rules/ranking";
import { publishedContest, publishedContests } from "~tests/support/published";

describe("what others published is what comes out", () => {
  test.each(publishedContests)("%s", async (name) => {
    const { bytes, published } = await publishedContest(name);
    const read = await readBundle(bytes);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { scheme, plan, sheets } = read.bundle;
    const field = price(scheme, sheets());
    expect(field).toHaveLength(published.length);
    const nodes = Object.keys(published[0] ?? {}).slice(3);
    const places = plan.root.places;
    const lines = field.map(({ entrant, rank, total, values }) => ({
      rank: String(rank),
      entrant,
      total: total ? valueText(total, places) : "",
      ...Object.fromEntries(
        nodes.map((node) => {
          const value = values.get(node);
          return [node, value ? valueText(value, places) : ""];
        }),
      ),
    }));
    const byEntrant = (a: { entrant: string }, b: { entrant: string }) =>
      a.entrant < b.entrant ? -1 : 1;
    expect(lines.sort(byEntrant)).toEqual([...published].sort(byEntrant));
  });
});
