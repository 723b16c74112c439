import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import {
  isRouteErrorResponse,
  useLoaderData,
  type ClientActionFunctionArgs,
} from "@remix-run/react";
import { actInRoom } from "~/lectures/commands/act-in-room.server";
import { roomForm } from "~/lectures/forms";
import { roomView } from "~/lectures/room-view.server";
import { lectureById } from "~/lectures/store/lectures.server";
import { RoomPage } from "~/lectures/ui/room/room-page";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { idParam, notFound, readForm } from "~/platform/http.server";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await memberOf(request);
  const lecture = await lectureById(database(), idParam(params.id));
  if (!lecture) notFound();
  const t = await wordsFor(request, "lectures");
  return {
    title: lecture.topic.name || t("topic.none"),
    view: await roomView(actor, lecture),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await memberOf(request);
  const id = idParam(params.id);
  if (!(await lectureById(database(), id))) notFound();
  const form = await readForm(request, roomForm);
  if (!form.ok) return form.refusal;
  const done = await actInRoom(actor, id, form.value);
  if (done.ok) return null;
  const { code } = done.refusal;
  const answer = form.refuse({ "": [code] });
  // Said in the room, which stays as it is: a page of its own would cut the connection.
  return code === "may-not" ? data(answer.data, { status: 403 }) : answer;
}

/** An act that the network did not bring is refused in the room: the page for errors would end the lecture for whoever sees it. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    if (error instanceof Response || isRouteErrorResponse(error)) throw error;
    return { refused: { error: { "": ["network"] } } };
  }
}

// What happens in the room comes by its own small address (room/state); the frame's data stay as they are.
export const shouldRevalidate = () => false;

export default function Room() {
  return <RoomPage first={useLoaderData<typeof loader>().view} />;
}
