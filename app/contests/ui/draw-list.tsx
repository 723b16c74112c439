import { useTranslation } from "react-i18next";
import { Moment } from "~/ui/moment";
import { Empty, Section, StateWord } from "~/ui/page";
import type { ShownDraw } from "../draws-page.server";
import type { DrawKind } from "../rules/draws";

/** The draws of an event as acts: when, by whom, before whom, from which seed; the lots where they are no secret. */
export function DrawList({ draws }: { draws: ShownDraw[] }) {
  const { t } = useTranslation("contests");
  if (draws.length === 0) return <Empty>{t("draws.none")}</Empty>;
  return (
    <ol className="draws">
      {draws.map((draw) => (
        <li key={draw.id} className={draw.voided === null ? "" : "voided"}>
          <p>
            <b>{t(`draw.${draw.kind}`)}</b> <Moment at={draw.at} />{" "}
            {t("draw.count", { count: draw.count })}{" "}
            {draw.voided === null ? null : (
              <StateWord tone="bad">
                {t("draw.voided", { reason: draw.voided })}
              </StateWord>
            )}
          </p>
          <p className="note">
            {t("draw.people", { officer: draw.officer, witness: draw.witness })}
            {draw.benches
              ? ` · ${t("draw.benches", { list: draw.benches.join(", ") })}`
              : ""}
          </p>
          <p className="note seed">
            {draw.open
              ? t("draw.seed", { seed: draw.open.seed })
              : t("draw.sealed")}
            <br />
            <small>{t("draw.hash", { hash: draw.seedHash })}</small>
          </p>
          {draw.open && draw.voided === null ? (
            <Lots kind={draw.kind} outcome={draw.open.outcome} />
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function Lots({
  kind,
  outcome,
}: {
  kind: DrawKind;
  outcome: [item: string, lot: string][];
}) {
  const { t } = useTranslation("contests");
  return (
    <details>
      <summary>{t("draw.lots", { count: outcome.length })}</summary>
      <ol className="lots">
        {outcome.map(([item, lot]) => (
          <li key={item}>{t(`draw.lot.${kind}`, { item, lot })}</li>
        ))}
      </ol>
    </details>
  );
}

type Decryption = {
  step: DrawKind;
  at: Date;
  officer: string;
  witness: string;
};

/** Which draws were opened again, when and before whom. */
export function Decryptions({ decryptions }: { decryptions: Decryption[] }) {
  const { t } = useTranslation("contests");
  if (decryptions.length === 0) return null;
  return (
    <Section title={t("decrypt.done")}>
      <ol className="draws">
        {decryptions.map((row) => (
          <li key={row.step}>
            <p>
              <b>{t(`decrypt.step.${row.step}`)}</b> <Moment at={row.at} />
            </p>
            <p className="note">
              {t("draw.people", {
                officer: row.officer,
                witness: row.witness,
              })}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
