import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { filterOf } from "~/contests/lists.server";
import { phaseOf } from "~/contests/rules/contest";
import { mayHoldSomeContest } from "~/contests/rules/may";
import { contestChoices, listContests } from "~/contests/store/contests.server";
import { ContestFilters } from "~/contests/ui/contest-filters";
import { ContestTable } from "~/contests/ui/contest-table";
import { ListFiles } from "~/contests/ui/list-files";
import { listAddress } from "~/members/place.server";
import { actorOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { pageOf } from "~/platform/http.server";
import { Pager } from "~/ui/data-table";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request }: LoaderFunctionArgs) {
  const t = await wordsFor(request, "contests");
  const url = await listAddress(request);
  const filter = filterOf(url);
  const page = pageOf(url);
  const [{ rows, total }, choices, actor] = await Promise.all([
    listContests(database(), filter, page),
    contestChoices(database()),
    actorOf(request),
  ]);
  return {
    title: t("list.title"),
    contests: rows.map(({ starts_on, ends_on, state, ...row }) => ({
      ...row,
      starts_on,
      ends_on,
      phase: phaseOf(
        { state, startsOn: starts_on, endsOn: ends_on },
        filter.day,
      ),
    })),
    choices,
    pager: { total, page: page.page, size: page.size },
    keeps: mayHoldSomeContest(actor),
  };
}

export default function Contests() {
  const { t } = useTranslation("contests");
  const { title, contests, choices, pager, keeps } =
    useLoaderData<typeof loader>();
  return (
    <Page
      wide
      title={title}
      lead={t("list.lead")}
      actions={
        keeps ? (
          <Link className="plain" to="/manage/contests">
            {t("list.manage")}
          </Link>
        ) : null
      }
    >
      <ContestFilters choices={choices} />
      <ContestTable contests={contests} to={(slug) => `/contests/${slug}`} />
      <Pager {...pager} />
      <ListFiles name="contests" path="/contests/files" />
    </Page>
  );
}
