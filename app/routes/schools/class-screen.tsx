import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { nameIn } from "~/i18n/named";
import { memberOf } from "~/members/session.server";
import { codeNow } from "~/schools/code-now.server";
import { keepPresenceOf } from "~/schools/open-session.server";
import { CodeWall } from "~/schools/ui/code-wall";
import { titleOf } from "~/ui/title";
import { languageOf } from "~/words.server";

export const meta = titleOf;

/** The sign-in code for the projector of the room, without the frame. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const session = await keepPresenceOf(await memberOf(request), params.id);
  const title = nameIn(await languageOf(request), {
    name: session.course_title ?? session.title,
    name_en: session.course_title_en ?? session.title_en,
  });
  return { title, id: session.id, shown: await codeNow(request, session) };
}

export default function ClassScreen() {
  const { title, id, shown } = useLoaderData<typeof loader>();
  return (
    <div className="class-screen">
      <h1>{title}</h1>
      <CodeWall shown={shown} sessionId={id} />
    </div>
  );
}
