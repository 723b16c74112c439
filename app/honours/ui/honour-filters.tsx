import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { FilterSelect, FilterText, Filters } from "~/ui/data-table";
import { levels, standings } from "../rules/terms";

type Props = {
  kinds: { code: string; name: string; name_en: string }[];
  years: number[];
  /** Whether the reader keeps honours and so may look for revoked ones. */
  keeper: boolean;
};

/** The conditions of the list of honours. */
export function HonourFilters({ kinds, years, keeper }: Props) {
  const { t } = useTranslation("honours");
  const named = useNamed();
  return (
    <Filters>
      <FilterText name="q" label={t("honour.search")} />
      <FilterSelect
        name="kind"
        label={t("honour.kind")}
        options={kinds.map((kind) => [kind.code, named(kind)])}
      />
      <FilterSelect
        name="level"
        label={t("honour.level")}
        options={levels.map((level) => [level, t(`level.${level}`)])}
      />
      <FilterSelect
        name="year"
        label={t("honour.year")}
        options={years.map((year) => [String(year), String(year)])}
      />
      <FilterSelect
        name="standing"
        label={t("honour.standing")}
        options={standings
          .filter((standing) => keeper || standing !== "revoked")
          .map((standing) => [standing, t(`standing.${standing}`)])}
      />
    </Filters>
  );
}
