import { useEffect, useState, type CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import { useNamed } from "~/i18n/named";
import type { Board, BoardLine } from "../rules/board-view";
import { StateWord } from "~/ui/page";
import { BoardCeremonyScreen } from "./board-ceremony";
import { BoardWord, ReasonWord } from "./state-words";
import { useTermWords } from "./term-words";
import { useBoard } from "./use-board";

const rowsInColumn = 10;
const perPage = rowsInColumn * 2;
const turnAfterMs = 12_000;

type Props = {
  event: string;
  contest: string;
  path: string;
  board: Board;
  version: string;
};

/** The hall's screen: the state as a word, two columns of ten, further pages in turn; on a phone one long list. */
export function BoardScreen({ event, contest, path, ...props }: Props) {
  const { t } = useTranslation("contests");
  const dates = useDates();
  const termWords = useTermWords();
  const { board, connected } = useBoard(path, props.board, props.version);
  const page = useTurningPages(Math.ceil(board.lines.length / perPage));
  return (
    <div className="board">
      <header>
        <div>
          <p className="board-contest">{contest}</p>
          <h1>{event}</h1>
        </div>
        <p className="board-state">
          {board.ceremony ? (
            <StateWord tone="live">{t("board.ceremony")}</StateWord>
          ) : (
            <BoardWord state={board.state} />
          )}
          {board.term ? (
            <span className="board-time">
              {termWords({ ...board.term, at: new Date(board.term.at) })}
            </span>
          ) : null}
          <span className="board-time" role="status">
            {connected
              ? board.at
                ? t(
                    board.state === "live" ? "board.last-mark" : "board.as-of",
                    {
                      time: dates.time(new Date(board.at)),
                    },
                  )
                : ""
              : t("board.cut")}
          </span>
        </p>
      </header>
      {board.ceremony ? (
        <BoardCeremonyScreen ceremony={board.ceremony} />
      ) : board.lines.length === 0 ? (
        <p className="board-nothing">
          {t(
            board.state === "rehearsal"
              ? "board.nothing-yet"
              : `event.state.${board.state}`,
          )}
        </p>
      ) : (
        <Lines lines={board.lines} page={page} />
      )}
    </div>
  );
}

function Lines({ lines, page }: { lines: BoardLine[]; page: number }) {
  // The order in the document stays; only the places move, so that they can move gently.
  const inDocument = [...lines].sort((a, b) => (a.key < b.key ? -1 : 1));
  const places = new Map(lines.map((line, at) => [line.key, at]));
  const columns = lines.length > rowsInColumn ? 2 : 1;
  return (
    <ol
      className="board-lines"
      style={{ "--columns": columns, "--count": lines.length } as CSSProperties}
    >
      {inDocument.map((line) => (
        <Line
          key={line.key}
          line={line}
          at={places.get(line.key) ?? 0}
          page={page}
        />
      ))}
    </ol>
  );
}

function Line({
  line,
  at,
  page,
}: {
  line: BoardLine;
  at: number;
  page: number;
}) {
  const named = useNamed();
  const onPage = at - page * perPage;
  const place = {
    "--at": at,
    "--row-at": ((onPage % rowsInColumn) + rowsInColumn) % rowsInColumn,
    "--column": Math.floor(onPage / rowsInColumn),
  } as CSSProperties;
  const shown = onPage >= 0 && onPage < perPage;
  return (
    <li
      style={place}
      className={shown ? "" : "elsewhere"}
      value={line.rank ?? undefined}
    >
      <span className="board-rank">{line.rank ?? "–"}</span>
      <span className="board-who">
        <b>{named({ name: line.name ?? line.label, name_en: line.nameEn })}</b>
        {line.name ? (
          <small>
            {named({ name: line.unit ?? "", name_en: line.unitEn })}
          </small>
        ) : null}
      </span>
      <span className="board-total">
        {line.total ?? <ReasonWord reason={line.reason ?? ""} />}
      </span>
    </li>
  );
}

function useTurningPages(pages: number): number {
  const [page, setPage] = useState(0);
  useEffect(() => {
    if (pages < 2) return;
    const timer = setInterval(() => setPage((last) => last + 1), turnAfterMs);
    return () => clearInterval(timer);
  }, [pages]);
  return pages < 2 ? 0 : page % pages;
}
