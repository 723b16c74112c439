import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { database, transaction } from "~/platform/database.server";
import { fedRanking } from "../feeding.server";
import { isByName, type BoardState } from "../rules/board";
import { nextInRank, nominated } from "../rules/feeding";
import { feedersOf, markNominated } from "../store/stages.server";
import { enterPeople } from "./entries.server";

/** What a nomination came to: how many were entered, and how many could not be. */
export type Nomination = { entered: number; refused: number; unknown: number };

/**
 * Nominates the first places of a feeder for an event, in one act: each is entered and approved, but for those against whom
 * there is a reason. `next` nominates the next in rank instead, where somebody declined. Refusals: feeder-unknown,
 * feeder-not-announced, feeder-nobody-next, and those of entering.
 */
export async function nominateFrom(
  actor: Member,
  eventId: number,
  from: number,
  next: boolean,
): Promise<Result<Nomination>> {
  const feeder = (await feedersOf(database(), eventId)).find(
    ({ id }) => id === from,
  );
  if (!feeder) return refused("feeder-unknown");
  if (!isByName(feeder.board_state as BoardState))
    return refused("feeder-not-announced");
  const { lines } = await fedRanking(eventId, from);
  const { persons, unknown } = next
    ? {
        persons: nextInRank(lines, feeder.places).flatMap(
          ({ personId }) => personId ?? [],
        ),
        unknown: 0,
      }
    : nominated(lines, feeder.places);
  if (next && persons.length === 0) return refused("feeder-nobody-next");
  const wanted = persons.map((personId) => ({
    personId,
    grade: null,
    certificate: "",
  }));
  const done = await enterPeople(actor, eventId, wanted, {
    via: "feeder",
    reason: feeder.contest,
  });
  if (!done.ok) return done;
  await transaction((tx) => markNominated(tx, eventId, from, actor.person.id));
  const entered = done.value.filter((each) => each.ok).length;
  return ok({ entered, refused: done.value.length - entered, unknown });
}
