import { useTranslation } from "react-i18next";
import { useNamed, type Named } from "~/i18n/named";
import { CheckField } from "~/ui/check-field";
import { AppForm, Field, Submit } from "~/ui/form";
import type { Outcome } from "../store/outcomes.server";
import type { Answer } from "./sent";

type Props = {
  outcome: Outcome | undefined;
  kinds: (Named & { code: string })[];
  problems: { id: number; no: string; title: string }[];
  problemId: number | undefined;
  answer: Answer;
};

/** What an outcome is, of which kind, and which problem it came from. */
export function OutcomeForm(props: Props) {
  const { outcome, kinds, problems, problemId, answer } = props;
  const { t } = useTranslation("studios");
  const named = useNamed();
  return (
    <AppForm answer={answer} words="studios">
      <Field
        name="title"
        label={t("outcome.title")}
        defaultValue={outcome?.title}
      />
      <Field
        name="kind"
        label={t("outcome.kind")}
        defaultValue={outcome?.kind.code}
        options={kinds.map((kind) => [kind.code, named(kind)])}
      />
      <Field
        name="problemId"
        label={t("outcome.problem")}
        optional
        defaultValue={problemId}
        options={problems.map((problem) => [
          String(problem.id),
          `${problem.no} ${problem.title}`,
        ])}
      />
      <Field
        name="gist"
        label={t("outcome.gist")}
        rows={4}
        optional
        defaultValue={outcome?.gist}
      />
      <CheckField
        name="confidential"
        label={t("outcome.confidential")}
        defaultChecked={outcome?.confidential}
      />
      <Submit>
        {t(outcome ? "outcome.edit.submit" : "outcome.new.submit")}
      </Submit>
    </AppForm>
  );
}
