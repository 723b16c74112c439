import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { weakPointsView } from "~/contests/after.server";
import { keptEvent } from "~/contests/load.server";
import { useNodeName } from "~/contests/ui/words-in";
import { nameIn } from "~/i18n/named";
import { DataTable } from "~/ui/data-table";
import { Empty, Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { languageOf, wordsFor } from "~/words.server";

export const meta = titleOf;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contest, event } = await keptEvent(request, params);
  const t = await wordsFor(request, "contests");
  return {
    title: t("weak.title"),
    event: nameIn(await languageOf(request), event),
    path: `/manage/contests/${contest.slug}/${event.slug}`,
    ...(await weakPointsView(event.id)),
  };
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["all"][number] & {
  unit?: string;
};

export default function WeakPoints() {
  const { t } = useTranslation("contests");
  const { title, event, path, all, units } = useLoaderData<typeof loader>();
  return (
    <Page
      title={title}
      eyebrow={<Link to={path}>{event}</Link>}
      lead={t("weak.lead")}
    >
      <Section title={t("weak.all")}>
        <Points rows={all} caption={t("weak.all")} />
      </Section>
      <Section title={t("weak.units")} note={t("weak.units.hint")}>
        <Points rows={units} caption={t("weak.units")} byUnit />
      </Section>
    </Page>
  );
}

function Points({
  rows,
  caption,
  byUnit,
}: {
  rows: Row[];
  caption: string;
  byUnit?: boolean;
}) {
  const { t } = useTranslation("contests");
  const nodeName = useNodeName();
  const unit = {
    id: "unit",
    header: t("field.unit"),
    onPhone: "main" as const,
    cell: (row: Row) => row.unit,
  };
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => `${row.unit ?? ""} ${row.node}`}
      empty={<Empty>{t("weak.empty")}</Empty>}
      columns={[
        ...(byUnit ? [unit] : []),
        {
          id: "aspect",
          header: t("weak.aspect"),
          onPhone: byUnit ? ("second" as const) : ("main" as const),
          cell: nodeName,
        },
        {
          id: "lost",
          header: t("weak.lost"),
          figure: true,
          onPhone: "second",
          cell: (row) => (row.lost * 100).toFixed(1),
        },
        {
          id: "entrants",
          header: t("weak.marked"),
          figure: true,
          onPhone: "second",
          cell: (row) => row.entrants,
        },
      ]}
    />
  );
}
