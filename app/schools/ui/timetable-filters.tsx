import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Filters, FilterSelect } from "~/ui/data-table";
import { FilterPlace } from "~/ui/place";
import type { Choice } from "../store/timetable.server";

export const tiers = [
  "district",
  "subdistrict",
  "community",
  "enterprise",
] as const;
export const modes = ["physical", "online", "both"] as const;

/** The timetable's conditions: tier, school, trade, how it is held, and mine alone. */
export function TimetableFilters({
  trades,
  schools,
  member,
}: {
  trades: Choice[];
  schools: Choice[];
  member: boolean;
}) {
  const { t } = useTranslation("schools");
  const named = useNamed();
  const [search] = useSearchParams();
  const options = (choices: Choice[]): [string, string][] =>
    choices.map((choice) => [choice.code, named(choice)]);
  const week = search.get("week");
  return (
    <Filters>
      {week ? <input type="hidden" name="week" value={week} /> : null}
      <FilterPlace />
      <FilterSelect
        name="tier"
        label={t("field.tier")}
        options={tiers.map((tier) => [tier, t(`tier.${tier}`)])}
      />
      <FilterSelect
        name="school"
        label={t("field.school")}
        options={options(schools)}
      />
      <FilterSelect
        name="trade"
        label={t("field.trade")}
        options={options(trades)}
      />
      <FilterSelect
        name="mode"
        label={t("field.mode")}
        options={modes.map((mode) => [mode, t(`mode.${mode}`)])}
      />
      {member ? (
        <label className="filter-check">
          <input
            type="checkbox"
            name="mine"
            value="1"
            defaultChecked={search.get("mine") !== null}
          />{" "}
          <span>{t("timetable.mine")}</span>
        </label>
      ) : null}
    </Filters>
  );
}
