import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { rollFilter } from "~/members/lists.server";
import { officerOf } from "~/members/session.server";
import { listRolls } from "~/members/store/rolls.server";
import { Downloads, ManageTabs } from "~/members/ui/manage-tabs";
import { RollsTable } from "~/members/ui/rolls-table";
import { database } from "~/platform/database.server";
import { pageOf } from "~/platform/http.server";
import { Filters, FilterSelect, FilterText, Pager } from "~/ui/data-table";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await officerOf(request);
  const url = new URL(request.url);
  const { page, size, offset } = pageOf(url);
  const filter = await rollFilter(actor, url);
  const { total, rows } = await listRolls(database(), filter, { size, offset });
  const t = await wordsFor(request, "members");
  return { title: t("manage.people"), rows, total, page, size };
}

export default function People() {
  const { t } = useTranslation("members");
  const { title, rows, total, page, size } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  return (
    <Page
      wide
      title={title}
      eyebrow={t("manage.title")}
      actions={
        <Link className="primary" to="/manage/people/new">
          {t("person.add")}
        </Link>
      }
    >
      <ManageTabs />
      <Filters>
        <FilterText name="q" label={t("people.q")} />
        <FilterText name="unit" label={t("people.unit")} />
        <FilterSelect
          name="state"
          label={t("people.state")}
          options={[["former", t("people.former")]]}
        />
      </Filters>
      <RollsTable rows={rows} />
      <Pager total={total} page={page} size={size} />
      <Downloads name="people" search={search} />
    </Page>
  );
}
