import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/data-table";
import { Empty, StateWord, type Tone } from "~/ui/page";
import type { PaperView } from "../paper-page.server";

const tones: Record<PaperView["sheets"][number]["keyed"], Tone> = {
  none: "neutral",
  once: "warn",
  differs: "bad",
};

/** The sheets that are not handed in, and how far the keying of each is. */
export function PaperList({ view, path }: { view: PaperView; path: string }) {
  const { t } = useTranslation("contests");
  return (
    <DataTable
      caption={t("paper.key.title")}
      rows={view.sheets}
      rowKey={({ id }) => id}
      empty={<Empty>{t(view.open ? "paper.all-in" : "paper.none")}</Empty>}
      columns={[
        {
          id: "code",
          header: t("field.code"),
          onPhone: "main",
          cell: (sheet) => sheet.code,
        },
        {
          id: "judge",
          header: t("field.judge-code"),
          onPhone: "second",
          cell: (sheet) => sheet.judge,
        },
        {
          id: "keyed",
          header: t("field.state"),
          onPhone: "second",
          cell: (sheet) => (
            <StateWord tone={tones[sheet.keyed]}>
              {t(`keying.state.${sheet.keyed}`)}
            </StateWord>
          ),
        },
        {
          id: "open",
          header: t("field.act"),
          onPhone: "second",
          cell: (sheet) => (
            <Link className="plain" to={`${path}/${sheet.id}`}>
              {t("paper.key.open")}
            </Link>
          ),
        },
      ]}
    />
  );
}
