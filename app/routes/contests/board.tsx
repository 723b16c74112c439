import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { boardOf } from "~/contests/board.server";
import { openEvent } from "~/contests/load.server";
import { BoardScreen } from "~/contests/ui/board-screen";
import { nameIn } from "~/i18n/named";
import { titleOf } from "~/ui/title";
import { languageOf } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest, event } = await openEvent(request, params);
  const language = await languageOf(request);
  const { board, version } = await boardOf(event.id);
  return {
    title: `${nameIn(language, event)} · ${nameIn(language, contest)}`,
    event: nameIn(language, event),
    contest: nameIn(language, contest),
    path: `/contests/${contest.slug}/${event.slug}`,
    board,
    version,
  };
}

export default function Board() {
  return <BoardScreen {...useLoaderData<typeof loader>()} />;
}
