import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { AppForm, Field, Submit } from "~/ui/form";

type Entrant = { number: string; name: string; unit_name: string };

/** The form of an appeal, for one of the entrants that the reader may appeal for. */
export function LodgeAppeal({
  entrants,
  answer,
}: {
  entrants: readonly Entrant[];
  answer: { refused?: SubmissionResult<string[]> } | null | undefined;
}) {
  const { t } = useTranslation("contests");
  return (
    <AppForm answer={answer} words="contests" className="form">
      {entrants.length > 0 ? (
        <>
          <input type="hidden" name="intent" value="lodge" />
          <h2>{t("appeals.lodge")}</h2>
          <Field
            name="entrant"
            label={t("appeals.entrant")}
            options={entrants.map(
              ({ number, name, unit_name }) =>
                [number, `${number} ${name} ${unit_name}`] as const,
            )}
          />
          <Field
            name="body"
            label={t("appeals.body")}
            hint={t("appeals.body.hint")}
            rows={8}
          />
          <Submit>{t("appeals.lodge.submit")}</Submit>
        </>
      ) : null}
    </AppForm>
  );
}
