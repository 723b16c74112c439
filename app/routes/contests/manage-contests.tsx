import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { filterOf, ownScope } from "~/contests/lists.server";
import { phaseOf } from "~/contests/rules/contest";
import { mayHoldSomeContest } from "~/contests/rules/may";
import { contestChoices, listContests } from "~/contests/store/contests.server";
import { ContestFilters } from "~/contests/ui/contest-filters";
import { ContestTable } from "~/contests/ui/contest-table";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { forbidden, pageOf } from "~/platform/http.server";
import { Pager } from "~/ui/data-table";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await memberOf(request);
  if (!mayHoldSomeContest(actor)) forbidden();
  const t = await wordsFor(request, "contests");
  const url = new URL(request.url);
  const filter = { ...filterOf(url), ...ownScope(actor) };
  const page = pageOf(url);
  const [{ rows, total }, choices] = await Promise.all([
    listContests(database(), filter, page),
    contestChoices(database()),
  ]);
  return {
    title: t("manage.title"),
    contests: rows.map((row) => ({
      ...row,
      phase: phaseOf(
        { state: row.state, startsOn: row.starts_on, endsOn: row.ends_on },
        filter.day,
      ),
    })),
    choices,
    mayAdd: filter.ownPaths.length > 0,
    pager: { total, page: page.page, size: page.size },
  };
}

export default function ManageContests() {
  const { t } = useTranslation("contests");
  const { t: own } = useTranslation("entries");
  const { title, contests, choices, mayAdd, pager } =
    useLoaderData<typeof loader>();
  return (
    <Page
      wide
      title={title}
      actions={
        mayAdd ? (
          <>
            <Link className="plain" to="/manage/contests/import">
              {own("past.open")}
            </Link>
            <Link className="primary" to="/manage/contests/new">
              {t("manage.new")}
            </Link>
          </>
        ) : null
      }
    >
      <ContestFilters choices={choices} kept />
      <ContestTable
        contests={contests}
        to={(slug) => `/manage/contests/${slug}`}
      />
      <Pager {...pager} />
    </Page>
  );
}
