import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { NewPassword } from "./new-password";
import { CheckField } from "~/ui/check-field";
import { AppForm, Field, Submit } from "~/ui/form";
import { Banner, Section } from "~/ui/page";
import { answerFor } from "./answer-for";

type MyAccountProps = {
  person: { username: string | null; publicPassport: boolean };
  theme: string;
  changed: boolean;
  answer?: { refused?: SubmissionResult<string[]> };
};

/** One's own choices: appearance, language, who sees the passport, the password, signing out. */
export function MyAccount({ person, theme, changed, answer }: MyAccountProps) {
  const { t } = useTranslation("members");
  return (
    <>
      <Section title={t("mine.display")} id="display">
        <Preferences theme={theme} />
      </Section>
      <Section title={t("mine.open")}>
        <AppForm answer={answerFor(answer, "passport")} words="members">
          <input type="hidden" name="act" value="passport" />
          <CheckField
            name="open"
            label={t("mine.open.label")}
            defaultChecked={person.publicPassport}
          />
          <p className="note">{t("mine.open.hint")}</p>
          <Submit kind="plain">{t("mine.open.save")}</Submit>
        </AppForm>
      </Section>
      <Section title={t("mine.password")} id="password">
        {changed ? (
          <Banner tone="good">{t("mine.password.done")}</Banner>
        ) : null}
        <AppForm answer={answerFor(answer, "password")} words="members">
          <input type="hidden" name="act" value="password" />
          <input
            type="hidden"
            autoComplete="username"
            value={person.username ?? ""}
            readOnly
          />
          <Field
            name="password"
            type="password"
            label={t("mine.password.old")}
            autoComplete="current-password"
          />
          <NewPassword name="newPassword" />
          <Submit kind="plain">{t("mine.password.change")}</Submit>
        </AppForm>
      </Section>
      <Section title={t("mine.leave")}>
        <Form method="post" action="/sign-out" className="actions">
          <Submit kind="plain">{t("mine.signOut")}</Submit>
        </Form>
      </Section>
    </>
  );
}

/** A whole page load each, so that words and colours come with it. */
function Preferences({ theme }: { theme: string }) {
  const { t, i18n } = useTranslation("members");
  return (
    <form method="post" action="/preferences" className="choices">
      <input type="hidden" name="to" value="/mine#display" />
      <fieldset>
        <legend>{t("mine.theme")}</legend>
        {(["auto", "light", "dark"] as const).map((each) => (
          <button
            key={each}
            className="plain"
            name="theme"
            value={each}
            aria-pressed={theme === each}
          >
            {t(`theme.${each}`)}
          </button>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t("mine.language")}</legend>
        {(["zh-CN", "en"] as const).map((each) => (
          <button
            key={each}
            className="plain"
            name="language"
            value={each}
            lang={each}
            aria-pressed={i18n.language === each}
          >
            {t(`language.${each}`)}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
