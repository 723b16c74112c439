import { nameIn } from "~/i18n/named";
import { isMember } from "~/members/rules/actor";
import { actorOf } from "~/members/session.server";
import { now } from "~/platform/clock.server";
import { database } from "~/platform/database.server";
import { toSignIn } from "~/platform/http.server";
import { languageOf, wordsFor } from "~/words.server";
import { codeNow } from "./code-now.server";
import { isScanned } from "./commands/sign-in.server";
import { classPlace, openSession, shown } from "./open-session.server";
import { mayKeepPresence } from "./rules/may";
import { hasTicket, issueTicket } from "./sign-in-code.server";
import { ownPresence } from "./store/presence.server";

type Headers = Record<string, string> | undefined;

/**
 * The page of signing in: the code for its keepers, the form for everyone else. Who scanned a code that holds gets a
 * ticket as a cookie (`headers`), for it will have changed before they have signed in to the app.
 */
export async function viewSignIn(
  request: Request,
  id: string | undefined,
  address: string | undefined,
) {
  const actor = await actorOf(request);
  const session = await openSession(actor, id);
  const code = new URL(request.url).searchParams.get("code") ?? "";
  const at = now();
  const scanner = String(actor.person?.id ?? address);
  const seen = code !== "" && (await isScanned(session.id, code, scanner));
  const headers: Headers = seen
    ? { "Set-Cookie": await issueTicket(session.id, at) }
    : undefined;
  if (!isMember(actor)) toSignIn(request, headers);
  const t = await wordsFor(request, "schools");
  const name = nameIn(await languageOf(request), {
    name: session.course_title ?? session.title,
    name_en: session.course_title_en ?? session.title_en,
  });
  const page = { title: t("signIn.title", { name }), session: shown(session) };
  if (mayKeepPresence(actor, classPlace(session)))
    return { page: { ...page, shown: await codeNow(request, session) } };
  const proven = seen || (await hasTicket(request, session.id, at));
  const own = await ownPresence(database(), session.id, actor.person.id);
  return {
    page: { ...page, worker: { code, proven, since: own.since } },
    headers,
  };
}
