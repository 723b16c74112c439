import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNumbers } from "~/i18n/dates";
import { nameIn, useNamed } from "~/i18n/named";
import { mayManageMembers } from "~/members/rules/may";
import { stands } from "~/members/rules/units";
import { actorOf, today } from "~/members/session.server";
import {
  childrenOf,
  memberCounts,
  tiersBelow,
} from "~/members/store/unit-counts.server";
import { unitById, unitsAbove } from "~/members/store/units.server";
import { UnitLists } from "~/members/ui/unit-lists";
import { UnitsBelow } from "~/members/ui/units-below";
import { database } from "~/platform/database.server";
import { idParam, notFound, pageOf } from "~/platform/http.server";
import { Day } from "~/ui/moment";
import { Facts, Page, StateWord } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const db = database();
  const unit = (await unitById(db, idParam(params.id))) ?? notFound();
  const paging = pageOf(new URL(request.url), 60);
  const [above, below, children, members] = await Promise.all([
    unitsAbove(db, unit.path),
    tiersBelow(db, unit.path, today()),
    childrenOf(db, unit.id, today(), paging),
    memberCounts(db, [unit.id], today()),
  ]);
  return {
    title: nameIn(await languageOf(request), unit),
    unit,
    stands: stands(unit.dissolved_on, today()),
    above: above.slice(0, -1),
    below,
    children,
    paging,
    members: members.get(unit.id) ?? 0,
    mayManage: mayManageMembers(await actorOf(request), unit.path),
  };
}

export default function Unit() {
  const { t } = useTranslation("members");
  const data = useLoaderData<typeof loader>();
  const named = useNamed();
  const number = useNumbers();
  const { unit, above, below } = data;
  return (
    <Page
      title={data.title}
      eyebrow={above.map((place) => (
        <span key={place.id}>
          <Link to={`/units/${place.id}`}>{named(place)}</Link> {"› "}
        </span>
      ))}
      aside={data.stands ? null : <StateWord>{t("unit.dissolved")}</StateWord>}
      actions={
        data.mayManage ? (
          <Link className="plain" to={`/manage/units/${unit.id}`}>
            {t("unit.edit")}
          </Link>
        ) : null
      }
    >
      <Facts
        facts={[
          [t("unit.tier"), t(`tier.${unit.tier}`)],
          [t("unit.kind"), t(`kind.${unit.kind}`)],
          [t("unit.founded"), <Day key="founded" on={unit.founded_on} />],
          [
            t("unit.members"),
            t("count.people", { figure: number(data.members) }),
          ],
          ...below.map(({ tier, count }): [string, string] => [
            t(`below.${tier}`),
            t("count.units", { figure: number(count) }),
          ]),
        ]}
      />
      <UnitLists unit={unit} />
      <UnitsBelow units={data.children} paging={data.paging} />
    </Page>
  );
}
