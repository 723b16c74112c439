import type { TFunction } from "i18next";
import type { Language } from "~/i18n/language";
import { listedIn, nameIn } from "~/i18n/named";
import type { BookCell, BookSheet } from "~/platform/book-writer.server";
import { database } from "~/platform/database.server";
import {
  eventLines,
  unitLines,
  type ReportLine,
  type Tally,
} from "./rules/unit-report";
import { reportLines } from "./store/after.server";
import { grantedLines } from "./store/granted-awards.server";

type Reader = { t: TFunction<"contests">; language: Language };
type Row = ReportLine & {
  number: string;
  name: string;
  status: string;
  reason: string | null;
  certificates: string[];
};

/** A contest's announced results as sheets: by unit, by entrant, by event. */
export async function unitReport(
  contestId: number,
  reader: Reader,
): Promise<BookSheet[]> {
  const rows = await rowsOf(contestId, reader.language);
  return [byUnit(rows, reader), byEntrant(rows, reader), byEvent(rows, reader)];
}

async function rowsOf(contestId: number, language: Language): Promise<Row[]> {
  const granted = await grantedLines(database(), contestId);
  return (await reportLines(database(), contestId)).map((line) => {
    const own = granted.filter(({ entrant_id }) => entrant_id === line.id);
    return {
      number: line.number,
      name: line.name,
      unit: nameIn(language, { name: line.unit_name, name_en: line.unit_en }),
      event: nameIn(language, { name: line.event, name_en: line.event_en }),
      // Who was sent out during the contest did compete, as in the district's five-year figures.
      took: line.status === "entered" || line.status === "disqualified",
      status: line.status,
      rank: line.rank,
      total: line.total,
      reason: line.reason,
      awards: own.map(({ award, award_en }) =>
        nameIn(language, { name: award, name_en: award_en }),
      ),
      certificates: own.flatMap(({ certificate_no }) => certificate_no ?? []),
    };
  });
}

const decimal = (text: string | null): BookCell =>
  text === null ? null : { decimal: text };
const tallies = (awards: Tally[], { language }: Reader) =>
  listedIn(
    language,
    awards.map(({ award, count }) =>
      count > 1 ? `${award} × ${count}` : award,
    ),
  );
type Counted = Pick<
  ReturnType<typeof eventLines>[number],
  | "entrants"
  | "competed"
  | "ranked"
  | "best"
  | "meanPlace"
  | "bestTotal"
  | "meanTotal"
  | "awards"
>;

function countedColumns({ t }: Reader): BookSheet["columns"] {
  return [
    { header: t("report.entrants"), width: 10 },
    { header: t("report.competed"), width: 10 },
    { header: t("report.ranked"), width: 10 },
    { header: t("report.best"), width: 10 },
    { header: t("report.mean-place"), width: 10 },
    { header: t("report.best-total"), width: 12 },
    { header: t("report.mean"), width: 12 },
    { header: t("report.awards"), width: 48 },
  ];
}

const countedCells = (row: Counted, reader: Reader): BookCell[] => [
  row.entrants,
  row.competed,
  row.ranked,
  row.best,
  decimal(row.meanPlace),
  decimal(row.bestTotal),
  decimal(row.meanTotal),
  tallies(row.awards, reader),
];

function byUnit(rows: readonly Row[], reader: Reader): BookSheet {
  const { t } = reader;
  return {
    name: t("report.by-unit"),
    columns: [
      { header: t("report.unit"), width: 34 },
      { header: t("field.event"), width: 22 },
      ...countedColumns(reader),
    ],
    rows: unitLines(rows).map((row) => [
      row.unit || "–",
      row.event ?? t("report.all-events"),
      ...countedCells(row, reader),
    ]),
  };
}

function byEntrant(rows: readonly Row[], { t, language }: Reader): BookSheet {
  const outcome = ({ status, reason }: Row) =>
    status !== "entered"
      ? t(`engine.${status as "absent"}`)
      : reason
        ? t(`engine.${reason as "absent"}`)
        : t("status.entered");
  return {
    name: t("report.by-entrant"),
    columns: [
      { header: t("field.event"), width: 22 },
      { header: t("field.rank"), width: 8 },
      { header: t("field.number"), width: 12 },
      { header: t("field.person"), width: 16 },
      { header: t("report.unit"), width: 34 },
      { header: t("field.total"), width: 12 },
      { header: t("field.status"), width: 14 },
      { header: t("report.awards"), width: 48 },
      { header: t("certificate.number"), width: 24 },
    ],
    rows: rows.map((row) => [
      row.event,
      row.rank,
      row.number,
      row.name,
      row.unit || "–",
      decimal(row.total),
      outcome(row),
      listedIn(language, row.awards),
      listedIn(language, row.certificates),
    ]),
  };
}

function byEvent(rows: readonly Row[], reader: Reader): BookSheet {
  const { t } = reader;
  return {
    name: t("report.by-event"),
    columns: [
      { header: t("field.event"), width: 22 },
      { header: t("report.units-taking-part"), width: 12 },
      ...countedColumns(reader),
    ],
    rows: eventLines(rows).map((row) => [
      row.event,
      row.units,
      ...countedCells(row, reader),
    ]),
  };
}
