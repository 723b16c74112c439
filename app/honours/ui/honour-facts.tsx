import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Day } from "~/ui/moment";
import { Facts } from "~/ui/page";
import type { Level } from "../rules/terms";

type Props = {
  honour: {
    personId: number | null;
    holder: string;
    holder_en: string | null;
    level: Level;
    unitName: string | null;
    unitName_en: string | null;
    basis: string;
    documentNo: string;
    awardedOn: string;
    expiresOn: string | null;
    revokedOn: string | null;
    revokedReason: string | null;
  };
  /** Whether the reader may open the holder's passport. */
  passport: boolean;
};

/** What is on record of an honour. */
export function HonourFacts({ honour, passport }: Props) {
  const { t } = useTranslation("honours");
  const named = useNamed();
  const holder = named({ name: honour.holder, name_en: honour.holder_en });
  return (
    <Facts
      facts={[
        [
          t("honour.holder"),
          passport ? (
            <Link key="holder" to={`/people/${honour.personId}`}>
              {holder}
            </Link>
          ) : (
            holder
          ),
        ],
        [t("honour.level"), t(`level.${honour.level}`)],
        [
          t("honour.unit"),
          honour.unitName
            ? named({ name: honour.unitName, name_en: honour.unitName_en })
            : "–",
        ],
        [t("honour.document"), honour.documentNo || "–"],
        [t("honour.awarded"), <Day key="awarded" on={honour.awardedOn} />],
        [
          t("honour.expires"),
          honour.expiresOn ? (
            <Day key="expires" on={honour.expiresOn} />
          ) : (
            t("honour.forGood")
          ),
        ],
        [t("honour.basis"), honour.basis],
        ...(honour.revokedOn
          ? ([
              [t("honour.revokedOn"), <Day key="on" on={honour.revokedOn} />],
              [t("honour.revokedReason"), honour.revokedReason ?? "–"],
            ] as [string, React.ReactNode][])
          : []),
      ]}
    />
  );
}
