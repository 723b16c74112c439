import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Field } from "~/ui/form";

type FormProps = {
  /** What the school teaches. */
  trades: { code: string; name: string; name_en: string }[];
  staff: { id: number; name: string }[];
  /** Time and people are the school manager's; the lecturer sets the topic. */
  managed: boolean;
};

/** The fields of one lecture. */
export function LectureFields({ trades, staff, managed }: FormProps) {
  const { t } = useTranslation("lectures");
  const named = useNamed();
  const people = staff.map(({ id, name }) => [String(id), name] as const);
  return (
    <>
      <Field name="topic" label={t("edit.topic")} optional />
      <Field name="topicEn" label={t("edit.topicEn")} optional />
      <Field
        name="trade"
        label={t("edit.trade")}
        hint={t("edit.trade.hint")}
        options={trades.map((trade) => [trade.code, named(trade)])}
        optional
      />
      {managed ? (
        <>
          <Field name="starts" type="datetime-local" label={t("edit.starts")} />
          <Field name="minutes" type="number" label={t("edit.minutes")} />
          <Field name="doors" type="number" label={t("edit.doors")} />
          <Field
            name="lecturer"
            label={t("edit.lecturer")}
            options={people}
            optional
          />
          <Field
            name="moderator"
            label={t("edit.moderator")}
            options={people}
            optional
          />
        </>
      ) : null}
    </>
  );
}
