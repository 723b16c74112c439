import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Field } from "~/ui/form";
import type { Lecturer } from "../store/courses.server";
import type { Room } from "../store/rooms.server";

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
}: {
  rooms: Room[];
  lecturers: Lecturer[];
}) {
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
      <Field
        name="lecturer"
        label={t("field.lecturer")}
        optional
        options={lecturers.map((each) => [String(each.id), named(each)])}
      />
    </>
  );
}
