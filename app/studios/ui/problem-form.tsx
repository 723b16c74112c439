import { useTranslation } from "react-i18next";
import { useNamed, type Named } from "~/i18n/named";
import { AppForm, Field, Submit } from "~/ui/form";
import type { Answer } from "./sent";

type Props = {
  /** The question of a lecture that becomes a problem. */
  question: { id: number; body: string } | undefined;
  studios: (Named & { id: number })[];
  trades: (Named & { code: string })[];
  /** The studio's id, when it is asked from its page. */
  studio: string;
  answer: Answer;
};

/** What does not work, where, and which studio should take it. */
export function ProblemForm(props: Props) {
  const { question, studios, trades, studio, answer } = props;
  const { t } = useTranslation("studios");
  const named = useNamed();
  return (
    <AppForm answer={answer} words="studios">
      {question ? (
        <input type="hidden" name="questionId" value={question.id} />
      ) : null}
      <Field
        name="title"
        label={t("problem.title")}
        hint={t("problem.title.hint")}
        defaultValue={question?.body.slice(0, 200)}
      />
      <Field
        name="description"
        label={t("problem.description")}
        hint={t("problem.description.hint")}
        rows={6}
        optional
        defaultValue={question?.body}
      />
      <Field
        name="tradeCode"
        label={t("studio.trade")}
        optional
        options={trades.map((trade) => [trade.code, named(trade)])}
      />
      <Field
        name="studioId"
        label={t("problem.studio")}
        hint={t("problem.studio.hint")}
        optional
        defaultValue={studio}
        options={studios.map((each) => [String(each.id), named(each)])}
      />
      <Submit>{t("problem.new.submit")}</Submit>
    </AppForm>
  );
}
