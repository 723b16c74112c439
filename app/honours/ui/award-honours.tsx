import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import type { AwardHonour } from "../award-honours.server";
import { StandingWord } from "./standing-word";

/** The honours that an award brought, each at its level and with how it stands. */
export function AwardHonours({ honours }: { honours: AwardHonour[] }) {
  const { t } = useTranslation("honours");
  const named = useNamed();
  return (
    <>
      {honours.map(({ kind, level, standing }) => (
        <div key={`${kind.name} ${level}`}>
          {named(kind)} · {t(`level.${level}`)}{" "}
          <StandingWord standing={standing} />
        </div>
      ))}
    </>
  );
}
