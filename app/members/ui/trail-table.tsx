import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { DataTable } from "~/ui/data-table";
import { Moment } from "~/ui/moment";
import { Empty } from "~/ui/page";
import { changeLine } from "../change-words";
import type { Change } from "../rules/trail";

type Row = {
  id: number;
  at: Date;
  act: string;
  actor_id: number | null;
  actor: string | null;
  actor_en: string | null;
  thing: { kind: string; id: string; name: string; to?: string };
  changes: Change[];
  reason: string | null;
};

/** The word of an act where its feature has one, else its code. */
export function useActs(): (act: string) => string {
  const { t } = useTranslation("acts");
  return (act) => t(act as never, { defaultValue: act });
}

/** The word of a kind of thing (`thing.KIND`), else its code. */
export function useThings(): (kind: string) => string {
  const { t } = useTranslation("members");
  return (kind) => t(`thing.${kind}` as never, { defaultValue: kind });
}

/** Who did what when, with what was before and after, and why. */
export function TrailTable({ rows }: { rows: Row[] }) {
  const { t } = useTranslation("members");
  const acts = useActs();
  const things = useThings();
  const named = useNamed();
  return (
    <DataTable
      caption={t("trail.title")}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<Empty>{t("trail.none")}</Empty>}
      columns={[
        {
          id: "at",
          header: t("trail.at"),
          onPhone: "second",
          cell: (row) => <Moment at={row.at} />,
        },
        {
          id: "who",
          header: t("trail.who"),
          onPhone: "second",
          cell: (row) =>
            row.actor_id ? (
              <Link to={`/manage/people/${row.actor_id}`}>
                {named({ name: row.actor ?? "", name_en: row.actor_en })}
              </Link>
            ) : (
              t("trail.system")
            ),
        },
        {
          id: "act",
          header: t("trail.act"),
          onPhone: "main",
          cell: (row) => acts(row.act),
        },
        {
          id: "subject",
          header: t("trail.subject"),
          onPhone: "second",
          cell: ({ thing }) => (
            <>
              <small>{things(thing.kind)}</small>{" "}
              {thing.to ? <Link to={thing.to}>{thing.name}</Link> : thing.name}{" "}
              <Link to={`?kind=${thing.kind}&subject=${thing.id}`}>
                <small>{t("trail.only")}</small>
              </Link>
            </>
          ),
        },
        {
          id: "change",
          header: t("trail.change"),
          onPhone: "second",
          cell: (row) => <Changes changes={row.changes} />,
        },
        {
          id: "reason",
          header: t("trail.reason"),
          cell: (row) => row.reason ?? "–",
        },
      ]}
    />
  );
}

const mostOpen = 3;

/** What changed, field by field; many fields open when wanted. */
function Changes({ changes }: { changes: Change[] }) {
  const { t } = useTranslation("members");
  if (changes.length === 0) return <>–</>;
  const lines = (
    <ul className="changes">
      {changes.map((change) => (
        <li key={change.field}>{changeLine(t, change)}</li>
      ))}
    </ul>
  );
  if (changes.length <= mostOpen) return lines;
  return (
    <details className="act-details">
      <summary>{t("trail.fields", { count: changes.length })}</summary>
      {lines}
    </details>
  );
}
