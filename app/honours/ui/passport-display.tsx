import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Submit } from "~/ui/form";
import { Section } from "~/ui/page";

/** Its person chooses who reads a passport; says what the choice means. */
export function PassportDisplay({ open }: { open: boolean }) {
  const { t } = useTranslation("honours");
  return (
    <div className="no-print">
      <Section title={t("passport.display")}>
        <p>{t(open ? "passport.display.everyone" : "passport.display.kept")}</p>
        <p className="note">{t("passport.display.confidential")}</p>
        <Form method="post">
          <Submit
            name="display"
            value={open ? "kept" : "everyone"}
            kind="plain"
          >
            {t(open ? "passport.display.close" : "passport.display.open")}
          </Submit>
        </Form>
      </Section>
    </div>
  );
}
