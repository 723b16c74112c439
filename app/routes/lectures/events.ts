import type { LoaderFunctionArgs } from "@remix-run/node";
import { mayConduct } from "~/lectures/rules/may";
import { lectureById } from "~/lectures/store/lectures.server";
import { lectureTopic, mediaTopic } from "~/lectures/topics";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { eventStream } from "~/platform/events.server";
import { idParam, notFound } from "~/platform/http.server";
import { presenceTopic } from "~/schools/commands/presence.server";

/** Says that something in the lecture's room changed, and when the media server comes or goes. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await memberOf(request);
  const id = idParam(params.id);
  const lecture = await lectureById(database(), id);
  if (!lecture) notFound();
  // Who comes and goes is shown to whoever conducts: five hundred listeners need not look each time.
  const people = mayConduct(actor, lecture) ? [presenceTopic(id)] : [];
  return eventStream(request, [lectureTopic(id), mediaTopic, ...people]);
}
