import { useTranslation } from "react-i18next";
import { useNumbers } from "~/i18n/dates";
import { useNamed } from "~/i18n/named";
import { Confirm } from "~/ui/confirm";
import { DataTable } from "~/ui/data-table";
import { AppForm, Field, Submit } from "~/ui/form";
import { Empty, Facts, Section } from "~/ui/page";
import { benefitStates, totalsByState } from "../rules/benefit";
import type { BenefitRow } from "../store/outcomes.server";
import { Intent } from "./problem-forms";
import { sentFor, type Answer } from "./sent";

type Props = { benefits: BenefitRow[]; mayEnter: boolean; answer: Answer };

/** Benefits by year and unit, and a total for each state of proof; never one over all of them. */
export function BenefitSection({ benefits, mayEnter, answer }: Props) {
  const { t } = useTranslation("studios");
  const number = useNumbers();
  const sent = sentFor(answer, "benefit");
  return (
    <Section
      title={t("outcome.benefits")}
      note={t("outcome.benefits.note")}
      id="benefits"
    >
      <BenefitTable benefits={benefits} mayStrike={mayEnter} />
      {benefits.length > 1 ? (
        <Facts
          facts={totalsByState(benefits).map(({ state, yuan }) => [
            t("outcome.benefit.total", { state: t(`benefit.${state}`) }),
            <>
              <b>{number(yuan)}</b> {t("outcome.benefit.yuan")}
            </>,
          ])}
        />
      ) : null}
      {mayEnter ? (
        <details className="fold" open={Boolean(sent)}>
          <summary>{t("outcome.benefit.add")}</summary>
          <BenefitForm answer={sent} />
        </details>
      ) : null}
    </Section>
  );
}

function BenefitTable({
  benefits,
  mayStrike,
}: {
  benefits: BenefitRow[];
  mayStrike: boolean;
}) {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const number = useNumbers();
  return (
    <DataTable
      caption={t("outcome.benefits")}
      rows={benefits}
      rowKey={({ id }) => id}
      empty={<Empty>{t("outcome.benefit.none")}</Empty>}
      columns={[
        {
          id: "year",
          header: t("outcome.benefit.year"),
          onPhone: "second",
          cell: ({ year }) => year,
        },
        {
          id: "unit",
          header: t("outcome.benefit.unit"),
          onPhone: "main",
          cell: ({ unit }) => named(unit),
        },
        {
          id: "state",
          header: t("outcome.benefit.state"),
          onPhone: "second",
          cell: ({ state }) => t(`benefit.${state}`),
        },
        {
          id: "amount",
          header: t("outcome.benefit.amount"),
          figure: true,
          onPhone: "second",
          cell: ({ amountYuan }) => (
            <>
              {number(amountYuan)}
              <span className="phone-only"> {t("outcome.benefit.yuan")}</span>
            </>
          ),
        },
        {
          id: "note",
          header: t("outcome.benefit.note"),
          cell: ({ note }) => note || "–",
        },
        ...(mayStrike
          ? [
              {
                id: "strike",
                header: "",
                cell: (benefit: BenefitRow) => <Strike benefit={benefit} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Strike({
  benefit: { id, year, amountYuan },
}: {
  benefit: BenefitRow;
}) {
  const { t } = useTranslation("studios");
  const number = useNumbers();
  return (
    <Confirm
      label={t("outcome.benefit.strike")}
      question={t("outcome.benefit.strike.question", {
        year,
        amount: number(amountYuan),
      })}
      confirm={t("outcome.benefit.strike")}
      fields={{ intent: "strike-benefit", benefitId: id }}
      danger
    >
      <label className="field">
        {t("outcome.benefit.reason")}
        <input name="reason" required maxLength={500} />
      </label>
    </Confirm>
  );
}

function BenefitForm({ answer }: { answer: Answer }) {
  const { t } = useTranslation("studios");
  return (
    <AppForm answer={answer} words="studios">
      <Intent name="benefit" />
      <Field
        name="unit"
        label={t("outcome.benefit.unit")}
        hint={t("adoption.unit.hint")}
      />
      <div className="field-row">
        <Field
          name="year"
          label={t("outcome.benefit.year")}
          inputMode="numeric"
        />
        <Field
          name="amountYuan"
          label={t("outcome.benefit.amount")}
          inputMode="decimal"
        />
      </div>
      <Field
        name="state"
        label={t("outcome.benefit.state")}
        options={benefitStates.map((state) => [state, t(`benefit.${state}`)])}
      />
      <Field
        name="note"
        label={t("outcome.benefit.note")}
        hint={t("outcome.benefit.note.hint")}
        optional
      />
      <Submit>{t("outcome.benefit.add")}</Submit>
    </AppForm>
  );
}
