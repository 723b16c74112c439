import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FrontPage } from "~/members/ui/front-page";
import { TodayPage } from "~/members/ui/today-page";
import { isMember } from "~/members/rules/actor";
import { actorOf } from "~/members/session.server";
import { frontPage, stepsFor, todayOf } from "~/today.server";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const t = await wordsFor(request, "members");
  if (!isMember(actor))
    return { title: t("front.title"), front: await frontPage(request) };
  const [lines, steps] = await Promise.all([
    todayOf(actor, request),
    stepsFor(actor, request),
  ]);
  // What goes on in the district comes in where there is nothing for this person.
  const idle = lines.waiting.length + lines.coming.length + steps.length === 0;
  const next = idle ? (await frontPage(request)).live : undefined;
  return { title: t("today.title"), ...lines, steps, next };
}

export default function Today() {
  const data = useLoaderData<typeof loader>();
  return data.front ? <FrontPage {...data} /> : <TodayPage {...data} />;
}
