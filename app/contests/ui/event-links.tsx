import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { BoardState } from "../rules/board";

type Props = {
  path: string;
  state: BoardState;
  /** its results are announced */
  ranked: boolean;
  /** the reader is the chief judge of the event */
  chief: boolean;
  /** the reader keeps the contest */
  keeps: boolean;
};

/** What else there is to an event, as far as the reader may see it. */
export function EventLinks({ path, state, ranked, chief, keeps }: Props) {
  const { t } = useTranslation("contests");
  const judging = state === "live" || state === "frozen";
  return (
    <>
      {state === "rehearsal" ? null : (
        <Link className={judging ? "primary" : "plain"} to={`${path}/board`}>
          {t("event.board")}
        </Link>
      )}
      <Link className="plain" to={`${path}/draws`}>
        {t("event.draws")}
      </Link>
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
