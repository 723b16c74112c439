import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { unitFilter } from "~/members/lists.server";
import { stands, tiers } from "~/members/rules/units";
import { officerOf, today } from "~/members/session.server";
import { memberCounts } from "~/members/store/unit-counts.server";
import { listUnits } from "~/members/store/units.server";
import { KeptList } from "~/members/ui/kept-list";
import { UnitsTable } from "~/members/ui/units-table";
import { database } from "~/platform/database.server";
import { pageOf } from "~/platform/http.server";
import { FilterSelect } from "~/ui/data-table";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await officerOf(request);
  const url = new URL(request.url);
  const { page, size, offset } = pageOf(url);
  const filter = await unitFilter(actor, url);
  const { total, rows } = await listUnits(database(), filter, { size, offset });
  const ids = rows.map(({ id }) => id);
  const members = await memberCounts(database(), ids, today());
  const t = await wordsFor(request, "members");
  return {
    title: t("manage.units"),
    rows: rows.map((row) => ({
      ...row,
      stands: stands(row.dissolved_on, today()),
      members: members.get(row.id) ?? 0,
    })),
    total,
    page,
    size,
  };
}

export default function Units() {
  const { t } = useTranslation("members");
  const { rows, ...list } = useLoaderData<typeof loader>();
  return (
    <KeptList
      {...list}
      list="units"
      add={{ to: "/manage/units/new", label: t("unit.add") }}
      there={t("unit.standing")}
      gone={["dissolved", t("unit.dissolved")]}
      filters={
        <FilterSelect
          name="tier"
          label={t("unit.tier")}
          options={tiers.map((tier) => [tier, t(`tier.${tier}`)])}
        />
      }
    >
      <UnitsTable rows={rows} />
    </KeptList>
  );
}
