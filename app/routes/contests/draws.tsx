import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicDraws } from "~/contests/draws-page.server";
import { openEvent } from "~/contests/load.server";
import { Decryptions, DrawList } from "~/contests/ui/draw-list";
import { nameIn } from "~/i18n/named";
import { Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;

/** The draws of an event, for anyone who wants to repeat them. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest, event } = await openEvent(request, params);
  const t = await wordsFor(request, "contests");
  return {
    title: t("draws.title"),
    event: nameIn(await languageOf(request), event),
    back: `/contests/${contest.slug}/${event.slug}`,
    ...(await publicDraws(event)),
  };
}

export default function Draws() {
  const { t } = useTranslation("contests");
  const { title, event, back, sealed, draws, decryptions } =
    useLoaderData<typeof loader>();
  return (
    <Page
      title={title}
      eyebrow={<Link to={back}>{event}</Link>}
      lead={t(sealed ? "draws.public.sealed" : "draws.public")}
    >
      <DrawList draws={draws} files={`${back}/draws`} />
      <Decryptions decryptions={decryptions} />
      <Section title={t("draws.repeat")}>
        <p>{t("draws.repeat.about")}</p>
      </Section>
    </Page>
  );
}
