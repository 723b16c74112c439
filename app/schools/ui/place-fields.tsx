import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Field } from "~/ui/form";
import type { Choices } from "../choices.server";
import { scopes } from "../rules/together";

/** When a class begins and how long it is; the first of a course, or one session. */
export function TimeFields({ label }: { label: string }) {
  const { t } = useTranslation("schools");
  return (
    <div className="side-by-side">
      <Field name="first" label={label} type="datetime-local" />
      <Field
        name="minutes"
        label={t("field.minutes")}
        type="number"
        min={15}
        max={600}
      />
    </div>
  );
}

/** Where and with whom. */
export function PlaceFields({
  rooms,
  lecturers,
}: Pick<Choices, "rooms" | "lecturers">) {
  const { t } = useTranslation("schools");
  const named = useNamed();
  return (
    <>
      <Field
        name="room"
        label={t("field.room")}
        hint={t("field.room.hint")}
        options={rooms.map((room) => [
          String(room.id),
          `${named(room)} · ${t("room.seats", { count: room.seats })}`,
        ])}
      />
      <LecturerField lecturers={lecturers} />
    </>
  );
}

/** With whom. */
export function LecturerField({
  lecturers,
  hint,
}: Pick<Choices, "lecturers"> & { hint?: string }) {
  const { t } = useTranslation("schools");
  const named = useNamed();
  return (
    <Field
      name="lecturer"
      label={t("field.lecturer")}
      hint={hint}
      optional
      options={lecturers.map((each) => [String(each.id), named(each)])}
    />
  );
}

/** Whether a change is for this session, for those after it too, or for all that are to come. */
export function ScopeField() {
  const { t } = useTranslation("schools");
  return (
    <Field
      name="scope"
      label={t("field.scope")}
      hint={t("field.scope.hint")}
      options={scopes.map((scope) => [scope, t(`scope.${scope}`)])}
    />
  );
}
