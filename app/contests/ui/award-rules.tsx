import type { SubmissionResult } from "@conform-to/react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useListed, useNamed } from "~/i18n/named";
import { AppForm, Submit } from "~/ui/form";
import { Empty, Section } from "~/ui/page";
import type { AwardRule } from "../rules/awards";
import { Choices, RuleFields } from "./award-rule-fields";
import { answerTo } from "./refusal-note";

type Named = { name: string; name_en: string };
type Props = {
  rules: AwardRule[];
  events: (Named & { slug: string })[];
  kinds: (Named & { code: string; retired: boolean })[];
  /** units that a rule may name, and those that rules do */
  units: (Named & { id: number })[];
  ruleUnits: (Named & { path: string })[];
  /** at which honours may be given here */
  levels: readonly ("district" | "municipal" | "provincial" | "national")[];
  answer: { refused?: SubmissionResult<string[]> } | null | undefined;
};

/** The contest's award rules in words, and the form of another one. */
export function AwardRules({ rules, answer, ...choices }: Props) {
  const { events, kinds, units, levels } = choices;
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
              <RuleText rule={rule} {...choices} />
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
        <AppForm answer={answerTo(answer, "rule")} words="contests">
          <input type="hidden" name="intent" value="rule" />
          <RuleFields units={units} />
          <Choices
            legend={t("awards.rule.events")}
            name="events"
            choices={events.map((event) => [event.slug, named(event)])}
          />
          <Choices
            legend={t("awards.rule.honours")}
            name="honours"
            choices={kinds
              .filter(({ retired }) => !retired)
              .flatMap((kind) =>
                levels.slice(0, 2).map((level): [string, string] => [
                  `${kind.code} ${level}`,
                  t("awards.honour", {
                    honour: named(kind),
                    level: t(`awards.level.${level}`),
                  }),
                ]),
              )}
          />
          <Submit>{t("awards.rule.submit")}</Submit>
        </AppForm>
      </Section>
    </>
  );
}

function RuleText({
  rule,
  events,
  kinds,
  ruleUnits,
}: Omit<Props, "rules" | "answer" | "units" | "levels"> & { rule: AwardRule }) {
  const { t } = useTranslation("contests");
  const listed = useListed();
  const named = useNamed();
  const { body } = rule;
  const nameOf = (list: Named[], found: Named | undefined, code: string) =>
    found ? named(found) : code;
  const parts = [
    body.events.length > 0
      ? listed(
          body.events.map((slug) =>
            nameOf(
              events,
              events.find((event) => event.slug === slug),
              slug,
            ),
          ),
        )
      : t("awards.rule.all-events"),
    body.places === null
      ? ""
      : body.places.from === body.places.to
        ? t("awards.rule.place", body.places)
        : t("awards.rule.places", body.places),
    body.topPercent === null
      ? ""
      : t("awards.rule.top", { percent: body.topPercent }),
    body.minTotal === null
      ? ""
      : t("awards.rule.least", { total: body.minTotal }),
    agesText(t, body.ages),
    body.sex === null ? "" : t(`awards.rule.sex.${body.sex}`),
    body.unitPath === null
      ? ""
      : nameOf(
          ruleUnits,
          ruleUnits.find(({ path }) => path === body.unitPath),
          body.unitPath,
        ),
    ...body.honours.map(({ kind, level }) =>
      t("awards.honour", {
        honour: nameOf(
          kinds,
          kinds.find(({ code }) => code === kind),
          kind,
        ),
        level: t(`awards.level.${level as "district"}`),
      }),
    ),
  ];
  return <span className="note">{parts.filter(Boolean).join(" · ")}</span>;
}

function agesText(
  t: TFunction<"contests">,
  { from, to }: AwardRule["body"]["ages"],
): string {
  if (from !== null && to !== null) return t("awards.rule.ages", { from, to });
  if (from !== null) return t("awards.rule.ages-from", { from });
  return to === null ? "" : t("awards.rule.ages-to", { to });
}
