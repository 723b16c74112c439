import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { keptEvent } from "~/contests/load.server";
import { paperView } from "~/contests/paper-page.server";
import { PaperList } from "~/contests/ui/paper-list";
import { nameIn, useNamed } from "~/i18n/named";
import { Empty, Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest, event } = await keptEvent(request, params);
  const t = await wordsFor(request, "contests");
  return {
    title: t("paper.title"),
    event: nameIn(await languageOf(request), event),
    back: `/manage/contests/${contest.slug}/${event.slug}`,
    view: await paperView(event),
  };
}

export default function Paper() {
  const { t } = useTranslation("contests");
  const named = useNamed();
  const { title, event, back, view } = useLoaderData<typeof loader>();
  return (
    <Page
      wide
      title={title}
      eyebrow={<Link to={back}>{event}</Link>}
      lead={t("paper.lead")}
      actions={
        <Link className="plain" to={`${back}/desk`}>
          {t("desk.title")}
        </Link>
      }
    >
      <Section title={t("paper.print.title")} note={t("paper.print.about")}>
        {view.judges.length === 0 ? (
          <Empty>{t(view.open ? "paper.all-in" : "paper.none")}</Empty>
        ) : null}
        <ul className="lines">
          {view.judges.map(({ code, open, ...judge }) => (
            <li key={code}>
              <span className="when">{code}</span>
              <span className="what">
                {named(judge)} · {t("paper.open", { count: open })}
              </span>
              {open > 0 ? (
                <Link
                  className="plain"
                  to={`${back}/paper/print?judge=${encodeURIComponent(code)}`}
                >
                  {t("paper.print")}
                </Link>
              ) : null}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t("paper.key.title")}>
        <PaperList view={view} path={`${back}/paper`} />
      </Section>
    </Page>
  );
}
