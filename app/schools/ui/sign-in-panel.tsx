import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import { AppForm, Field, Submit } from "~/ui/form";
import { Banner } from "~/ui/page";

type Props = {
  worker: { code: string; proven: boolean; since: Date | null };
  answer: Parameters<typeof AppForm>[0]["answer"];
};

/** A worker's side of signing in: scanned → one button; else the six digits of the wall. */
export function SignInPanel({ worker, answer }: Props) {
  const { t } = useTranslation("schools");
  const dates = useDates();
  if (worker.since)
    return (
      <>
        <Banner tone="good">
          {t("own.signedIn", { time: dates.time(worker.since) })}
        </Banner>
        <p>
          {t("own.minutesLater")} <Link to="/mine">{t("signIn.mine")}</Link>
        </p>
      </>
    );
  return (
    <AppForm answer={answer} words="schools" className="form sign-in-form">
      {worker.proven ? (
        <input type="hidden" name="code" value={worker.code} />
      ) : (
        <>
          {worker.code ? (
            <Banner tone="warn">{t("signIn.stale")}</Banner>
          ) : null}
          <Field
            name="code"
            label={t("signIn.code")}
            hint={t("signIn.code.hint")}
            inputMode="numeric"
            autoComplete="one-time-code"
          />
        </>
      )}
      <Submit>{t("signIn.submit")}</Submit>
    </AppForm>
  );
}
