import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Confirm } from "~/ui/confirm";
import { DataTable } from "~/ui/data-table";
import { Empty } from "~/ui/page";

type Seat = {
  id: number;
  code: string;
  kind: string;
  name: string;
  unit: string;
  unit_en: string | null;
  recused: number;
};

/** The judges of an event, and from how many entrants each is kept away. */
export function PanelTable({ seats }: { seats: Seat[] }) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  return (
    <DataTable
      caption={t("setup.panel")}
      rows={seats}
      rowKey={(seat) => seat.id}
      empty={<Empty>{t("panel.empty")}</Empty>}
      columns={[
        {
          id: "code",
          header: t("field.judge-code"),
          onPhone: "second",
          cell: (seat) => seat.code,
        },
        {
          id: "name",
          header: t("field.person"),
          onPhone: "main",
          cell: (seat) => seat.name,
        },
        {
          id: "unit",
          header: t("field.unit"),
          onPhone: "second",
          cell: (seat) =>
            named({ name: seat.unit || "–", name_en: seat.unit_en }),
        },
        {
          id: "kind",
          header: t("field.seat"),
          onPhone: "second",
          cell: (seat) => t(`seat.${seat.kind as "judge"}`),
        },
        {
          id: "recused",
          header: t("field.recused"),
          figure: true,
          cell: (seat) => seat.recused,
        },
        {
          id: "unseat",
          header: t("field.act"),
          cell: (seat) => (
            <Confirm
              label={t("panel.unseat")}
              question={t("panel.unseat.question", { name: seat.name })}
              confirm={t("panel.unseat")}
              fields={{ unseat: seat.id }}
              danger
            />
          ),
        },
      ]}
    />
  );
}
