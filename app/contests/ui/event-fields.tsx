import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Field } from "~/ui/form";
import type { EventField, Locked } from "../rules/basics";
import { useLocked } from "./locked";

type Trade = { code: string; name: string; name_en: string };
type Props = {
  trades: Trade[];
  locked?: Locked<EventField>;
  /** How long appeals are taken; a new event begins with the usual time. */
  withAppeals?: boolean;
};

/** The fields of an event; those that may not change any more say why. */
export function EventFields({ trades, locked = {}, withAppeals }: Props) {
  const { t } = useTranslation("contests");
  const named = useNamed();
  const fixed = useLocked(locked);
  return (
    <>
      <Field
        name="trade"
        label={t("field.trade")}
        options={trades.map((trade) => [trade.code, named(trade)] as const)}
        {...fixed("trade")}
      />
      <Field name="name" label={t("field.name-zh")} {...fixed("name")} />
      <Field name="nameEn" label={t("field.name-en")} {...fixed("nameEn")} />
      <Field
        name="slug"
        label={t("field.slug")}
        {...fixed("slug", t("field.slug.hint"))}
      />
      <Field
        name="startsAt"
        type="datetime-local"
        label={t("field.starts-at")}
        optional
        {...fixed("startsAt")}
      />
      {withAppeals ? (
        <Field
          name="minutes"
          type="number"
          label={t("appeals.time")}
          min={0}
          max={20160}
          {...fixed("minutes", t("appeals.time.hint"))}
        />
      ) : null}
    </>
  );
}
