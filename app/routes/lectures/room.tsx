import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { roomView } from "~/lectures/room-view.server";
import { lectureById } from "~/lectures/store/lectures.server";
import { RoomPage } from "~/lectures/ui/room/room-page";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { idParam, notFound } from "~/platform/http.server";
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

// What happens in the room goes and comes by small addresses of its own (room/act, room/state); the frame's data stay.
export const shouldRevalidate = () => false;

export default function Room() {
  return <RoomPage first={useLoaderData<typeof loader>().view} />;
}
