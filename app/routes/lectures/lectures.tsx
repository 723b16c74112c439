import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { listView } from "~/lectures/list-view.server";
import { LectureTable } from "~/lectures/ui/lecture-table";
import { SeriesTable } from "~/lectures/ui/series-table";
import { actorOf } from "~/members/session.server";
import { Filters, FilterSelect, FilterText, Pager } from "~/ui/data-table";
import { Empty, Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request }: LoaderFunctionArgs) {
  const t = await wordsFor(request, "lectures");
  const actor = await actorOf(request);
  return {
    title: t("title"),
    ...(await listView(actor, new URL(request.url))),
  };
}

export default function Lectures() {
  const { t } = useTranslation("lectures");
  const named = useNamed();
  const data = useLoaderData<typeof loader>();
  return (
    <Page
      title={data.title}
      lead={t("list.lead")}
      wide
      actions={
        data.mayFound ? (
          <>
            <Link className="plain" to="/lectures/topics">
              {t("topics.open")}
            </Link>
            <Link className="plain" to="/lectures/series/new">
              {t("list.newSeries")}
            </Link>
          </>
        ) : null
      }
    >
      <Filters>
        <FilterSelect
          name="when"
          label={t("filter.when")}
          options={[["past", t("filter.past")]]}
          all={t("filter.coming")}
        />
        <FilterSelect
          name="school"
          label={t("filter.school")}
          options={data.schools.map((school) => [
            String(school.id),
            named(school),
          ])}
        />
        <FilterText name="words" label={t("filter.words")} />
      </Filters>
      <Section title={t(data.past ? "list.past" : "list.coming")}>
        <LectureTable
          lectures={data.lectures}
          empty={<Empty yet={t("list.none-yet")}>{t("list.none")}</Empty>}
        />
        <Pager total={data.total} page={data.page} size={data.size} />
      </Section>
      <Section title={t("list.series")}>
        <SeriesTable series={data.series} />
      </Section>
    </Page>
  );
}
