import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { BoardState } from "../rules/board";

type Props = {
  path: string;
  state: BoardState;
  /** its results are announced */
  ranked: boolean;
  /** there is a draw that everyone may read about */
  drawn: boolean;
  /** the reader draws, or watches over the draws */
  draws: boolean;
  /** the reader is the chief judge of the event */
  chief: boolean;
  /** the reader keeps the contest */
  keeps: boolean;
};

/** What else there is to an event, as far as the reader may see it. */
export function EventLinks({ path, state, ...reader }: Props) {
  const { t } = useTranslation("contests");
  const { ranked, drawn, draws, chief, keeps } = reader;
  const judging = state === "live" || state === "frozen";
  return (
    <>
      {state === "rehearsal" ? null : (
        <Link className={judging ? "primary" : "plain"} to={`${path}/board`}>
          {t("event.board")}
        </Link>
      )}
      {drawn ? (
        <Link className="plain" to={`${path}/draws`}>
          {t("event.draws")}
        </Link>
      ) : null}
      {draws ? (
        <Link className="plain" to={`/manage${path}/draws`}>
          {t("draws.title")}
        </Link>
      ) : null}
      {ranked ? (
        <Link className="plain" to={`${path}/appeals`}>
          {t("appeals.link")}
        </Link>
      ) : null}
      {chief ? (
        <Link className="plain" to={`${path}/judges`}>
          {t("judges.title")}
        </Link>
      ) : null}
      {keeps ? (
        <Link className="plain" to={`/manage${path}`}>
          {t("event.manage")}
        </Link>
      ) : null}
    </>
  );
}
