import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { AppForm, Field, Submit } from "~/ui/form";

type Entrant = {
  number: string;
  name: string;
  name_en: string | null;
  unit_name: string;
  unit_en: string | null;
};

/** The form of an appeal, for one of the entrants that the reader may appeal for. */
export function LodgeAppeal({
  entrants,
  answer,
}: {
  entrants: readonly Entrant[];
  answer: { refused?: SubmissionResult<string[]> } | null | undefined;
}) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  const words = ({ number, unit_name, unit_en, ...entrant }: Entrant) =>
    [number, named(entrant), named({ name: unit_name, name_en: unit_en })].join(
      " ",
    );
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
              (entrant) => [entrant.number, words(entrant)] as const,
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
