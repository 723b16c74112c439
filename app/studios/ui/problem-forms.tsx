import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { AppForm, Field, Submit } from "~/ui/form";
import type { ProblemMay } from "../problem-acts.server";
import type { Person } from "../store/places.server";
import type { Problem } from "../store/problems.server";
import type { Answer } from "./sent";

export type Choices = {
  people: Person[];
  officers: Person[];
  studios: (Person & { unitPath: string })[];
};
export type FormProps = {
  problem: Problem;
  choices: Choices;
  today: string;
  answer: Answer;
};

/** Which form of the page it is; the action reads it first. */
export function Intent({ name }: { name: string }) {
  return <input type="hidden" name="intent" value={name} />;
}

/** People for a choice, each once. */
export function usePeople(...groups: Person[][]): [string, string][] {
  const named = useNamed();
  const byId = new Map(groups.flat().map((person) => [person.id, person]));
  return [...byId.values()].map((person) => [String(person.id), named(person)]);
}

export function AcceptForm({ problem, choices, answer }: FormProps) {
  const { t } = useTranslation("studios");
  const named = useNamed();
  const people = usePeople(choices.people, choices.officers);
  return (
    <AppForm answer={answer} words="studios">
      <Intent name="accept" />
      {problem.studio ? null : (
        <Field
          name="studioId"
          label={t("problem.studio")}
          options={choices.studios.map((studio) => [
            String(studio.id),
            named(studio),
          ])}
        />
      )}
      <Field
        name="ownerId"
        label={t("problem.accept.owner")}
        options={people}
      />
      <Field name="dueOn" type="date" label={t("problem.accept.due")} />
      <Submit>{t("problem.accept.submit")}</Submit>
    </AppForm>
  );
}

export function RefuseForm({ answer }: { answer: Answer }) {
  const { t } = useTranslation("studios");
  return (
    <AppForm answer={answer} words="studios">
      <Intent name="refuse" />
      <Field name="reason" label={t("problem.refuse.reason")} rows={3} />
      <Submit kind="danger">{t("problem.refuse.submit")}</Submit>
    </AppForm>
  );
}

export function SolveForm({
  choices,
  today,
  answer,
  may,
}: FormProps & { may: ProblemMay }) {
  const { t } = useTranslation("studios");
  const verifiers = usePeople(choices.officers, choices.people).filter(
    ([id]) => !may.notVerifiers.includes(Number(id)),
  );
  return (
    <AppForm answer={answer} words="studios">
      <Intent name="solve" />
      <Field name="solution" label={t("problem.solve.solution")} rows={4} />
      {may.trialCounts ? null : (
        <Field
          name="withoutTrial"
          label={t("problem.solve.withoutTrial")}
          hint={t("problem.solve.withoutTrial.hint")}
          rows={2}
        />
      )}
      <Field
        name="solvedOn"
        type="date"
        label={t("problem.solve.on")}
        defaultValue={today}
        max={today}
      />
      <Field
        name="ownerId"
        label={t("problem.solve.verifier")}
        options={verifiers}
      />
      <Field
        name="dueOn"
        type="date"
        label={t("problem.solve.due")}
        min={today}
      />
      <Submit>{t("problem.solve.submit")}</Submit>
    </AppForm>
  );
}

export function VerifyForm({ answer }: { answer: Answer }) {
  const { t } = useTranslation("studios");
  return (
    <AppForm answer={answer} words="studios">
      <Intent name="verify" />
      <Field
        name="note"
        label={t("problem.verify.note")}
        hint={t("problem.verify.note.hint")}
        rows={3}
      />
      <Submit>{t("problem.verify.submit")}</Submit>
    </AppForm>
  );
}

export function SendBackForm({ choices, today, answer }: FormProps) {
  const { t } = useTranslation("studios");
  return (
    <AppForm answer={answer} words="studios">
      <Intent name="send-back" />
      <Field name="reason" label={t("problem.sendBack.reason")} rows={3} />
      <Field
        name="ownerId"
        label={t("problem.accept.owner")}
        options={usePeople(choices.people, choices.officers)}
      />
      <Field
        name="dueOn"
        type="date"
        label={t("problem.accept.due")}
        min={today}
      />
      <Submit kind="danger">{t("problem.sendBack.submit")}</Submit>
    </AppForm>
  );
}
