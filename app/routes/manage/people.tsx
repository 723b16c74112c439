import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { rollFilter } from "~/members/lists.server";
import { officerOf } from "~/members/session.server";
import { listRolls } from "~/members/store/rolls.server";
import { KeptList } from "~/members/ui/kept-list";
import { RollsTable } from "~/members/ui/rolls-table";
import { database } from "~/platform/database.server";
import { pageOf } from "~/platform/http.server";
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
  const { rows, ...list } = useLoaderData<typeof loader>();
  return (
    <KeptList
      {...list}
      list="people"
      add={{ to: "/manage/people/new", label: t("person.add") }}
      there={t("people.current")}
      gone={["former", t("people.former")]}
    >
      <RollsTable rows={rows} />
    </KeptList>
  );
}
