import type { LoaderFunctionArgs } from "@remix-run/node";
import { nameIn } from "~/i18n/named";
import { actorOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { forbidden, notFound, ownAddress } from "~/platform/http.server";
import { sheetFormat, sheetResponse } from "~/platform/sheet-writer.server";
import {
  figureParam,
  periodParam,
  readingNow,
  reportedDistrict,
} from "~/reports/reading.server";
import { mayOpenRows } from "~/reports/rules/may";
import { yearOf } from "~/reports/rules/period";
import { eachRowBehind } from "~/reports/store/rows-behind.server";
import { languageOf, wordsFor } from "~/words.server";

/** The rows behind a figure as a sheet. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const period = periodParam(params.period);
  const id = figureParam(params.figure);
  const format = sheetFormat(params.file, "rows") ?? notFound();
  const { path } = await reportedDistrict();
  if (!mayOpenRows(await actorOf(request), id, path)) forbidden();
  const t = await wordsFor(request, "reports");
  const language = await languageOf(request);
  const year = yearOf(period, new URL(request.url).searchParams.get("year"));
  const found = eachRowBehind(
    database(),
    id,
    period,
    readingNow(),
    year,
    request.signal,
  );
  async function* rows() {
    for await (const { date, title, titleEn, href, part, whole } of found)
      yield [
        date,
        nameIn(language, { name: title, name_en: titleEn }),
        part,
        whole,
        href && new URL(href, ownAddress(request)).href,
      ];
  }
  return sheetResponse(format, {
    name: t("rows.sheet", { figure: t(`figure.${id}`), period: period.label }),
    header: [
      t("rows.date.dated"),
      t("rows.name"),
      t("rows.number"),
      t("rows.of"),
      t("rows.address"),
    ],
    rows: rows(),
  });
}
