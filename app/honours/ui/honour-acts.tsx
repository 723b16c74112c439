import { useTranslation } from "react-i18next";
import { AppForm, Field, Submit } from "~/ui/form";
import { Section } from "~/ui/page";

type Answer = Parameters<typeof AppForm>[0]["answer"];
type Props = {
  answer: Answer;
  /** Years that a renewal adds; null where the honour is not due for one. */
  renewable: number | null;
};

/** What its keepers may do to an honour that stands: renew it when it is due, and revoke it. */
export function HonourActs({ answer, renewable }: Props) {
  const { t } = useTranslation("honours");
  const of = (act: string): Answer =>
    answer?.refused?.initialValue?.act === act ? answer : undefined;
  return (
    <div className="no-print">
      {renewable === null ? null : (
        <Section
          title={t("renew.title")}
          note={t("renew.note", { count: renewable })}
        >
          <AppForm answer={of("renew")} words="honours">
            <Field
              name="documentNo"
              label={t("honour.document")}
              hint={t("record.document.hint")}
            />
            <Submit name="act" value="renew">
              {t("renew.submit", { count: renewable })}
            </Submit>
          </AppForm>
        </Section>
      )}
      <Section title={t("revoke.title")}>
        <p className="note">{t("revoke.note")}</p>
        <AppForm answer={of("revoke")} words="honours">
          <Field name="reason" label={t("revoke.reason")} rows={2} />
          <Submit name="act" value="revoke" kind="danger">
            {t("revoke.submit")}
          </Submit>
        </AppForm>
      </Section>
    </div>
  );
}
