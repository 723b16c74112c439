import type { LoaderFunctionArgs } from "@remix-run/node";
import { honourFilter } from "~/honours/list.server";
import { standingOn } from "~/honours/rules/terms";
import { listHonours } from "~/honours/store/list.server";
import { nameIn } from "~/i18n/named";
import { actorOf, today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { sheetFormat, sheetResponse } from "~/platform/sheet-writer.server";
import { languageOf, wordsFor } from "~/words.server";

const most = 100_000;

/** The list of honours as a sheet, under the conditions of the address. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const format = sheetFormat(params.file, "honours") ?? notFound();
  const t = await wordsFor(request, "honours");
  const language = await languageOf(request);
  const filter = honourFilter(new URL(request.url), await actorOf(request));
  const found = await listHonours(database(), filter, {
    offset: 0,
    size: most,
  });
  const named = (name: string | null, name_en: string | null) =>
    name && nameIn(language, { name, name_en });
  return sheetResponse(format, {
    name: t("list.caption"),
    header: [
      t("honour.awarded"),
      t("honour.holder"),
      t("honour.kind"),
      t("honour.level"),
      t("honour.unit"),
      t("honour.basis"),
      t("honour.document"),
      t("honour.expires"),
      t("honour.standing"),
    ],
    rows: found.rows.map((row) => [
      row.awardedOn,
      named(row.holder, row.holder_en),
      named(row.kindName, row.kindName_en),
      t(`level.${row.level}`),
      named(row.unitName, row.unitName_en),
      row.basis,
      row.documentNo,
      row.expiresOn,
      t(`standing.${standingOn(row, today())}`),
    ]),
  });
}
