/**
 * Topics that are proposed for micro-lectures (product.md, section 2: "every contest result … can suggest one"). open →
 * taken into a lecture that is still to come and has no topic, or set aside with a reason; one that was set aside can still
 * be taken. Taken stays taken: the lecture's own page changes its topic from then on.
 */
import { ok, refused, type Result } from "~/kit/result";
import { phaseAt, type Timing } from "./phase";

export const topicStates = ["open", "taken", "set-aside"] as const;
export type TopicState = (typeof topicStates)[number];

/** Whether a topic may go into a lecture. Refusals: topic-taken, lecture-over (it is on or past), lecture-has-topic. */
export function mayTake(
  state: TopicState,
  lecture: Timing & { topic: { name: string } },
  now: Date,
): Result<undefined, "topic-taken" | "lecture-over" | "lecture-has-topic"> {
  if (state === "taken") return refused("topic-taken");
  const phase = phaseAt(lecture, now);
  if (phase !== "announced" && phase !== "lobby")
    return refused("lecture-over");
  return lecture.topic.name === "" ? ok() : refused("lecture-has-topic");
}

/** Whether a topic may be set aside. Refusals: topic-decided, topic-reason. */
export function maySetAside(
  state: TopicState,
  reason: string,
): Result<undefined, "topic-decided" | "topic-reason"> {
  if (state !== "open") return refused("topic-decided");
  return reason.trim() === "" ? refused("topic-reason") : ok();
}
