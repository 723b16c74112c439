import { addDays, addMinutes, at, type Day } from "./days";
import { isOldHand, type Person } from "./members";
import type { Method } from "./studio-methods";
import type { StudioScene } from "./studio-scene";
import { adoptionProofs } from "./studios-data";
import type { Unit } from "./unit";

/** Units of the same trade that took a named method up, from the offer to the proof. */
export function addAdoptions(
  scene: StudioScene,
  method: Method,
  count: number,
): void {
  const { context, draw, units, roster } = scene;
  const { named, studio } = method;
  if (!named) return;
  const others = units.flagships.filter(
    (unit) => unit !== studio.unit && unit.trades.includes(studio.trade.code),
  );
  const near = draw.sample(
    units.enterprises.filter(
      (unit) =>
        !unit.coveredBy &&
        unit !== studio.unit &&
        unit.trades.includes(studio.trade.code) &&
        !others.includes(unit),
    ),
    3,
  );
  for (const unit of draw.sample([...others, ...near], count)) {
    const adopted = addDays(named, draw.int(60, 240));
    const done = adopted <= context.today;
    const opener = roster.within(unit).find(isOldHand) ?? studio.lead;
    addAdoption(
      scene,
      method,
      unit,
      opener,
      done ? (draw.chance(0.93) ? "adopted" : "stopped") : "trial",
      adopted,
    );
  }
}

/** One unit's adoption of a method at a state. */
export function addAdoption(
  { context, draw }: StudioScene,
  method: Method,
  unit: Unit,
  opener: Person,
  state: "offered" | "requested" | "trial" | "adopted" | "stopped",
  day: Day,
): void {
  const adopted = state === "adopted";
  const opened = addMinutes(at(day, "10:00"), -45 * 1440);
  context.book.add("adoption", {
    method_id: method.id,
    unit_id: unit.id,
    state,
    opened_by: opener.id,
    opened_at: opened < context.now ? opened : addMinutes(context.now, -3000),
    adopted_on: adopted || state === "stopped" ? day : null,
    stopped_on: state === "stopped" ? addDays(day, 5) : null,
    benefit_yuan: adopted ? draw.int(4, 90) * 2000 : null,
    benefit_state: adopted
      ? draw.pick([
          "enterprise-confirmed",
          "finance-stamped",
          "estimated",
        ] as const)
      : null,
    proof: adopted ? draw.pick(adoptionProofs) : "",
    changed_at:
      at(day, "15:00") < context.now
        ? at(day, "15:00")
        : addMinutes(context.now, -2000),
  });
}
