import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import type { BoardCeremony, CeremonyLine } from "../rules/board-view";

/** The hall's screen during a ceremony: what was read out so far, the best on top, and those who were called up. */
export function BoardCeremonyScreen({ ceremony }: { ceremony: BoardCeremony }) {
  const { t } = useTranslation("contests");
  const read = new Set(ceremony.read.map(({ number }) => number));
  const waiting = ceremony.called.filter(({ number }) => !read.has(number));
  return (
    <div className="board-ceremony">
      {ceremony.read.length > 0 ? (
        <ol aria-live="polite">
          {ceremony.read.map((line) => (
            <li key={line.number}>
              <span className="board-rank">
                {t("board.place", { rank: line.rank })}
              </span>
              <Who line={line} />
              <span className="board-total">{line.total}</span>
            </li>
          ))}
        </ol>
      ) : null}
      {waiting.length > 0 ? (
        <section>
          <h2>{t("ceremony.called")}</h2>
          <ul>
            {waiting.map((line) => (
              <li key={line.number}>
                <span className="board-rank">{line.number}</span>
                <Who line={line} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

function Who({ line }: { line: CeremonyLine }) {
  const named = useNamed();
  return (
    <span className="board-who">
      <b>{named({ name: line.name, name_en: line.nameEn })}</b>
      <small>{named({ name: line.unit, name_en: line.unitEn })}</small>
    </span>
  );
}
