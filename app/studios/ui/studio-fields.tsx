import { useTranslation } from "react-i18next";
import { useNamed, type Named } from "~/i18n/named";
import { Field } from "~/ui/form";

type Props = {
  trades: (Named & { code: string })[];
  year: number;
  studio?: {
    name: string;
    name_en?: string | null;
    trade: { code: string } | undefined;
    site: string;
    summary: string;
  };
  topics?: string[];
};

/** What a studio says of itself, when it is founded and afterwards. */
export function StudioFields({ trades, year, studio, topics }: Props) {
  const { t } = useTranslation("studios");
  const named = useNamed();
  return (
    <>
      <Field
        name="name"
        label={t("studio.name")}
        hint={t("studio.name.hint")}
        defaultValue={studio?.name}
      />
      <Field
        name="nameEn"
        label={t("studio.name_en")}
        hint={studio ? undefined : t("studio.name_en.hint")}
        defaultValue={studio?.name_en ?? undefined}
      />
      <Field
        name="tradeCode"
        label={t("studio.trade")}
        optional
        defaultValue={studio?.trade?.code}
        options={trades.map((trade) => [trade.code, named(trade)])}
      />
      <Field
        name="site"
        label={t("studio.site")}
        optional
        defaultValue={studio?.site}
      />
      <Field
        name="summary"
        label={t("studio.summary")}
        rows={3}
        optional
        defaultValue={studio?.summary}
      />
      <Field
        name="topics"
        label={t("studio.topics", { year })}
        hint={t("studio.topics.hint")}
        rows={4}
        optional
        defaultValue={topics?.join("\n")}
      />
    </>
  );
}
