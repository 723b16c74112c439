import { useTranslation } from "react-i18next";
import { useRefusals } from "~/ui/refusals";
import type { ListProblem } from "../rules/list-header";

/** Why a list was not taken: what is wrong with all of it, then row by row. */
export function ListProblems({
  words,
  title,
  refusals,
  problems,
}: {
  words: "contests" | "entries";
  title: string;
  refusals: readonly string[];
  problems: readonly ListProblem[];
}) {
  const { t } = useTranslation(words);
  const refusal = useRefusals(words);
  return (
    <div className="summary" role="alert">
      <p>{title}</p>
      <ul>
        {refusals.map((code) => (
          <li key={code}>{refusal(code)}</li>
        ))}
        {problems.map(({ row, refusal: { code, params } }) => (
          <li key={`${row} ${code}`}>
            {row === null ? null : <b>{t("list.row", { row })} </b>}
            {t(`refusal.${code as "list-name-empty"}`, params)}
          </li>
        ))}
      </ul>
    </div>
  );
}
