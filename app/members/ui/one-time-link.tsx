import { useTranslation } from "react-i18next";
import { Banner } from "~/ui/page";

/** A link that is shown once: to be read out, copied or sent on. */
export function OneTimeLink({ link }: { link: string }) {
  const { t } = useTranslation("members");
  return (
    <Banner tone="good">
      <label>
        {t("person.link.once")}
        <input
          className="secret"
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
    </Banner>
  );
}
