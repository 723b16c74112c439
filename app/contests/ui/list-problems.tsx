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
  const { t: entries } = useTranslation("entries");
  const [own, ofEntries] = [useRefusals(words), useRefusals("entries")];
  // What an event's terms have against somebody is said in the words of entry, whatever list it is.
  const ofTerms = (code: string) => code.startsWith("entry-");
  return (
    <div className="summary" role="alert">
      <p>{title}</p>
      <ul>
        {refusals.map((code) => (
          <li key={code}>{(ofTerms(code) ? ofEntries : own)(code)}</li>
        ))}
        {problems.map(({ row, refusal: { code, params } }) => (
          <li key={`${row} ${code}`}>
            {row === null ? null : <b>{t("list.row", { row })} </b>}
            {ofTerms(code)
              ? entries(`refusal.${code as "entry-full"}`, params)
              : t(`refusal.${code as "list-name-empty"}`, params)}
          </li>
        ))}
      </ul>
    </div>
  );
}
