import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { DataTable } from "~/ui/data-table";
import { Moment } from "~/ui/moment";
import { Empty } from "~/ui/page";

type Row = {
  id: number;
  at: Date;
  act: string;
  actor_id: number | null;
  actor: string | null;
  actor_en: string | null;
  subject_kind: string;
  subject_id: string;
  before: string | null;
  after: string | null;
  reason: string | null;
};

/** The words of an act where a feature has some (`act.CODE`), else its code. */
function useActs(): (act: string) => string {
  const { t, i18n } = useTranslation();
  const features = Object.keys(i18n.getDataByLanguage(i18n.language) ?? {});
  return (act) =>
    t(features.map((feature) => `${feature}:act.${act}`) as never, {
      defaultValue: act,
    });
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
          cell: (row) => (
            <Link to={`?kind=${row.subject_kind}&subject=${row.subject_id}`}>
              {things(row.subject_kind)} {row.subject_id.slice(0, 8)}
            </Link>
          ),
        },
        {
          id: "change",
          header: t("trail.change"),
          cell: (row) => <Change row={row} />,
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

function Change({ row: { before, after } }: { row: Row }) {
  const { t } = useTranslation("members");
  if (!before && !after) return <>–</>;
  return (
    <details className="act-details">
      <summary>{t("trail.show")}</summary>
      {before ? (
        <>
          <small>{t("trail.before")}</small>
          <pre>{before}</pre>
        </>
      ) : null}
      {after ? (
        <>
          <small>{t("trail.after")}</small>
          <pre>{after}</pre>
        </>
      ) : null}
    </details>
  );
}
