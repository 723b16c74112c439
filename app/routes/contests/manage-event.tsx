import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { moveBoard } from "~/contests/commands/board.server";
import { boardForm } from "~/contests/forms";
import { keptEvent } from "~/contests/load.server";
import { officersView } from "~/contests/officer-page.server";
import { BoardMoves } from "~/contests/ui/board-moves";
import { Progress } from "~/contests/ui/progress";
import { PublicationLinks } from "~/contests/ui/publication-links";
import { SetUpSteps } from "~/contests/ui/set-up-steps";
import { BoardWord } from "~/contests/ui/state-words";
import { nameIn } from "~/i18n/named";
import { codeOf, readForm } from "~/platform/http.server";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest, event } = await keptEvent(request, params);
  const language = await languageOf(request);
  return {
    title: nameIn(language, event),
    contest: { slug: contest.slug, title: nameIn(language, contest) },
    path: `/contests/${contest.slug}/${event.slug}`,
    ...(await officersView(event)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, contest, event } = await keptEvent(request, params);
  const here = `/manage/contests/${contest.slug}/${event.slug}`;
  const form = await readForm(request, boardForm);
  if (!form.ok) return form.refusal;
  const { to, reason } = form.value;
  const moved = await moveBoard(actor, event.id, to, reason);
  if (!moved.ok) return form.refuse({ "": [codeOf(moved.refusal)] });
  throw redirect(here);
}

export default function ManageEvent() {
  const { t } = useTranslation("contests");
  const { title, contest, path, ...view } = useLoaderData<typeof loader>();
  return (
    <Page
      wide
      title={title}
      eyebrow={
        <Link to={`/manage/contests/${contest.slug}`}>{contest.title}</Link>
      }
      aside={<BoardWord state={view.state} />}
      actions={
        <>
          <Link to={path}>{t("manage.see-public")}</Link>
          <Link to={`${path}/board`}>{t("event.board")}</Link>
          <Link to={`/judging/events/${view.id}`}>{t("checks.open")}</Link>
          <Link className="plain" to={`/manage${path}/basics`}>
            {t("basics.open")}
          </Link>
        </>
      }
    >
      <BoardMoves
        state={view.state}
        identitiesOpen={view.identitiesOpen}
        answer={useActionData<typeof action>()}
      />
      <PublicationLinks path={path} state={view.state} />
      <SetUpSteps path={`/manage${path}`} view={view} />
      {view.state === "rehearsal" ? null : (
        <Progress view={view} path={`/manage${path}`} />
      )}
    </Page>
  );
}
