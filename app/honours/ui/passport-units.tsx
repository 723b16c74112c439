import { useTranslation } from "react-i18next";
import { useDates } from "~/i18n/dates";
import { useNamed } from "~/i18n/named";
import { addDays } from "~/kit/days";

type Props = {
  units: { name: string; name_en: string; from: string; to: string | null }[];
};

/** Where a person belonged, the latest first. */
export function PassportUnits({ units }: Props) {
  const { t } = useTranslation("honours");
  const named = useNamed();
  const { day } = useDates();
  return (
    <ul className="belongings">
      {units.map((unit) => (
        <li key={unit.from}>
          {named(unit)}{" "}
          <small>
            {unit.to === null
              ? t("passport.since", { from: day(unit.from) })
              : t("passport.between", {
                  from: day(unit.from),
                  to: day(addDays(unit.to, -1)),
                })}
          </small>
        </li>
      ))}
    </ul>
  );
}
