import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Scheme } from "../rules/scheme";
import { inventedRows, trialRun, type TrialRow } from "../rules/scheme-trial";
import { useNodeName } from "./words-in";

const entrants = 5;

/** A trial run: invented marks that can be typed over, priced by the engine as one types; null while the scheme does not hold. */
export function SchemeTrial({ scheme }: { scheme: Scheme | null }) {
  const { t } = useTranslation("schemes");
  const [seed, setSeed] = useState(1);
  const [open, setOpen] = useState(false);
  if (!scheme) return <p className="note">{t("trial.wait")}</p>;
  if (!open)
    return (
      <button type="button" className="plain" onClick={() => setOpen(true)}>
        {t("trial.open")}
      </button>
    );
  return (
    <>
      <p className="note">{t("trial.about")}</p>
      <Marks key={`${seed} ${JSON.stringify(scheme)}`} {...{ scheme, seed }} />
      <button
        type="button"
        className="plain"
        onClick={() => setSeed((before) => before + 1)}
      >
        {t("trial.again")}
      </button>
    </>
  );
}

function Marks({ scheme, seed }: { scheme: Scheme; seed: number }) {
  const { t } = useTranslation("schemes");
  const nodeName = useNodeName();
  const [rows, setRows] = useState<readonly TrialRow[]>(() =>
    inventedRows(scheme, seed, entrants),
  );
  const { plan, field, problems } = useMemo(
    () => trialRun(scheme, rows),
    [scheme, rows],
  );
  const priced = new Map(field.map((each) => [each.entrant, each]));
  const type = (at: number, node: string, text: string) =>
    setRows((all) =>
      all.map((row, nth) =>
        nth === at ? { ...row, cells: { ...row.cells, [node]: text } } : row,
      ),
    );
  return (
    <>
      <div className="table-box">
        <table className="data trial">
          <thead>
            <tr>
              <th scope="col">{t("trial.entrant")}</th>
              {plan.leaves.map(({ id, node }) => (
                <th scope="col" key={id}>
                  {nodeName(node)}
                </th>
              ))}
              <th scope="col" className="figure">
                {t("trial.total")}
              </th>
              <th scope="col" className="figure">
                {t("trial.rank")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ entrant, cells }, at) => (
              <tr key={entrant}>
                <th scope="row">{entrant}</th>
                {plan.leaves.map(({ id, node }) => (
                  <td key={id}>
                    <input
                      aria-label={`${t("trial.entrant")} ${entrant}, ${nodeName(node)}`}
                      value={cells[id] ?? ""}
                      onChange={({ target }) => type(at, id, target.value)}
                    />
                  </td>
                ))}
                <td className="figure">
                  <b>{priced.get(entrant)?.total?.toString() ?? "–"}</b>
                </td>
                <td className="figure">{priced.get(entrant)?.rank ?? "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problems.map(({ entrant, node }) => (
        <p className="refusal" key={`${entrant} ${node}`}>
          {t("trial.unread", { entrant, node })}
        </p>
      ))}
    </>
  );
}
