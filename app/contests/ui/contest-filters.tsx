import { useTranslation } from "react-i18next";
import { useNamed, type Named } from "~/i18n/named";
import { Filters, FilterSelect, FilterText } from "~/ui/data-table";
import { FilterPlace } from "~/ui/place";
import { contestPhases } from "../rules/contest";

type Choices = { years: number[]; trades: ({ code: string } & Named)[] };

/** What a list of contests can be narrowed to: tier, year, trade, state, words of its name; an officer's own has its drafts and no place. */
export function ContestFilters({
  choices,
  kept,
}: {
  choices: Choices;
  kept?: boolean;
}) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  return (
    <Filters folds>
      {kept ? null : <FilterPlace />}
      <FilterText name="q" label={t("field.name")} />
      <FilterSelect
        name="tier"
        label={t("field.tier")}
        options={(
          ["district", "subdistrict", "community", "enterprise"] as const
        ).map((tier) => [tier, t(`tier.${tier}`)])}
      />
      <FilterSelect
        name="year"
        label={t("field.year")}
        options={choices.years.map((year) => [String(year), String(year)])}
      />
      <FilterSelect
        name="trade"
        label={t("field.trade")}
        options={choices.trades.map((trade) => [trade.code, named(trade)])}
      />
      <FilterSelect
        name="state"
        label={t("field.state")}
        options={(["entry-open", ...contestPhases] as const)
          .filter((phase) => kept || phase !== "draft")
          .map((phase) => [phase, t(`phase.${phase}`)])}
      />
    </Filters>
  );
}
