import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { tiersUnder, type Tier } from "../rules/units";

type Props = { unit: { id: number; code: string; tier: Tier } };

/** Where a unit's officer goes from its page: to what stands below it next, a unit or a person, and to what everyone sees. */
export function UnitLinks({ unit }: Props) {
  const { t } = useTranslation("members");
  return (
    <>
      {tiersUnder(unit.tier).length > 0 ? (
        <Link className="plain" to={`/manage/units/new?parent=${unit.code}`}>
          {t("unit.addBelow")}
        </Link>
      ) : (
        <Link className="plain" to={`/manage/people/new?unit=${unit.code}`}>
          {t("person.add")}
        </Link>
      )}
      <Link className="plain" to={`/units/${unit.id}`}>
        {t("unit.public")}
      </Link>
    </>
  );
}
