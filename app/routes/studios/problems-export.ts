import type { LoaderFunctionArgs } from "@remix-run/node";
import { languageOf, wordsFor } from "~/words.server";
import { nameIn } from "~/i18n/named";
import { memberOf } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { sheetFormat, sheetResponse } from "~/platform/sheet-writer.server";
import { problemFilterOf } from "~/studios/problem-filter";
import { listProblems } from "~/studios/store/problem-list.server";

/** The list of problems as the page's conditions have it, as XLSX or CSV. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await memberOf(request);
  const format = sheetFormat(params["file"], "problems");
  if (!format) notFound();
  const [t, language] = await Promise.all([
    wordsFor(request, "studios"),
    languageOf(request),
  ]);
  const filter = problemFilterOf(new URL(request.url), actor.person.id);
  const { rows } = await listProblems(database(), filter, {
    size: 100_000,
    offset: 0,
  });
  return sheetResponse(format, {
    name: t("problems.title"),
    header: [
      t("problem.no"),
      t("problem.title"),
      t("problem.state"),
      t("problem.studio"),
      t("problem.unit"),
      t("problem.owner"),
      t("problem.due"),
      t("problem.raisedAt"),
    ],
    rows: rows.map((row) => [
      row.no,
      row.title,
      t(`state.${row.state}`),
      row.studio ? nameIn(language, row.studio) : null,
      nameIn(language, row.unit),
      row.owner ? nameIn(language, row.owner) : null,
      row.dueOn,
      row.raisedAt.toISOString().slice(0, 10),
    ]),
  });
}
