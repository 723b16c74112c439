import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "~/kit/result";
import { Moment } from "~/ui/moment";
import { Section, StateWord, type Tone } from "~/ui/page";
import type { EntryView } from "../entry-page.server";
import { EntryTerms } from "./entry-terms";

const tones: Record<EntryView["window"], Tone> = {
  draft: "warn",
  before: "neutral",
  open: "live",
  late: "neutral",
  judging: "neutral",
  over: "neutral",
};

/** Whether entries are taken, as a word. */
export function WindowWord({ window }: { window: EntryView["window"] }) {
  const { t } = useTranslation("entries");
  return <StateWord tone={tones[window]}>{t(`window.${window}`)}</StateWord>;
}

/** Every reason against an entry, one a line. */
export function Reasons({ reasons }: { reasons: readonly Refusal[] }) {
  const { t } = useTranslation("entries");
  return (
    <ul className="reasons">
      {reasons.map(({ code, params }) => (
        <li key={code}>{t(`refusal.${code as "entry-full"}`, params)}</li>
      ))}
    </ul>
  );
}

/** Entering an event, on the event's own page: until when, who may, and the way in or why not. */
export function EntrySection({
  entry,
  path,
}: {
  entry: EntryView;
  path: string;
}) {
  const { t } = useTranslation("entries");
  if (entry.window === "over" || entry.window === "judging") return null;
  return (
    <Section
      id="entry"
      title={t("title")}
      note={<WindowWord window={entry.window} />}
    >
      <div className="entry">
        <div>
          {entry.opensAt && entry.window === "before" ? (
            <p>
              {t("opens")} <Moment at={entry.opensAt} relative />
            </p>
          ) : null}
          {entry.closesAt ? (
            <p>
              {t("closes")}{" "}
              <Moment at={entry.closesAt} relative={entry.window === "open"} />
            </p>
          ) : null}
          <EntryTerms terms={entry.terms} />
        </div>
        <div className="entry-ways">
          <Mine entry={entry} path={path} />
          {entry.entersOthers ? (
            <Link className="plain" to={`${path}/list`}>
              {t("mine.list")}
            </Link>
          ) : null}
        </div>
      </div>
    </Section>
  );
}

function Mine({ entry, path }: { entry: EntryView; path: string }) {
  const { t } = useTranslation("entries");
  const { mine, window } = entry;
  if (!mine)
    return window === "open" ? (
      <Link
        className="primary"
        to={`/sign-in?to=${encodeURIComponent(`${path}/entry`)}`}
      >
        {t("mine.sign-in")}
      </Link>
    ) : null;
  const state = mine.entry?.state;
  if (state === "applied" || state === "approved")
    return (
      <>
        <p>{t(`mine.${state}`)}</p>
        <Link className="plain" to={`${path}/entry`}>
          {t("mine.title")}
        </Link>
      </>
    );
  if (mine.listed) return <p>{t("mine.listed")}</p>;
  return (
    <>
      {mine.entry ? (
        <p>{t(`mine.${state as "refused"}`, { reason: mine.entry.reason })}</p>
      ) : null}
      {mine.reasons.length > 0 ? (
        <>
          <p>{t("mine.reasons")}</p>
          <Reasons reasons={mine.reasons} />
        </>
      ) : (
        <Link className="primary" to={`${path}/entry`}>
          {t("mine.open")}
        </Link>
      )}
    </>
  );
}
