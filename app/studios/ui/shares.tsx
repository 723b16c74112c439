import { useTranslation } from "react-i18next";
import { Decimal } from "~/kit/decimal";
import { useNamed } from "~/i18n/named";
import { DataTable } from "~/ui/data-table";
import { AppForm, Field, Submit } from "~/ui/form";
import { Moment } from "~/ui/moment";
import { Empty, Section, StateWord } from "~/ui/page";
import { shareLines } from "../forms/outcomes";
import type { Outcome, ShareRow } from "../store/outcomes.server";
import type { Person } from "../store/places.server";
import { Intent, usePeople } from "./problem-forms";
import { sentFor, type Answer } from "./sent";

/** A share as people say it: 40, not 40.00. */
const plain = (percent: string) => Decimal.of(percent).toString();

/** The one thing a completer is asked: is this my share? */
export function ConfirmShare({
  shares,
  me,
  answer,
}: {
  shares: ShareRow[];
  me: number | undefined;
  answer: Answer;
}) {
  const { t } = useTranslation("studios");
  const own = shares.find(({ id }) => id === me);
  if (!own) return null;
  const percent = plain(own.percent);
  return (
    <div className="ask">
      <p>{t("outcome.confirm.note", { percent })}</p>
      <AppForm answer={sentFor(answer, "confirm")} words="studios">
        <Intent name="confirm" />
        <Submit>{t("outcome.confirm", { percent })}</Submit>
      </AppForm>
    </div>
  );
}

type Props = {
  outcome: Outcome;
  people: Person[];
  mayDivide: boolean;
  answer: Answer;
};

/** Who has which share and who has confirmed; the form to divide it for its contributors. */
export function ShareSection({ outcome, people, mayDivide, answer }: Props) {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const { shares } = outcome;
  const sent = sentFor(answer, "shares");
  return (
    <Section
      title={t("outcome.shares")}
      note={t("outcome.shares.note")}
      id="shares"
    >
      <DataTable
        caption={t("outcome.shares")}
        rows={shares.map((share, at) => ({ ...share, at: at + 1 }))}
        rowKey={({ id }) => id}
        empty={<Empty>{t("outcome.share.none")}</Empty>}
        columns={[
          { id: "at", header: t("outcome.share.order"), cell: ({ at }) => at },
          {
            id: "name",
            header: t("outcome.people"),
            onPhone: "main",
            cell: (share) => named(share),
          },
          {
            id: "percent",
            header: t("outcome.shares.percent"),
            figure: true,
            onPhone: "second",
            cell: ({ percent }) => (
              <>
                {percent}
                <span className="phone-only">%</span>
              </>
            ),
          },
          {
            id: "confirmed",
            header: t("outcome.share.confirmed"),
            onPhone: "second",
            cell: ({ confirmedAt }) =>
              confirmedAt ? (
                <Moment at={confirmedAt} />
              ) : (
                <StateWord tone="warn">{t("outcome.share.open")}</StateWord>
              ),
          },
        ]}
      />
      {mayDivide ? (
        <details className="fold" open={shares.length === 0 || Boolean(sent)}>
          <summary>{t("outcome.shares.edit")}</summary>
          <ShareForm shares={shares} people={people} answer={sent} />
        </details>
      ) : null}
    </Section>
  );
}

function ShareForm({
  shares,
  people,
  answer,
}: {
  shares: ShareRow[];
  people: Person[];
  answer: Answer;
}) {
  const { t } = useTranslation("studios");
  const choices = usePeople(shares, people);
  const lines = Math.max(shareLines, shares.length + 2);
  return (
    <AppForm answer={answer} words="studios">
      <Intent name="shares" />
      {shares.length > 0 ? (
        <p className="note">{t("outcome.shares.change")}</p>
      ) : null}
      {Array.from({ length: lines }, (_, at) => (
        <div className="field-row share-row" key={at}>
          <Field
            name={`shares[${at}].personId`}
            label={t("outcome.shares.person", { line: at + 1 })}
            options={choices}
            defaultValue={shares[at]?.id}
          />
          <Field
            name={`shares[${at}].percent`}
            label={t("outcome.shares.percent")}
            inputMode="decimal"
            defaultValue={shares[at] && plain(shares[at].percent)}
          />
        </div>
      ))}
      <Submit>{t("outcome.shares.submit")}</Submit>
    </AppForm>
  );
}
