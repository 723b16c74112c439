import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Banner } from "~/ui/page";

/** A link that is shown once: to be read out, copied or sent on. Whoever asked for it has it under their hands at once. */
export function OneTimeLink({ link }: { link: string }) {
  const { t } = useTranslation("members");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), [link]);
  return (
    <Banner tone="good">
      <label>
        {t("person.link.once")}
        <input
          ref={input}
          className="secret"
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
    </Banner>
  );
}
