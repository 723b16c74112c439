import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import { useNamed } from "~/i18n/named";
import { Confirm } from "~/ui/confirm";
import { DataTable } from "~/ui/data-table";
import { Empty } from "~/ui/page";
import type { PanelView } from "../panel-page.server";

const few = 3;
type Seat = PanelView["seats"][number];

/** The judges of an event, who stands in for whom, and from which entrants each is kept away and why. */
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
          cell: (seat) => <span className="whole">{named(seat)}</span>,
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
          cell: (seat) => <SeatWord seat={seat} />,
        },
        {
          id: "recused",
          header: t("field.recused"),
          onPhone: "second",
          cell: (seat) => <Recused seat={seat} />,
        },
        {
          id: "unseat",
          header: "",
          onPhone: "second",
          cell: (seat) => (
            <Confirm
              label={t("panel.unseat")}
              question={t("panel.unseat.question", { name: named(seat) })}
              confirm={t("panel.unseat")}
              fields={{ intent: "unseat", unseat: seat.id }}
              danger
            />
          ),
        },
      ]}
    />
  );
}

function SeatWord({ seat }: { seat: Seat }) {
  const { t } = useTranslation("contests");
  const dates = useDates();
  return (
    <>
      {t(`seat.${seat.kind as "judge"}`)}
      {seat.standsInFor ? (
        <small className="note">
          {" "}
          {t(seat.since ? "stand-in.of" : "stand-in.of.recused", {
            code: seat.standsInFor,
          })}
        </small>
      ) : null}
      {seat.since ? (
        <small className="note">
          {" "}
          {t("stand-in.since", { at: dates.moment(seat.since) })}
        </small>
      ) : null}
      {seat.until ? (
        <small className="note">
          {" "}
          {t("stand-in.until", { at: dates.moment(seat.until) })}
        </small>
      ) : null}
    </>
  );
}

/** From whom a judge is kept away, name by name with the reason; many names are folded away. */
function Recused({ seat }: { seat: Seat }) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  if (seat.recused.length === 0) return <span className="desk-only">0</span>;
  const names = (
    <ul className="recused">
      {seat.recused.map(({ id, why, ...entrant }) => (
        <li key={id}>
          <span className="phone-only">{t("panel.recused.from")}</span>{" "}
          {named(entrant)}
          <small className="note"> {t(`recusal.${why}`)}</small>
        </li>
      ))}
    </ul>
  );
  if (seat.recused.length <= few) return names;
  return (
    <details className="recused">
      <summary>{t("panel.recused", { count: seat.recused.length })}</summary>
      {names}
    </details>
  );
}
