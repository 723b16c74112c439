import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useListed, useNamed } from "~/i18n/named";
import { DataTable, type Column } from "~/ui/data-table";
import { Day } from "~/ui/moment";
import { Empty, StateWord } from "~/ui/page";
import type { OutcomeLine } from "../store/outcome-list.server";
import { OutcomeWord } from "./state-words";

/** Outcomes with their people; what is under way only for insiders. */
export function OutcomeTable({
  outcomes,
  insider,
}: {
  outcomes: OutcomeLine[];
  insider: boolean;
}) {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const listed = useListed();
  const columns: Column<OutcomeLine>[] = [
    {
      id: "title",
      header: t("outcome.title"),
      onPhone: "main",
      cell: ({ no, title, confidential }) => (
        <>
          <Link to={`/outcomes/${no}`}>{title}</Link>{" "}
          {confidential ? (
            <StateWord tone="warn">{t("outcome.confidential.word")}</StateWord>
          ) : null}
        </>
      ),
    },
    {
      id: "kind",
      header: t("outcome.kind"),
      onPhone: "second",
      cell: ({ kind }) => named(kind),
    },
    {
      id: "people",
      header: t("outcome.people"),
      onPhone: "second",
      cell: ({ people }) => listed(people.map(named)),
    },
    ...(insider
      ? [
          {
            id: "state",
            header: t("outcome.state"),
            cell: ({ state }: OutcomeLine) => <OutcomeWord state={state} />,
          },
        ]
      : []),
    {
      id: "on",
      header: t("outcome.registered"),
      figure: true,
      onPhone: "second",
      cell: ({ registeredOn }) => <Day on={registeredOn} />,
    },
  ];
  return (
    <DataTable
      caption={t("studio.outcomes.title")}
      columns={columns}
      rows={outcomes}
      rowKey={({ no }) => no}
      empty={<Empty>{t("studio.outcomes.none")}</Empty>}
    />
  );
}
