import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed, useStated } from "~/i18n/named";
import { DataTable } from "~/ui/data-table";
import { Empty, Section } from "~/ui/page";
import type { OfficersView } from "../officer-page.server";
import { ReasonWord } from "./state-words";

/** How far judging is, judge by judge, and the ranking as it would be now with what is still owed. */
export function Progress({ view, path }: { view: OfficersView; path: string }) {
  const { t } = useTranslation("contests");
  const stated = useStated();
  const named = useNamed();
  return (
    <>
      <SheetsSoFar view={view} />
      <Section
        title={t("progress.ranking")}
        note={t("progress.unscored", { count: view.unscored })}
      >
        <DataTable
          caption={t("progress.ranking")}
          rows={view.lines}
          rowKey={(line) => line.id}
          empty={<Empty>{t("start-list.empty")}</Empty>}
          columns={[
            {
              id: "rank",
              header: t("field.rank"),
              figure: true,
              onPhone: "second",
              cell: (line) => line.rank ?? "–",
            },
            {
              id: "entrant",
              header: t("field.entrant"),
              onPhone: "main",
              cell: (line) => (
                <Link to={`${path}/entrants/${line.id}`}>
                  {named(line.label)}
                </Link>
              ),
            },
            {
              id: "total",
              header: t("field.total"),
              figure: true,
              onPhone: "second",
              cell: (line) =>
                line.total ?? <ReasonWord reason={line.reason ?? ""} />,
            },
            {
              id: "gaps",
              header: t("field.gaps"),
              cell: (line) =>
                stated(
                  line.gaps.map(
                    ({ node, code }) =>
                      `${node} ${t(`engine.${code as "gap-no-mark"}`)}`,
                  ),
                ) || "–",
            },
          ]}
        />
      </Section>
    </>
  );
}

function SheetsSoFar({ view }: { view: OfficersView }) {
  const { t } = useTranslation("contests");
  return (
    <Section
      title={t("progress.sheets")}
      note={
        <>
          {t("progress.open", { count: view.sheetsInTheWay })}{" "}
          <Link to={`/judging/events/${view.id}?show=all`}>
            {t("checks.open")}
          </Link>
        </>
      }
    >
      <DataTable
        caption={t("progress.sheets")}
        rows={view.seats}
        rowKey={(seat) => seat.id}
        empty={<Empty>{t("panel.empty")}</Empty>}
        columns={[
          {
            id: "code",
            header: t("field.judge-code"),
            onPhone: "main",
            cell: (seat) => seat.code,
          },
          {
            id: "kind",
            header: t("field.seat"),
            onPhone: "second",
            cell: (seat) => t(`seat.${seat.kind as "judge"}`),
          },
          {
            id: "submitted",
            header: t("field.sheets-submitted"),
            figure: true,
            onPhone: "second",
            cell: (seat) => `${seat.submitted} / ${seat.sheets}`,
          },
        ]}
      />
    </Section>
  );
}
