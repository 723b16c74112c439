import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { listAddress, unitIn } from "~/members/place.server";
import { actorOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { mayFoundSomewhere } from "~/studios/rules/may";
import { tradesOf } from "~/studios/store/places.server";
import { listStudios } from "~/studios/store/studios.server";
import { StudioTable } from "~/studios/ui/studio-table";
import { FilterSelect, FilterText, Filters } from "~/ui/data-table";
import { FilterPlace } from "~/ui/place";
import { Page } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request }: LoaderFunctionArgs) {
  const t = await wordsFor(request, "studios");
  const url = await listAddress(request);
  const asked = url.searchParams;
  const [studios, trades] = await Promise.all([
    listStudios(database(), {
      unit: unitIn(url),
      kind: asked.get("kind") ?? undefined,
      trade: asked.get("trade") ?? undefined,
      text: asked.get("q") ?? undefined,
    }),
    tradesOf(database()),
  ]);
  const mayFound = mayFoundSomewhere(await actorOf(request));
  return { title: t("studios.title"), studios, trades, mayFound };
}

export default function Studios() {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const { title, studios, trades, mayFound } = useLoaderData<typeof loader>();
  return (
    <Page
      wide
      title={title}
      lead={t("studios.lead")}
      actions={
        mayFound ? (
          <Link className="plain" to="/studios/new">
            {t("studio.new")}
          </Link>
        ) : null
      }
    >
      <Filters>
        <FilterPlace />
        <FilterText name="q" label={t("studio.search")} />
        <FilterSelect
          name="kind"
          label={t("studio.kind")}
          options={[
            ["studio", t("studio.kind.studio")],
            ["task-force", t("studio.kind.task-force")],
          ]}
        />
        <FilterSelect
          name="trade"
          label={t("studio.trade")}
          options={trades.map((trade) => [trade.code, named(trade)])}
        />
      </Filters>
      <StudioTable studios={studios} />
    </Page>
  );
}
