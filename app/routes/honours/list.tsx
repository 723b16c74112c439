import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { honourFilter } from "~/honours/list.server";
import { mayRecordHonours } from "~/honours/rules/may";
import { standingOn } from "~/honours/rules/terms";
import { honourKinds } from "~/honours/store/kinds.server";
import { honourYears, listHonours } from "~/honours/store/list.server";
import { HonourFilters } from "~/honours/ui/honour-filters";
import { HonourTable } from "~/honours/ui/honour-table";
import { actorOf, today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { pageOf } from "~/platform/http.server";
import { Pager } from "~/ui/data-table";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request }: LoaderFunctionArgs) {
  const [actor, t] = await Promise.all([
    actorOf(request),
    wordsFor(request, "honours"),
  ]);
  const url = new URL(request.url);
  const { page, size, offset } = pageOf(url);
  const [{ rows, total }, kinds, years] = await Promise.all([
    listHonours(database(), honourFilter(url, actor), { size, offset }),
    honourKinds(database()),
    honourYears(database()),
  ]);
  return {
    title: t("list.title"),
    rows: rows.map(({ revokedOn, ...row }) => ({
      ...row,
      standing: standingOn({ expiresOn: row.expiresOn, revokedOn }, today()),
    })),
    kinds: kinds.map(({ code, name, name_en }) => ({ code, name, name_en })),
    years,
    total,
    page,
    size,
    keeper: mayRecordHonours(actor),
  };
}

export default function Honours() {
  const { t } = useTranslation("honours");
  const { title, rows, total, page, size, ...filters } =
    useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const sheet = (format: string) =>
    `/honours/export/honours.${format}?${search}`;
  return (
    <Page
      wide
      title={title}
      lead={t("list.lead")}
      actions={
        <>
          {filters.keeper ? (
            <Link className="primary" to="/honours/new">
              {t("list.record")}
            </Link>
          ) : null}
          <a className="plain" href={sheet("xlsx")} download>
            {t("list.xlsx")}
          </a>
          <a className="plain" href={sheet("csv")} download>
            {t("list.csv")}
          </a>
        </>
      }
    >
      <HonourFilters {...filters} />
      <p className="note">{t("list.count", { count: total })}</p>
      <HonourTable rows={rows} />
      <Pager total={total} page={page} size={size} />
    </Page>
  );
}
