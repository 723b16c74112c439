import { useTranslation } from "react-i18next";
import { useNamed, type Named } from "~/i18n/named";
import { Moment } from "~/ui/moment";
import { Empty, Section, StateWord } from "~/ui/page";
import type { ShownDraw } from "../draws-page.server";
import type { DrawKind } from "../rules/draws";

/** The draws of an event as acts: when, by whom, before whom, from which seed; the lots where they are no secret. */
export function DrawList({
  draws,
  files,
}: {
  draws: ShownDraw[];
  /** where the files lie that a draw is repeated from */
  files: string;
}) {
  const { t } = useTranslation("contests");
  const named = useNamed();
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
            {t("draw.people", {
              officer: named(draw.officer),
              witness: draw.witness,
            })}
            {draw.benches
              ? ` · ${t("draw.benches", { list: draw.benches.join(", ") })}`
              : ""}
          </p>
          <p className="note seed">
            {draw.open
              ? t("draw.seed", { seed: draw.open.seed })
              : t("draw.sealed")}
            {draw.open?.salt ? (
              <>
                <br />
                {t("draw.salt", { salt: draw.open.salt })}
              </>
            ) : null}
            {draw.seedHash === null ? null : (
              <>
                <br />
                <small>
                  {t(
                    draw.open?.salt === null ? "draw.hash.seed" : "draw.hash",
                    { hash: draw.seedHash },
                  )}
                </small>
              </>
            )}
          </p>
          {draw.open && draw.voided === null ? (
            <>
              <Lots kind={draw.kind} outcome={draw.open.outcome} />
              <Repeat draw={draw.open} files={files} />
            </>
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

/** What a draw is repeated from: the files, and the command with all its options. */
function Repeat({
  draw,
  files,
}: {
  draw: NonNullable<ShownDraw["open"]>;
  files: string;
}) {
  const { t } = useTranslation("contests");
  return (
    <details>
      <summary>{t("draw.repeat")}</summary>
      {draw.taken.length > 0 ? (
        <p className="note">
          {t("draw.taken", {
            count: draw.taken.length,
            list: draw.taken.join(", "),
          })}
        </p>
      ) : null}
      <p>
        {draw.files.map((file) => (
          <a key={file} className="plain" href={`${files}/${file}`} download>
            {file}
          </a>
        ))}
      </p>
      <pre className="command">{draw.command}</pre>
    </details>
  );
}

type Decryption = {
  step: DrawKind;
  at: Date;
  officer: Named;
  witness: string;
};

/** Which draws were opened again, when and before whom. */
export function Decryptions({ decryptions }: { decryptions: Decryption[] }) {
  const { t } = useTranslation("contests");
  const named = useNamed();
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
                officer: named(row.officer),
                witness: row.witness,
              })}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
