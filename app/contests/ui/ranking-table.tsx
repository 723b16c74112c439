import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Moment } from "~/ui/moment";
import { Banner, Section } from "~/ui/page";
import type { Ranking } from "../event-page.server";
import type { BoardState, BoardTerm } from "../rules/board";
import { BoardWord, ReasonWord } from "./state-words";
import { useTermWords } from "./term-words";
import { useNodeName } from "./words-in";

type Props = {
  ranking: Ranking;
  path: string;
  state: BoardState;
  term: BoardTerm | null;
  /** the reader's own number, where they took part */
  own: string | null;
};

/** The announced ranking: placed entrants by total with every node's value, then the others with the reason. */
export function RankingSection({ ranking, path, state, term, own }: Props) {
  const { t } = useTranslation("contests");
  const termWords = useTermWords();
  return (
    <Section
      title={t("ranking.title")}
      note={<Moment at={ranking.publishedAt} />}
    >
      {!ranking.newest ? (
        <Banner tone="warn">
          {t("versions.old", { version: ranking.version })}{" "}
          <Link to={path}>{t("versions.newest")}</Link>
        </Banner>
      ) : (
        <Banner tone={state === "final" ? "info" : "warn"}>
          {state === "final" ? null : t(`event.state.${state}`)}{" "}
          {term ? termWords(term) : null}
        </Banner>
      )}
      <OwnPlace ranking={ranking} own={own} />
      <RankingTable ranking={ranking} own={own} />
      {ranking.scored ? <Proof ranking={ranking} path={path} /> : null}
      {ranking.versions.length > 1 ? (
        <Versions ranking={ranking} path={path} />
      ) : null}
    </Section>
  );
}

/** What the result can be held to: all that it is reckoned from, and its hash. */
function Proof({ ranking, path }: Pick<Props, "ranking" | "path">) {
  const { t } = useTranslation("contests");
  return (
    <>
      <p className="note no-print">
        <a className="plain" href={`${path}/bundle.zip`}>
          {t("ranking.bundle")}
        </a>{" "}
        {t("ranking.bundle.hint")}
      </p>
      <p className="note">
        {t("ranking.hash", { version: ranking.version })}{" "}
        <code className="hash">{ranking.hash}</code>
      </p>
    </>
  );
}

/** Every announcement so far; an earlier one stays readable. */
function Versions({ ranking, path }: { ranking: Ranking; path: string }) {
  const { t } = useTranslation("contests");
  return (
    <>
      <h3>{t("versions.title")}</h3>
      <ul className="versions">
        {ranking.versions.map((each) => (
          <li key={each.version}>
            <Link to={`${path}?version=${each.version}`}>
              {t("versions.version", { version: each.version })}
            </Link>{" "}
            <BoardWord state={each.state} />{" "}
            <span className="note">
              <Moment at={each.at} />
              {each.reason ? ` · ${each.reason}` : ""}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What whoever looks for themselves wants first: their place and total. */
function OwnPlace({ ranking, own }: Pick<Props, "ranking" | "own">) {
  const { t } = useTranslation("contests");
  const line = ranking.lines.find(({ number }) => number === own);
  if (!line || line.rank === null) return null;
  const { rank, total } = line;
  return <p className="own-place">{t("ranking.own", { rank, total })}</p>;
}

function RankingTable({ ranking, own }: Pick<Props, "ranking" | "own">) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  const nodeName = useNodeName();
  return (
    <div className="table-box">
      <table className="data ranking">
        <caption className="unseen">{t("ranking.title")}</caption>
        <thead>
          <tr>
            <th className="figure phone-second">{t("field.rank")}</th>
            <th className="phone-out">{t("field.number")}</th>
            <th className="phone-main">{t("field.person")}</th>
            <th className="phone-second">{t("field.unit")}</th>
            <th className="figure phone-second">{t("field.total")}</th>
            {ranking.columns.map((column) => (
              <th key={column.id} className="figure phone-out">
                {nodeName(column)}
              </th>
            ))}
            {ranking.scaled ? (
              <th className="figure phone-out">{t("field.scale")}</th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {ranking.lines.map((line) => (
            <tr
              key={line.number}
              className={[
                line.rank === null ? "out" : "",
                line.number === own ? "own" : "",
              ].join(" ")}
            >
              <td className="figure phone-second rank">{line.rank ?? "–"}</td>
              <td className="phone-out">{line.number}</td>
              <td className="phone-main">
                <span className="one-line">{named(line)}</span>
              </td>
              <td className="phone-second unit">
                {named({ name: line.unit || "–", name_en: line.unit_en })}
              </td>
              <td className="figure phone-second total">
                {line.total ?? <ReasonWord reason={line.reason ?? ""} />}
              </td>
              {ranking.columns.map(({ id }) => (
                <td key={id} className="figure phone-out">
                  {line.values[id] ?? "–"}
                </td>
              ))}
              {ranking.scaled ? (
                <td className="figure phone-out">{line.scale ?? "–"}</td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
