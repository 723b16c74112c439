import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { DataTable } from "~/ui/data-table";
import { Empty, Section, StateWord } from "~/ui/page";
import type { CorrectionPreview } from "../correction-preview.server";
import { ReasonWord } from "./state-words";

/** What a correction would change: totals and places, promotions, awards. */
export function CorrectionEffects({ preview }: { preview: CorrectionPreview }) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  return (
    <>
      <Section title={t("correction.moves")}>
        <DataTable
          caption={t("correction.moves")}
          rows={preview.moves}
          rowKey={(move) => move.entrant}
          empty={<Empty>{t("correction.moves.empty")}</Empty>}
          columns={[
            {
              id: "who",
              header: t("field.entrant"),
              onPhone: "main",
              cell: ({ entrant, name }) => `${entrant} ${name ?? ""}`,
            },
            {
              id: "rank",
              header: t("field.rank"),
              figure: true,
              onPhone: "second",
              cell: ({ from, to }) => `${from.rank ?? "–"} → ${to.rank ?? "–"}`,
            },
            {
              id: "total",
              header: t("field.total"),
              figure: true,
              onPhone: "second",
              cell: ({ from, to }) => (
                <>
                  {from.total ?? <ReasonWord reason={from.reason ?? ""} />} →{" "}
                  {to.total ?? <ReasonWord reason={to.reason ?? ""} />}
                </>
              ),
            },
          ]}
        />
      </Section>
      <Section title={t("correction.promotions")}>
        <Crossings
          lines={preview.promotions.map(({ entrant, name, gains, to }) => ({
            key: `${entrant} ${to.name}`,
            gains,
            text: `${entrant} ${name ?? ""} · ${named(to)}`,
          }))}
        />
      </Section>
      <Section title={t("correction.awards")}>
        <Crossings
          lines={preview.awards.map(({ number, name, gains, award, rule }) => ({
            key: `${number} ${rule}`,
            gains,
            text: `${number} ${name} · ${named(award)}`,
          }))}
        />
      </Section>
    </>
  );
}

function Crossings({
  lines,
}: {
  lines: { key: string; gains: boolean; text: string }[];
}) {
  const { t } = useTranslation("contests");
  if (lines.length === 0) return <p>{t("correction.no-crossing")}</p>;
  return (
    <ul className="versions">
      {lines.map(({ key, gains, text }) => (
        <li key={key}>
          <StateWord tone={gains ? "good" : "bad"}>
            {t(gains ? "correction.gains" : "correction.loses")}
          </StateWord>{" "}
          {text}
        </li>
      ))}
    </ul>
  );
}
