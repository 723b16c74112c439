import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import { useNamed } from "~/i18n/named";
import { CheckField } from "~/ui/check-field";
import { AppForm, Field, Submit } from "~/ui/form";
import { bearerOf, suffixes } from "../rules/method-name";
import type { MethodChoices } from "../store/method-choices.server";
import type { Method } from "../store/methods.server";
import { usePeople } from "./problem-forms";
import type { Answer } from "./sent";

type Props = {
  method: Method | undefined;
  choices: MethodChoices;
  outcome: string | null;
  answer: Answer;
};

/** Whose name a method bears, what it is about, and where it comes from. */
export function MethodForm({ method, choices, outcome, answer }: Props) {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const dates = useDates();
  const from = choices.outcomes.find(({ no }) => no === outcome)?.id;
  return (
    <AppForm answer={answer} words="studios">
      <Field
        name="bearer"
        label={t("method.bearer")}
        hint={t("method.bearer.hint")}
        defaultValue={
          method && bearerOf(method.name, method.object, method.suffix)
        }
      />
      <div className="field-row">
        <Field
          name="object"
          label={t("method.object")}
          hint={t("method.object.hint")}
          defaultValue={method?.object}
        />
        <Field
          name="suffix"
          label={t("method.suffix")}
          defaultValue={method?.suffix ?? suffixes[0]}
          options={suffixes.map((suffix) => [suffix, suffix])}
        />
      </div>
      <Field
        name="nameEn"
        label={t("method.name_en")}
        optional
        defaultValue={method?.name_en ?? ""}
      />
      <Field
        name="inventorId"
        label={t("method.inventor.pick")}
        defaultValue={method?.inventor.id}
        options={usePeople(method ? [method.inventor] : [], choices.people)}
      />
      <CheckField
        name="team"
        label={t("method.team.check")}
        defaultChecked={method?.team}
      />
      <Field
        name="gist"
        label={t("method.gist")}
        rows={2}
        defaultValue={method?.gist}
      />
      <Field
        name="tradeCode"
        label={t("method.trade")}
        optional
        defaultValue={method?.trade?.code}
        options={choices.trades.map((trade) => [trade.code, named(trade)])}
      />
      <Field
        name="outcomeId"
        label={t("method.outcome")}
        optional
        defaultValue={method?.outcome?.id ?? from}
        options={choices.outcomes.map(({ id, no, title }) => [
          String(id),
          `${no} ${title}`,
        ])}
      />
      <Field
        name="teachingSessionId"
        label={t("method.teaching")}
        optional
        defaultValue={method?.teachingSessionId ?? undefined}
        options={choices.lectures.map(({ id, topic, at }) => [
          String(id),
          `${dates.day(at)} ${topic}`,
        ])}
      />
      <CheckField
        name="confidential"
        label={t("method.confidential")}
        defaultChecked={method?.confidential}
      />
      <Submit>{t(method ? "method.edit.submit" : "method.new.submit")}</Submit>
    </AppForm>
  );
}
