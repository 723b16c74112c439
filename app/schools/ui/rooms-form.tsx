import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { AppForm, Field, Submit } from "~/ui/form";
import type { Room } from "../store/rooms.server";

type Props = { rooms: Room[]; answer: Parameters<typeof AppForm>[0]["answer"] };

/** A school's rooms, each with its own form folded away, and one more for a new room. */
export function RoomsForm({ rooms, answer }: Props) {
  const { t } = useTranslation("schools");
  const named = useNamed();
  const of = answer?.refused?.initialValue?.room;
  return (
    <div>
      {rooms.map((room) => (
        <details key={room.id} className="fold" open={of === String(room.id)}>
          <summary>
            {named(room)} · {t("room.seats", { count: room.seats })}
          </summary>
          <RoomForm
            room={room}
            answer={of === String(room.id) ? answer : undefined}
          />
        </details>
      ))}
      <details
        className="fold"
        open={rooms.length === 0 || (answer !== undefined && !of)}
      >
        <summary>{t("room.new")}</summary>
        <RoomForm answer={of ? undefined : answer} />
      </details>
    </div>
  );
}

function RoomForm({ room, answer }: { room?: Room; answer: Props["answer"] }) {
  const { t } = useTranslation("schools");
  return (
    <AppForm
      answer={answer}
      words="schools"
      defaults={
        room && {
          name: room.name,
          nameEn: room.name_en,
          seats: String(room.seats),
          place: room.place,
        }
      }
    >
      <input type="hidden" name="intent" value="room" />
      {room ? <input type="hidden" name="room" value={room.id} /> : null}
      <Field name="name" label={t("field.name")} />
      <Field name="nameEn" label={t("field.nameEn")} optional />
      <Field name="seats" label={t("field.seats")} type="number" min={1} />
      <Field name="place" label={t("field.place")} optional />
      <Submit kind="plain">{t(room ? "room.save" : "room.add")}</Submit>
    </AppForm>
  );
}
