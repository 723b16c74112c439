import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";

type PageProps = {
  title: string;
  /** What kind of thing this is, above the title: 工匠学堂, 技术难题. */
  eyebrow?: ReactNode;
  /** The state word and the like, beside the title. */
  aside?: ReactNode;
  lead?: ReactNode;
  /** The one next step, and what else may be done. */
  actions?: ReactNode;
  children?: ReactNode;
  wide?: boolean;
};

/** One screen: its title, its next step on top, then its content. */
export function Page({
  title,
  eyebrow,
  aside,
  lead,
  actions,
  children,
  wide,
}: PageProps) {
  return (
    <article className={wide ? "page wide" : "page"}>
      <header className="page-head">
        <div>
          {eyebrow ? <p className="eyebrow">{eyebrow}</p> : null}
          <h1>
            {title} {aside}
          </h1>
          {lead ? <p className="lead">{lead}</p> : null}
        </div>
        {actions ? <div className="actions">{actions}</div> : null}
      </header>
      {children}
    </article>
  );
}

/** A part of a page under its own heading. */
export function Section({
  title,
  note,
  children,
  id,
}: {
  title: string;
  note?: ReactNode;
  children: ReactNode;
  id?: string;
}) {
  return (
    <section className="section" id={id}>
      <div className="section-head">
        <h2>{title}</h2>
        {note ? <span className="note">{note}</span> : null}
      </div>
      {children}
    </section>
  );
}

/** Facts of a thing as terms and values, hairlines between. */
export function Facts({
  facts,
}: {
  facts: [term: string, value: ReactNode][];
}) {
  return (
    <dl className="facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What stands where there is nothing yet: says so, and names the next step. */
export function Empty({
  children,
  yet,
  step,
}: {
  children: ReactNode;
  /** what a list says that nobody narrowed down: there is nothing at all yet */
  yet?: ReactNode;
  step?: ReactNode;
}) {
  const { search } = useLocation();
  const narrowed = [...new URLSearchParams(search)].some(
    ([name, value]) => value !== "" && name !== "page",
  );
  return (
    <div className="empty">
      <p>{narrowed ? children : (yet ?? children)}</p>
      {step}
    </div>
  );
}

/** A message across the page: what is the matter, as a word with a colour. */
export function Banner({
  tone = "info",
  children,
}: {
  tone?: "info" | "good" | "warn" | "bad";
  children: ReactNode;
}) {
  return (
    <div
      className={`banner ${tone}`}
      role={tone === "bad" ? "alert" : "status"}
    >
      {children}
    </div>
  );
}

export type Tone = "neutral" | "live" | "good" | "warn" | "bad";

/** A state as a word; the colour is its second sign, the shape its third. */
export function StateWord({
  tone = "neutral",
  children,
}: {
  tone?: Tone;
  children: ReactNode;
}) {
  return <span className={`state ${tone}`}>{children}</span>;
}
