import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNumbers } from "~/i18n/dates";
import { inHours } from "~/schools/rules/presence";
import { useNamed } from "~/i18n/named";
import { Day } from "~/ui/moment";
import { Empty, StateWord } from "~/ui/page";
import type { Entry, RecordYear } from "../rules/passport";
import { StandingWord } from "./standing-word";

/** A person's dated record, the newest year first: its hours in the margin of the year, a line for everything else. */
export function PassportRecord({ years }: { years: RecordYear[] }) {
  const { t } = useTranslation("honours");
  const numbers = useNumbers();
  if (years.length === 0)
    return (
      <Empty step={<Link to="/timetable">{t("passport.empty.step")}</Link>}>
        {t("passport.empty")}
      </Empty>
    );
  return (
    <ol className="record">
      {years.map(({ year, minutes, sessions, entries }) => (
        <li key={year}>
          <h3>
            {year}
            {minutes > 0 ? (
              <small>
                {t("passport.hours.year", {
                  hours: numbers(inHours(minutes)),
                  count: sessions,
                })}
              </small>
            ) : null}
          </h3>
          <ul>
            {entries.map((entry) => (
              <Line key={`${entry.kind} ${entry.href}`} entry={entry} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Line({ entry }: { entry: Entry }) {
  const { t } = useTranslation("honours");
  const named = useNamed();
  return (
    <li>
      <Day on={entry.on} />
      <span className="kind">{t(`entry.${entry.kind}`)}</span>
      <span className="what">
        <Link to={entry.href}>{named(entry.title)}</Link>{" "}
        <Marks entry={entry} />
        <small>
          <Detail entry={entry} />
        </small>
      </span>
    </li>
  );
}

function Marks({ entry }: { entry: Entry }) {
  const { t } = useTranslation("honours");
  if (entry.kind === "honour")
    return <StandingWord standing={entry.standing} />;
  if (entry.kind === "contest") return null;
  return (
    <>
      {entry.confidential ? (
        <StateWord tone="warn">{t("entry.confidential")}</StateWord>
      ) : null}{" "}
      {entry.kind === "method" && entry.withdrawn ? (
        <StateWord>{t("entry.withdrawn")}</StateWord>
      ) : null}
    </>
  );
}

function Detail({ entry }: { entry: Entry }) {
  const { t } = useTranslation("honours");
  const named = useNamed();
  switch (entry.kind) {
    case "honour":
      return <Parts parts={[t(`level.${entry.level}`), entry.document]} />;
    case "contest":
      return (
        <Parts
          parts={[
            named(entry.event),
            entry.status !== "entered"
              ? t(`entry.${entry.status}`)
              : entry.rank === null
                ? t("entry.noRank")
                : t("entry.rank", { rank: entry.rank }),
          ]}
        />
      );
    case "outcome":
      return <>{t("entry.percent", { percent: entry.percent })}</>;
    case "method":
      return <>{entry.document}</>;
  }
}

const Parts = ({ parts }: { parts: string[] }) => (
  <>{parts.filter(Boolean).join(" · ")}</>
);
