import type { LoaderFunctionArgs } from "@remix-run/node";
import { lectureById } from "~/lectures/store/lectures.server";
import { lectureTopic, mediaTopic } from "~/lectures/topics";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { eventStream } from "~/platform/events.server";
import { idParam, notFound } from "~/platform/http.server";

/** Says that something in the lecture's room changed, and when the media server comes or goes. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await memberOf(request);
  const id = idParam(params.id);
  if (!(await lectureById(database(), id))) notFound();
  return eventStream(request, [lectureTopic(id), mediaTopic]);
}
