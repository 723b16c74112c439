import { useTranslation } from "react-i18next";
import { Qr } from "~/ui/qr";
import type { PaperLeaf, PrintedSheet as Sheet } from "../paper-page.server";
import { SetValues } from "./set-values";
import { useNodeName } from "./words-in";

/** What may be given at a leaf, as a judge reads it on paper. */
export function usePaperRange(): (leaf: PaperLeaf) => string {
  const { t } = useTranslation("contests");
  return ({ kind, min, max, steps }) => {
    if (kind === "judgement") return t("mark.range", { min: 0, max: 3 });
    if (steps) return t("mark.steps", { steps: steps.join(" / ") });
    return max === null
      ? t("mark.from", { min })
      : t("mark.range", { min, max });
  };
}

/** One mark sheet on paper: the work code large, the aspects with a box each, who signs; its QR leads to where it is keyed. */
export function PrintedSheet({
  sheet,
  contest,
  event,
}: {
  sheet: Sheet;
  contest: string;
  event: string;
}) {
  const { t } = useTranslation("contests");
  const nodeName = useNodeName();
  const range = usePaperRange();
  return (
    <section className="printed-sheet">
      <header>
        <div>
          <p>{contest}</p>
          <h2>
            {event} · {t("printed.title")}
          </h2>
          <p className="printed-code">
            <small>{t("field.code")}</small> {sheet.code}
          </p>
          <p>
            {t(`seat.${sheet.kind}`)} {sheet.judge}
            {sheet.round > 1 ? (
              <> · {t("checks.round", { count: sheet.round })}</>
            ) : null}
          </p>
        </div>
        <Qr {...sheet.qr} label={t("printed.qr", { code: sheet.code })} />
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("printed.no")}</th>
            <th scope="col">{t("desk.leaf")}</th>
            <th scope="col">{t("printed.range")}</th>
            <th scope="col">{t("field.marks")}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.leaves.map((leaf, at) => (
            <tr key={leaf.id}>
              <td>{at + 1}</td>
              <td>
                {nodeName(leaf)} <small>{leaf.id}</small>
              </td>
              <td>{range(leaf)}</td>
              <td className="printed-box" />
            </tr>
          ))}
        </tbody>
      </table>
      <SetValues values={sheet.set} />
      <footer>
        <p>{t("printed.sign")}</p>
        <p>{t("printed.time")}</p>
        <p className="printed-note">{t("printed.note")}</p>
      </footer>
    </section>
  );
}
