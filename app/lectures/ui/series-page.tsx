import type { SubmissionResult } from "@conform-to/react";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Pager } from "~/ui/data-table";
import { AppForm, Field, Submit } from "~/ui/form";
import { Day } from "~/ui/moment";
import { Empty, Facts, Page, Section } from "~/ui/page";
import type { SeriesView } from "../series-view.server";
import { ConfirmWithReason } from "./confirm-with-reason";
import { HealthWord } from "./health-word";
import { LectureTable } from "./lecture-table";
import { SeriesFields } from "./series-form";

type Answer = { refused?: SubmissionResult<string[]> } | null | undefined;
type PageProps = { title: string; view: SeriesView; answer: unknown };

/** A series: its rhythm and health, what comes, what was; and to its keeper the next lectures to plan. */
export function SeriesPage({ title, view, answer }: PageProps) {
  const { t } = useTranslation("lectures");
  const named = useNamed();
  const { series } = view;
  if (!series) return null;
  const { tally } = series;
  const keeps = view.manages && !series.endedOn;
  return (
    <Page
      title={title}
      eyebrow={<Link to="/lectures">{t("series")}</Link>}
      aside={<HealthWord health={series.health} />}
      wide
      actions={
        keeps ? (
          <ConfirmWithReason
            intent="end"
            label={t("series.end")}
            question={t("series.end.question", { name: named(series) })}
            danger
          />
        ) : null
      }
    >
      <Facts
        facts={[
          [
            t("series.school"),
            <Link key="school" to={`/schools/${series.school.slug}`}>
              {named(series.school)}
            </Link>,
          ],
          [
            t("fact.when"),
            t("series.rhythm", {
              days: series.intervalDays,
              minutes: series.minutes,
            }),
          ],
          [t("series.since"), <Day key="since" on={series.startsOn} />],
          ...(series.endedOn
            ? [
                [
                  t("series.ended"),
                  <Day key="ended" on={series.endedOn} />,
                ] as [string, JSX.Element],
              ]
            : []),
          ...(["held", "postponed", "missed"] as const).map(
            (kind): [string, number] => [t(`column.${kind}`), tally[kind]],
          ),
        ]}
      />
      <Section title={t("list.coming")}>
        <LectureTable
          lectures={view.coming}
          ofOneSeries
          empty={<Empty>{t("list.none.coming")}</Empty>}
        />
      </Section>
      {keeps ? <Keeping view={view} answer={answer as Answer} /> : null}
      <Section title={t("list.past")}>
        <LectureTable
          lectures={view.past}
          ofOneSeries
          empty={<Empty>{t("list.none")}</Empty>}
        />
        <Pager total={view.total} page={view.page} size={view.size} />
      </Section>
    </Page>
  );
}

function Keeping({ view, answer }: { view: SeriesView; answer: Answer }) {
  const { t } = useTranslation("lectures");
  const { series, manages } = view;
  if (!manages || !series) return null;
  const intent = answer?.refused?.initialValue?.["intent"];
  const { first, ...fields } = manages;
  return (
    <div className="columns no-print">
      <Section
        title={t("plan.title")}
        note={t("plan.hint", { days: series.intervalDays })}
      >
        <AppForm
          key={`plan ${first}`}
          answer={intent === "plan" ? answer : null}
          words="lectures"
          defaults={{ first, count: "6" }}
        >
          <input type="hidden" name="intent" value="plan" />
          <Field name="first" type="datetime-local" label={t("plan.first")} />
          <Field name="count" type="number" label={t("plan.count")} />
          <Submit name="send" value="plan">
            {t("plan.submit")}
          </Submit>
        </AppForm>
      </Section>
      <Section title={t("series.edit")}>
        <AppForm
          answer={intent === "change" ? answer : null}
          words="lectures"
          defaults={fields}
        >
          <input type="hidden" name="intent" value="change" />
          <SeriesFields />
          <Submit name="send" value="change" kind="plain">
            {t("series.save")}
          </Submit>
        </AppForm>
      </Section>
    </div>
  );
}
