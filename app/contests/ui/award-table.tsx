import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { DataTable } from "~/ui/data-table";
import { Empty, StateWord, type Tone } from "~/ui/page";
import type { AwardsView } from "../awards-page.server";

type Line = AwardsView["lines"][number];
const tones: Record<Line["state"], Tone> = {
  proposed: "neutral",
  blocked: "bad",
  stale: "bad",
  undecided: "warn",
  struck: "neutral",
  granted: "good",
  withdrawn: "bad",
};

/** Whether a line is still to be granted, so that it can be struck or objected to. */
export function isOpen({ state }: Line): boolean {
  return state === "proposed" || state === "blocked" || state === "stale";
}

/** The honours that awards may bring, by code. */
export type AwardKinds = { code: string; name: string; name_en: string }[];
type Props = {
  lines: Line[];
  /** /contests/CONTEST, where certificates are */
  path: string;
  kinds: AwardKinds;
  acts?: (line: Line) => ReactNode;
};

/** The lines of an award list, each with what stands in its way. */
export function AwardTable({ lines, path, kinds, acts }: Props) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  return (
    <DataTable
      caption={t("awards.list")}
      rows={lines}
      rowKey={(line) => line.id}
      empty={<Empty>{t("awards.list.empty")}</Empty>}
      columns={[
        {
          id: "event",
          header: t("field.event"),
          onPhone: "second",
          cell: (line) => <span className="one-line">{named(line.event)}</span>,
        },
        {
          id: "rank",
          header: t("field.rank"),
          figure: true,
          onPhone: "second",
          cell: (line) => line.rank ?? "–",
        },
        {
          id: "name",
          header: t("field.person"),
          onPhone: "main",
          cell: (line) => <span className="one-line">{named(line)}</span>,
        },
        {
          id: "unit",
          header: t("field.unit"),
          onPhone: "second",
          cell: (line) => named({ ...line.unit, name: line.unit.name || "–" }),
        },
        {
          id: "award",
          header: t("awards.field.award"),
          onPhone: "second",
          cell: (line) => (
            <>
              {named(line.award)}
              <Brought honours={line.honours} kinds={kinds} />
            </>
          ),
        },
        {
          id: "state",
          header: t("awards.field.state"),
          onPhone: "second",
          cell: (line) => (
            <>
              <StateWord tone={tones[line.state]}>
                {t(`awards.state.${line.state}`)}
              </StateWord>
              <Unknown line={line} />
              {line.certificate ? (
                <>
                  {" "}
                  <Link to={`${path}/certificates/${line.certificate}`}>
                    {line.certificate}
                  </Link>
                </>
              ) : null}
            </>
          ),
        },
        ...(acts
          ? [
              {
                id: "acts",
                header: "",
                onPhone: "second" as const,
                cell: (line: Line) => (
                  <span className="no-print">{acts(line)}</span>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** What was not known of an entrant that the rule asks, and how it was decided all the same. */
function Unknown({ line }: { line: Line }) {
  const { t } = useTranslation("contests");
  if (line.missing.length === 0) return null;
  return (
    <small className="brought">
      {line.decision
        ? t("awards.decided", { reason: line.decision })
        : line.missing.map((what) => (
            <span className="brought" key={what}>
              {t(`awards.missing.${what}`)}
            </span>
          ))}
    </small>
  );
}

/** The honours that an award brings with it. */
function Brought({
  honours,
  kinds,
}: Pick<Props, "kinds"> & Pick<Line, "honours">) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  const words = honours.flatMap(({ kind, level }) => {
    const found = kinds.find(({ code }) => code === kind);
    const at = t(`awards.level.${level as "district"}`);
    return found ? t("awards.honour", { honour: named(found), level: at }) : [];
  });
  if (words.length === 0) return null;
  return (
    <small className="brought">{words.join(t("awards.honour.and"))}</small>
  );
}
