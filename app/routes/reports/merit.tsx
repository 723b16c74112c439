import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { refusalText } from "~/kit/result";
import { memberOf, today } from "~/members/session.server";
import { database } from "~/platform/database.server";
import { forbidden, readForm } from "~/platform/http.server";
import { meritForm } from "~/reports/forms";
import { recordMerit, removeMerit } from "~/reports/merit.server";
import { reportedDistrict } from "~/reports/reading.server";
import { mayKeepReport } from "~/reports/rules/may";
import { unionYearOf } from "~/reports/rules/merit";
import { meritOf } from "~/reports/store/merit.server";
import { MeritForm, MeritLines } from "~/reports/ui/merit-lines";
import { Page, Section } from "~/ui/page";
import { titleOf } from "~/ui/title";
import { wordsFor } from "~/words.server";

export const meta = titleOf;

async function keeper(request: Request) {
  const actor = await memberOf(request);
  const { path } = await reportedDistrict();
  return mayKeepReport(actor, path) ? actor : forbidden();
}

/** The union year that the address names, else the one that runs. */
function yearOf(request: Request): number {
  const asked = new URL(request.url).searchParams.get("year") ?? "";
  const running = unionYearOf(today());
  return /^\d{4}$/.test(asked) && Number(asked) >= 1990
    ? Math.min(Number(asked), running)
    : running;
}

export async function loader({ request }: LoaderFunctionArgs) {
  await keeper(request);
  const year = yearOf(request);
  const t = await wordsFor(request, "reports");
  return {
    title: t("merit.title"),
    year,
    last: year === unionYearOf(today()),
    rows: await meritOf(database(), year),
  };
}

const fields: Record<string, string> = {
  "merit-too-many": "tookPart",
  "merit-recorded": "project",
  "unit-unknown": "unit",
  "unit-several": "unit",
};

export async function action({ request }: ActionFunctionArgs) {
  const actor = await keeper(request);
  const form = await readForm(request, meritForm);
  if (!form.ok) return form.refusal;
  const done =
    form.value.act === "record"
      ? await recordMerit(actor, form.value)
      : await removeMerit(actor, form.value.id);
  if (!done.ok)
    return form.refuse({
      [fields[done.refusal.code] ?? ""]: [refusalText(done.refusal)],
    });
  throw redirect(`/reports/merit?year=${yearOf(request)}`);
}

export default function Merit() {
  const { t } = useTranslation("reports");
  const { title, year, last, rows } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const span = (first: number) =>
    t("merit.year", { year: first, next: first + 1 });
  return (
    <Page wide title={title} lead={t("merit.lead")}>
      <nav className="periods" aria-label={t("report.periods")}>
        <Link to={`?year=${year - 1}`}>← {span(year - 1)}</Link>
        {last ? null : <Link to={`?year=${year + 1}`}>{span(year + 1)} →</Link>}
      </nav>
      <Section title={span(year)} note={rows.length}>
        <MeritLines rows={rows} year={year} />
      </Section>
      <Section title={t("merit.add")}>
        <MeritForm key={`${year} ${rows.length}`} year={year} answer={answer} />
      </Section>
    </Page>
  );
}
