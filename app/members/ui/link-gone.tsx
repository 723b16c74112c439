import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/ui/page";

/** What a one-time link shows that was used or has expired: whom to ask, and the door for who has a password by now. */
export function LinkGone() {
  const { t } = useTranslation("members");
  return (
    <Page title={t("link.gone")} lead={t("link.gone.hint")}>
      <p>
        <Link to="/sign-in">{t("link.gone.signIn")}</Link>
      </p>
    </Page>
  );
}
