import { addDays, dayOf } from "./days";
import { isOldHand } from "./members";
import { addAdoption } from "./studio-adoptions";
import { addMethod, type Method } from "./studio-methods";
import { addOutcome } from "./studio-outcomes";
import type { Chain } from "./studio-plan";
import { matterOfMethod } from "./studio-matters";
import { addProblem } from "./studio-problems";
import type { StudioScene } from "./studio-scene";

/** The whole way of a question: problem, outcome, named method, adoption; the lectures at both ends exist already. */
export function seedChains(scene: StudioScene, chains: Chain[]): void {
  for (const chain of chains) {
    const { studio, askedBy, askedAt, questionId } = chain;
    if (
      !askedBy ||
      !askedAt ||
      questionId === undefined ||
      chain.teachingSessionId === undefined
    )
      throw new Error(
        `The lectures of ${studio.lead.zh}'s method are missing.`,
      );
    const asked = dayOf(askedAt);
    const solved = addDays(asked, 205);
    const problem = addProblem(scene, {
      studio,
      unit: studio.unit,
      state: "verified",
      raised: addDays(asked, 3),
      raisedBy: studio.lead,
      solved,
      verified: addDays(solved, 30),
      questionId,
      matter: matterOfMethod(studio, chain.method),
      description: chain.body,
    });
    const outcome = addOutcome(scene, {
      studio,
      problem,
      state: "registered",
      day: addDays(solved, 55),
    });
    const reviewers = scene.studios
      .filter((each) => each !== studio)
      .slice(5, 9)
      .map(({ lead }) => lead);
    const method = addMethod(scene, {
      studio,
      inventor: studio.lead,
      method: chain.method,
      state: "named",
      day: chain.named,
      outcome,
      teachingSessionId: chain.teachingSessionId,
      reviewers,
    });
    adopt(scene, method, chain);
  }
}

function adopt(scene: StudioScene, method: Method, chain: Chain): void {
  const { units, roster, context, demo } = scene;
  const others = units.flagships
    .filter(
      (unit) =>
        unit !== chain.studio.unit &&
        unit.trades.includes(chain.studio.trade.code),
    )
    .slice(0, 2);
  others.forEach((unit, nth) => {
    const day = addDays(chain.named, 30 + nth * 45);
    const opener = roster.within(unit).find(isOldHand) ?? demo.union;
    addAdoption(
      scene,
      method,
      unit,
      opener,
      day <= context.today ? "adopted" : "trial",
      day,
    );
  });
}
