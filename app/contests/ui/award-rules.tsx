import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { AppForm, Field, Submit } from "~/ui/form";
import { Empty, Section } from "~/ui/page";
import type { AwardRule } from "../rules/awards";

type Named = { name: string; name_en: string };
type Props = {
  rules: AwardRule[];
  events: (Named & { slug: string })[];
  kinds: (Named & { code: string })[];
  answer: { refused?: SubmissionResult<string[]> } | null | undefined;
};
const levels = ["district", "municipal", "provincial", "national"] as const;

/** The contest's award rules in words, and the form of another one. */
export function AwardRules({ rules, events, kinds, answer }: Props) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  return (
    <>
      <Section title={t("awards.rules")}>
        {rules.length === 0 ? <Empty>{t("awards.rules.empty")}</Empty> : null}
        <ul className="versions">
          {rules.map((rule) => (
            <li key={rule.id}>
              <b>{named({ name: rule.name, name_en: rule.nameEn || null })}</b>
              <RuleText rule={rule} events={events} kinds={kinds} />
              <AppForm className="inline">
                <input type="hidden" name="intent" value="drop-rule" />
                <input type="hidden" name="rule" value={rule.id} />
                <Submit kind="plain">{t("awards.rule.drop")}</Submit>
              </AppForm>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t("awards.rule.add")}>
        <AppForm key={rules.length} answer={answer} words="contests">
          <input type="hidden" name="intent" value="rule" />
          <RuleFields />
          <Choices
            legend={t("awards.rule.events")}
            name="events"
            choices={events.map((event) => [event.slug, named(event)])}
          />
          <Choices
            legend={t("awards.rule.honours")}
            name="honours"
            choices={kinds.flatMap((kind) =>
              levels
                .slice(0, 2)
                .map((level): [string, string] => [
                  `${kind.code} ${level}`,
                  `${named(kind)}（${t(`awards.level.${level}`)}）`,
                ]),
            )}
          />
          <Submit>{t("awards.rule.submit")}</Submit>
        </AppForm>
      </Section>
    </>
  );
}

function RuleFields() {
  const { t } = useTranslation("contests");
  return (
    <>
      <Field name="name" label={t("awards.rule.name")} />
      <Field name="nameEn" label={t("awards.rule.name-en")} optional />
      <Field
        name="from"
        type="number"
        min={1}
        label={t("awards.rule.from")}
        optional
      />
      <Field
        name="to"
        type="number"
        min={1}
        label={t("awards.rule.to")}
        optional
      />
      <Field
        name="topPercent"
        type="number"
        min={1}
        max={100}
        label={t("awards.rule.percent")}
        optional
      />
      <Field name="minTotal" label={t("awards.rule.min")} optional />
      <Field
        name="ageFrom"
        type="number"
        label={t("awards.rule.age-from")}
        optional
      />
      <Field
        name="ageTo"
        type="number"
        label={t("awards.rule.age-to")}
        optional
      />
      <Field
        name="sex"
        label={t("awards.rule.sex")}
        optional
        options={[
          ["female", t("awards.rule.sex.female")],
          ["male", t("awards.rule.sex.male")],
        ]}
      />
    </>
  );
}

function Choices({
  legend,
  name,
  choices,
}: {
  legend: string;
  name: string;
  choices: [string, string][];
}) {
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {choices.map(([value, text]) => (
        <label key={value}>
          <input type="checkbox" name={name} value={value} /> {text}
        </label>
      ))}
    </fieldset>
  );
}

function RuleText({
  rule,
  events,
  kinds,
}: Omit<Props, "rules" | "answer"> & { rule: AwardRule }) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  const { body } = rule;
  const nameOf = (list: Named[], found: Named | undefined, code: string) =>
    found ? named(found) : code;
  const parts = [
    body.events.length > 0
      ? body.events
          .map((slug) =>
            nameOf(
              events,
              events.find((event) => event.slug === slug),
              slug,
            ),
          )
          .join("、")
      : t("awards.rule.all-events"),
    body.places ? t("awards.rule.places", body.places) : "",
    body.topPercent === null
      ? ""
      : t("awards.rule.top", { percent: body.topPercent }),
    body.minTotal === null
      ? ""
      : t("awards.rule.least", { total: body.minTotal }),
    body.ages.from === null && body.ages.to === null
      ? ""
      : t("awards.rule.ages", {
          from: body.ages.from ?? "",
          to: body.ages.to ?? "",
        }),
    body.sex === null ? "" : t(`awards.rule.sex.${body.sex}`),
    ...body.honours.map(
      ({ kind, level }) =>
        `${nameOf(
          kinds,
          kinds.find(({ code }) => code === kind),
          kind,
        )}（${t(`awards.level.${level as "district"}`)}）`,
    ),
  ];
  return <span className="note">{parts.filter(Boolean).join(" · ")}</span>;
}
