import type { SubmissionResult } from "@conform-to/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { AppForm, Field, Submit } from "~/ui/form";
import { useRefusals } from "~/ui/refusals";
import type { ListProblem } from "../rules/list-header";

type Choice = { name: string; name_en: string };
type Props = {
  units: (Choice & { id: number })[];
  trades: (Choice & { code: string })[];
  answer:
    | {
        refused?: SubmissionResult<string[]>;
        file: { refusals: string[]; problems: ListProblem[]; texts: string[] };
      }
    | undefined;
};

/** A past contest's event with the file of its results. */
export function PastForm({ units, trades, answer }: Props) {
  const { t } = useTranslation("entries");
  const named = useNamed();
  return (
    <AppForm answer={answer} words="entries" encType="multipart/form-data">
      <Field
        name="unit"
        label={t("past.field.unit")}
        options={units.map((unit) => [String(unit.id), named(unit)] as const)}
        optional
      />
      <Field
        name="enterprise"
        label={t("past.field.enterprise")}
        hint={t("past.field.enterprise.hint")}
        optional
      />
      <Field name="name" label={t("past.field.name")} />
      <Field name="nameEn" label={t("past.field.name-en")} />
      <Field
        name="slug"
        label={t("past.field.slug")}
        hint={t("past.field.slug.hint")}
      />
      <div className="field-row">
        <Field name="startsOn" type="date" label={t("past.field.starts")} />
        <Field name="endsOn" type="date" label={t("past.field.ends")} />
      </div>
      <Field name="place" label={t("stage.field.place")} optional />
      <Field name="hosts" label={t("past.field.hosts")} optional />
      <Field
        name="trade"
        label={t("past.field.trade")}
        options={trades.map((trade) => [trade.code, named(trade)] as const)}
      />
      <Field name="eventName" label={t("past.field.event")} />
      <Field name="eventNameEn" label={t("past.field.event-en")} />
      <Field name="eventSlug" label={t("past.field.event-slug")} />
      <Field
        name="file"
        type="file"
        label={t("past.field.file")}
        hint={t("past.field.file.hint")}
        accept=".zip,.xlsx,.csv"
      />
      {answer ? <FileProblems answer={answer} /> : null}
      <Submit>{t("past.submit")}</Submit>
    </AppForm>
  );
}

/** What is wrong with the file, beside it; a new answer moves the focus here, as to what is wrong with the fields. */
function FileProblems({ answer }: { answer: NonNullable<Props["answer"]> }) {
  const { t } = useTranslation("entries");
  const refusal = useRefusals("entries");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [answer]);
  const { refusals, problems, texts } = answer.file;
  if (refusals.length + problems.length + texts.length === 0) return null;
  return (
    <div className="summary" role="alert" tabIndex={-1} ref={box}>
      <p>{t("past.wrong")}</p>
      <ul>
        {refusals.map((code) => (
          <li key={code}>{refusal(code)}</li>
        ))}
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
        {problems.map(({ row, refusal: { code, params } }) => (
          <li key={`${row} ${code}`}>
            <b>{t("list.row", { row: row ?? 1 })} </b>
            {t(`refusal.${code as "list-name-empty"}`, params)}
          </li>
        ))}
      </ul>
    </div>
  );
}
