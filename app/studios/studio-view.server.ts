import type { Actor } from "~/members/rules/actor";
import { today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import {
  mayContribute,
  mayKeep,
  mayRaiseProblem,
  maySeeProblems,
} from "./rules/may";
import { listMethods } from "./store/method-list.server";
import { outcomesOfStudio } from "./store/outcome-list.server";
import { peopleOf, placeOf, worksIn } from "./store/places.server";
import { pastLeadsOf, topicsOf } from "./store/studio-people.server";
import {
  problemsStanding,
  type Standing,
  type Studio,
} from "./store/studios.server";

/** A studio's page as this reader sees it: what stands where, what came out, who they are, and what may be done. */
export async function studioView(actor: Actor, studio: Studio) {
  const db = database();
  const { id } = studio;
  const place = placeOf(studio);
  const works = await worksIn(db, id, actor.person?.id);
  const insider = mayContribute(actor, place, works);
  const open = maySeeProblems(actor);
  const year = Number(today().slice(0, 4));
  const whole = { size: 200, offset: 0 };
  const [standing, outcomes, methods, people, pastLeads, topics] =
    await Promise.all([
      problemsStanding(db, id),
      outcomesOfStudio(db, id, insider),
      listMethods(db, { studioId: id, hidden: insider }, whole),
      peopleOf(db, id),
      pastLeadsOf(db, id),
      topicsOf(db, id, year),
    ]);
  return {
    studio,
    today: today(),
    verified: standing.verified,
    standing: open ? standing.standing : standing.standing.map(onlyWhere),
    outcomes,
    methods: methods.rows,
    facts: { people, pastLeads, topics, year },
    may: {
      open,
      raise: mayRaiseProblem(actor),
      contribute: insider,
      keep: mayKeep(actor, place),
    },
  };
}

/** A visitor learns how many problems stand where, and nothing of what they are. */
const onlyWhere = ({ state }: Standing): Standing => ({
  state,
  no: "",
  title: "",
  dueOn: null,
  owner: undefined,
});
