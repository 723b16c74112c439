import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Highlighted } from "~/members/ui/highlighted";
import { actorOf } from "~/members/session.server";
import { searchAll } from "~/search.server";
import { mostHits } from "~/ui/lines";
import { Empty, Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request }: LoaderFunctionArgs) {
  const t = await wordsFor(request, "members");
  const query = (new URL(request.url).searchParams.get("q") ?? "")
    .trim()
    .slice(0, 80);
  return {
    title: query ? t("search.titleOf", { query }) : t("search.title"),
    query,
    groups: await searchAll(await actorOf(request), query, request),
  };
}

export default function Search() {
  const { title, query, groups } = useLoaderData<typeof loader>();
  const { t } = useTranslation("members");
  const hits = groups.reduce((sum, group) => sum + group.hits.length, 0);
  const found = groups.some(({ more }) => more)
    ? t("search.foundFirst", { count: hits, most: mostHits })
    : t("search.found", { count: hits });
  return (
    <Page title={title} lead={query ? found : t("search.lead")}>
      <Form role="search" className="filters" action="/search">
        <label>
          <span>{t("search.for")}</span>
          <input type="search" name="q" key={query} defaultValue={query} />
        </label>
        <button className="plain">{t("search.again")}</button>
      </Form>
      {query && hits === 0 ? (
        <Empty step={<Link to="/timetable">{t("today.timetable")}</Link>}>
          {t("search.none")}
        </Empty>
      ) : null}
      {groups.map(({ kind, hits, more, list }) => (
        <Section
          key={kind}
          title={kind}
          note={more ? <More list={list} /> : undefined}
        >
          <ul className="lines hits">
            {hits.map((hit) => (
              <li key={hit.to}>
                <span className="what">
                  <Link to={hit.to}>
                    <Highlighted text={hit.title} query={query} />
                  </Link>
                  {hit.detail ? (
                    <small>
                      <Highlighted text={hit.detail} query={query} />
                    </small>
                  ) : null}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}

/** That only the first are shown, and where all of them stand. */
function More({ list }: { list?: string }) {
  const { t } = useTranslation("members");
  const first = t("search.first", { most: mostHits });
  return list ? (
    <>
      {first} <Link to={list}>{t("search.all")}</Link>
    </>
  ) : (
    <>{first}</>
  );
}
