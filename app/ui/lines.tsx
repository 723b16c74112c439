import { Link } from "@remix-run/react";
import { Moment } from "./moment";
import { StateWord, type Tone } from "./page";

/** One line of Today or of the front page: when, what, and exactly one button. Texts are in the reader's language already. */
export type Line = {
  id: string;
  /** What it is due or begins at; lines sort by it, soonest first; none stands last. */
  at?: Date;
  /** The day is known and the hour means nothing: a due date, an award. */
  wholeDay?: boolean;
  title: string;
  detail?: string;
  state?: { word: string; tone: Tone };
  to: string;
  button?: string;
  /** The one that is live or most urgent: its button is red. */
  urgent?: boolean;
  /** On Today: it comes, goes on or is news, and nobody waits for the reader to do it. */
  told?: boolean;
};

/** Lines of one kind under a heading of their own, and where to go while there are none. */
export type LineSection = {
  id: string;
  title: string;
  lines: Line[];
  none: { text: string; to: string; label: string };
};

/** A hit of the search: what kind of thing, its name, what matters of it; and the list of its kind, the words as its filter. */
export type Hit = {
  kind: string;
  title: string;
  detail?: string;
  to: string;
  list?: string;
};
/** So many hits of a kind are shown. A feature looks for one more, so that it is known where there are more. */
export const mostHits = 8;

/** Lines of what waits or happens. */
export function Lines({ lines }: { lines: Line[] }) {
  // Where no line has a time (a list of links) none is missing, and no column stands empty.
  const timed = lines.some(({ at }) => at !== undefined);
  return (
    <ul className={timed ? "lines" : "lines untimed"}>
      {lines.map((line) => (
        <li key={line.id}>
          {timed ? (
            <span className={line.at ? "when" : "when none"}>
              {line.at ? (
                <Moment at={line.at} relative wholeDay={line.wholeDay} />
              ) : (
                "–"
              )}
            </span>
          ) : null}
          <span className="what">
            <Link to={line.to}>{line.title}</Link>{" "}
            {line.state ? (
              <StateWord tone={line.state.tone}>{line.state.word}</StateWord>
            ) : null}
            {line.detail ? <small>{line.detail}</small> : null}
          </span>
          {line.button ? (
            <Link className={line.urgent ? "primary" : "plain"} to={line.to}>
              {line.button}
            </Link>
          ) : (
            <span />
          )}
        </li>
      ))}
    </ul>
  );
}
