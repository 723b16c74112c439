import { ok, refused, type Result } from "~/kit/result";
import type { Member } from "~/members/rules/actor";
import { audit } from "~/platform/audit.server";
import { now } from "~/platform/clock.server";
import { transaction } from "~/platform/database.server";
import { poke } from "~/platform/events.server";
import { tradesOf } from "~/schools/store/schools.server";
import { mayManageSeries, mayManageSomeSeries } from "../rules/may";
import { maySetAside, mayTake, type TopicState } from "../rules/topics";
import { lockLecture } from "../store/lectures.server";
import { updateLecture } from "../store/lecture-writes.server";
import {
  addTopic,
  decideTopic,
  lockTopic,
  type Proposal,
} from "../store/topics.server";
import { lectureTopic } from "../topics";
import { planOf } from "./lectures.server";

/** Proposes a topic; whether the actor may is asked by the part that proposes it. Refusal: topic-proposed (its origin has done so already). */
export async function proposeTopic(
  actor: Member,
  proposal: Proposal,
): Promise<Result<number>> {
  return transaction(async (tx) => {
    const id = await addTopic(tx, proposal, actor.person.id);
    if (id === undefined) return refused("topic-proposed");
    await audit(tx, {
      actorId: actor.person.id,
      act: "topic.proposed",
      subject: { kind: "lecture-topic", id },
      after: proposal,
    });
    return ok(id);
  });
}

/** Takes a topic into a lecture of a series that the actor keeps. Refusals: may-not, and those of `mayTake`. */
export async function takeTopic(
  actor: Member,
  topicId: number,
  lectureId: number,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const topic = await lockTopic(tx, topicId);
    const lecture = await lockLecture(tx, lectureId);
    if (!topic || !lecture || !mayManageSeries(actor, lecture.place))
      return refused("may-not");
    const may = mayTake(topic.state as TopicState, lecture, now());
    if (!may.ok) return may;
    const taught = await tradesOf(tx, lecture.school.id);
    const trade = taught.some(({ code }) => code === topic.trade_code)
      ? topic.trade_code
      : lecture.trade;
    const next = {
      ...planOf(lecture),
      topic: { name: topic.title, name_en: topic.title_en },
      trade,
    };
    await updateLecture(tx, lectureId, next, now());
    const by = actor.person.id;
    const decision = { state: "taken", lectureId, by, at: now() } as const;
    await decideTopic(tx, topicId, { ...decision, reason: "" });
    await audit(tx, {
      actorId: by,
      act: "topic.taken",
      subject: { kind: "lecture-topic", id: topicId },
      before: { state: topic.state },
      after: { state: "taken", lecture: lectureId },
    });
    await poke(tx, lectureTopic(lectureId));
    return ok();
  });
}

/** Sets a topic aside, with a reason that its proposer reads. Refusals: may-not, and those of `maySetAside`. */
export async function setTopicAside(
  actor: Member,
  topicId: number,
  reason: string,
): Promise<Result<undefined>> {
  return transaction(async (tx) => {
    const topic = await lockTopic(tx, topicId);
    if (!topic || !mayManageSomeSeries(actor)) return refused("may-not");
    const may = maySetAside(topic.state as TopicState, reason);
    if (!may.ok) return may;
    const by = actor.person.id;
    await decideTopic(tx, topicId, {
      state: "set-aside",
      lectureId: null,
      by,
      at: now(),
      reason: reason.trim(),
    });
    await audit(tx, {
      actorId: by,
      act: "topic.set-aside",
      subject: { kind: "lecture-topic", id: topicId },
      after: { state: "set-aside" },
      reason: reason.trim(),
    });
    return ok();
  });
}
