import { sha256 } from "~/contests/draw-digest.server";
import { drawLots, keyOf } from "~/contests/rules/draws";
import type { Context } from "./context";
import { addMinutes } from "./days";
import type { DemoPeople } from "./demo-accounts";
import type { Event } from "./contest-rows";
import { pad } from "./unit";

const benches = [12];

/**
 * The bench and code draws of an event with so many entrants, made by the product's own algorithm so that they can be
 * repeated; decrypted where results are out. Must come before the entrants, who take their lots from it.
 */
export function seedDraws(
  { book }: Context,
  event: Event,
  count: number,
  demo: DemoPeople,
): void {
  const numbers = Array.from({ length: count }, (_, at) => pad(at + 1, 3));
  const draw = (
    kind: "bench" | "code",
    list: string[],
    before: number,
    witness: string,
  ) => {
    const seed = sha256(`demo ${event.trade.code} ${kind}`).slice(0, 16);
    const salt = sha256(`salt ${event.trade.code} ${kind}`).slice(0, 32);
    const outcome = drawLots({ kind, seed, salt, list, benches }, sha256);
    book.add("identity_draw", {
      event_id: event.id,
      kind,
      seed,
      salt,
      seed_hash: sha256(keyOf({ seed, salt })),
      benches: kind === "bench" ? benches : null,
      list: JSON.stringify({ items: list, taken: [] }),
      outcome: JSON.stringify(outcome),
      drawn_at: addMinutes(event.starts, -before),
      officer_id: demo.encryption.id,
      witness,
    });
    return new Map(outcome);
  };
  const places = draw("bench", numbers, 60, "区总工会经审委代表");
  const codes = draw("code", [...places.values()], 40, "参赛单位代表");
  event.lots = new Map(
    numbers.map((number) => {
      const bench = places.get(number) ?? "";
      return [number, { bench, code: codes.get(bench) ?? "" }];
    }),
  );
  if (event.board !== "provisional" && event.board !== "final") return;
  for (const [step, after] of [
    ["code", 300],
    ["bench", 304],
  ] as const)
    book.add("decryption", {
      event_id: event.id,
      step,
      decrypted_at: addMinutes(event.starts, after),
      officer_id: demo.encryption.id,
      witness: "区总工会经审委代表",
    });
}
