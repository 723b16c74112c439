import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { DataTable, type Column } from "~/ui/data-table";
import { Day } from "~/ui/moment";
import { Empty } from "~/ui/page";
import type { Level, Standing } from "../rules/terms";
import { StandingWord } from "./standing-word";

/** A line of the list, with how it stands today. */
export type HonourLine = {
  id: number;
  kindName: string;
  kindName_en: string;
  level: Level;
  holder: string;
  holder_en: string | null;
  unitName: string | null;
  unitName_en: string | null;
  documentNo: string;
  awardedOn: string;
  expiresOn: string | null;
  standing: Standing;
};

/** The list of honours. */
export function HonourTable({ rows }: { rows: HonourLine[] }) {
  const { t } = useTranslation("honours");
  return (
    <DataTable
      caption={t("list.caption")}
      columns={useColumns()}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<Empty yet={t("list.empty-yet")}>{t("list.empty")}</Empty>}
    />
  );
}

function useColumns(): Column<HonourLine>[] {
  const { t } = useTranslation("honours");
  const named = useNamed();
  const kind = (row: HonourLine) =>
    named({ name: row.kindName, name_en: row.kindName_en });
  return [
    {
      id: "awarded",
      header: t("honour.awarded"),
      cell: ({ awardedOn }) => <Day on={awardedOn} />,
      sort: "awarded",
      onPhone: "second",
    },
    {
      id: "holder",
      header: t("honour.holder"),
      cell: (row) => (
        <Link to={`/honours/${row.id}`}>
          {named({ name: row.holder, name_en: row.holder_en })}
        </Link>
      ),
      sort: "holder",
      onPhone: "main",
    },
    {
      id: "kind",
      header: t("honour.kind"),
      cell: (row) => (
        <>
          {kind(row)} <StandingWord standing={row.standing} />
        </>
      ),
      sort: "kind",
      onPhone: "second",
    },
    {
      id: "level",
      header: t("honour.level"),
      cell: ({ level }) => t(`level.${level}`),
      sort: "level",
      onPhone: "second",
    },
    {
      id: "unit",
      header: t("honour.unit"),
      cell: ({ unitName, unitName_en }) =>
        unitName ? named({ name: unitName, name_en: unitName_en }) : "–",
    },
    {
      id: "document",
      header: t("honour.document"),
      cell: ({ documentNo }) =>
        documentNo ? <span className="whole">{documentNo}</span> : "–",
    },
    {
      id: "expires",
      header: t("honour.expires"),
      cell: ({ expiresOn }) =>
        expiresOn ? <Day on={expiresOn} /> : t("honour.forGood"),
      sort: "expires",
    },
  ];
}
