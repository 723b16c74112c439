import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { useDates } from "~/i18n/dates";
import { AppForm, Field, Submit } from "~/ui/form";
import { Day } from "~/ui/moment";
import { Banner, Facts } from "~/ui/page";
import type { CheckedCertificate } from "../verify-page.server";

type Answer = Parameters<typeof AppForm>[0]["answer"];

/** Where a certificate's number is typed. */
export function NumberForm({
  example,
  answer,
}: {
  example: string;
  answer: Answer;
}) {
  const { t } = useTranslation("contests");
  return (
    <AppForm action="/verify" answer={answer} words="contests">
      <Field
        name="number"
        label={t("certificate.number")}
        hint={t("verify.number.hint", { example })}
        autoComplete="off"
      />
      <Submit>{t("verify.submit")}</Submit>
    </AppForm>
  );
}

/** What a certificate's number stands for, and whether it still does. */
export function CheckedCertificate({
  found,
  honours,
}: {
  found: CheckedCertificate;
  /** what the award brought, each with how it stands; nothing where it brought none */
  honours: ReactNode;
}) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  const dates = useDates();
  const { number, reason, withdrawn_on: day, granted_on } = found;
  return (
    <>
      {day === null ? (
        <Banner tone="good">{t("verify.valid", { number })}</Banner>
      ) : (
        <Banner tone="bad">
          {t("verify.withdrawn", { number, day: dates.day(day), reason })}
        </Banner>
      )}
      <Facts
        facts={[
          [
            t("verify.holder"),
            <>
              {named(found.holder)}
              <small className="brought">
                {t("verify.holder.hint")}{" "}
                <Link to={`/contests/${found.slug}/awards`}>
                  {t("awards.title")}
                </Link>
              </small>
            </>,
          ],
          [
            t("field.unit"),
            named({ name: found.unit_name || "–", name_en: found.unit_en }),
          ],
          [
            t("field.contest"),
            named({ name: found.contest, name_en: found.contest_en }),
          ],
          [
            t("field.event"),
            named({ name: found.event, name_en: found.event_en }),
          ],
          [
            t("awards.field.award"),
            named({ name: found.award, name_en: found.award_en || null }),
          ],
          ...(honours
            ? [[t("verify.honours"), honours] as [string, ReactNode]]
            : []),
          [
            t("verify.giver"),
            named({ name: found.giver, name_en: found.giver_en }),
          ],
          [t("verify.given-on"), granted_on ? <Day on={granted_on} /> : "–"],
          [t("certificate.document"), found.document_no || "–"],
        ]}
      />
    </>
  );
}
