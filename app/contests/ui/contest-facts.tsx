import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Day } from "~/ui/moment";
import { Facts } from "~/ui/page";
import type { PublicContest } from "../contest-page.server";

/** Who holds a contest, when and where. */
export function ContestFacts({ contest }: { contest: PublicContest }) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  const { unit, unit_en, tier, starts_on, ends_on, place, hosts } = contest;
  return (
    <Facts
      facts={[
        [t("field.unit"), named({ name: unit, name_en: unit_en })],
        [t("field.tier"), t(`tier.${tier as "district"}`)],
        [
          t("field.days"),
          <>
            <Day on={starts_on} />
            {ends_on === starts_on ? null : (
              <>
                {" – "}
                <Day on={ends_on} />
              </>
            )}
          </>,
        ],
        [t("field.place"), place || "–"],
        [t("field.hosts"), hosts || "–"],
      ]}
    />
  );
}
