import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FilterDay, Filters, FilterSelect, FilterText } from "~/ui/data-table";
import { useActs, useThings } from "./trail-table";

type Groups = {
  feature:
    | "manage"
    | "schools"
    | "lectures"
    | "contests"
    | "studios"
    | "honours"
    | "reports";
  acts: string[];
}[];

/** What may be asked of the audit trail: who, which act, about what, when. */
export function TrailFilters({
  groups,
  kinds,
}: {
  groups: Groups;
  kinds: string[];
}) {
  const { t } = useTranslation("members");
  const things = useThings();
  return (
    <Filters>
      <FilterText name="who" label={t("trail.who")} />
      <FilterAct groups={groups} />
      <FilterSelect
        name="kind"
        label={t("trail.kind")}
        options={kinds.map((kind) => [kind, things(kind)])}
      />
      <FilterText name="subject" label={t("trail.subject")} />
      <FilterDay name="from" label={t("trail.from")} />
      <FilterDay name="to" label={t("trail.to")} />
    </Filters>
  );
}

function FilterAct({ groups }: { groups: Groups }) {
  const { t } = useTranslation(["members", "ui"]);
  const acts = useActs();
  const [search] = useSearchParams();
  return (
    <label>
      <span>{t("trail.act")}</span>
      <select name="act" defaultValue={search.get("act") ?? ""}>
        <option value="">{t("ui:form.all")}</option>
        {groups.map(({ feature, acts: codes }) => (
          <optgroup key={feature} label={t(`ui:nav.${feature}`)}>
            {codes.map((code) => (
              <option key={code} value={code}>
                {acts(code)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
