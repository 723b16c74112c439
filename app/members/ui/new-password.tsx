import { useTranslation } from "react-i18next";
import { Field } from "~/ui/form";

/** A new password and the same once more. `name` is the first field's; the second is always `passwordAgain`. */
export function NewPassword({ name = "password" }: { name?: string }) {
  const { t } = useTranslation("members");
  return (
    <>
      <Field
        name={name}
        type="password"
        label={t("password.new")}
        hint={t("password.hint")}
        autoComplete="new-password"
      />
      <Field
        name="passwordAgain"
        type="password"
        label={t("password.again")}
        autoComplete="new-password"
      />
    </>
  );
}
