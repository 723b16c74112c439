import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Field } from "~/ui/form";

type Trade = { code: string; name: string; name_en: string };

/** The fields of an event. */
export function EventFields({ trades }: { trades: Trade[] }) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  return (
    <>
      <Field
        name="trade"
        label={t("field.trade")}
        options={trades.map((trade) => [trade.code, named(trade)] as const)}
      />
      <Field name="name" label={t("field.name-zh")} />
      <Field name="nameEn" label={t("field.name-en")} />
      <Field name="slug" label={t("field.slug")} hint={t("field.slug.hint")} />
      <Field
        name="startsAt"
        type="datetime-local"
        label={t("field.starts-at")}
        optional
      />
    </>
  );
}
