import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { Confirm } from "~/ui/confirm";
import { AppForm, Field, Submit } from "~/ui/form";
import type { Room } from "../store/rooms.server";

type KeptRoom = Room & { retired: boolean; used: boolean };
type Props = {
  rooms: KeptRoom[];
  answer: Parameters<typeof AppForm>[0]["answer"];
};

/** A school's rooms, each with its own form folded away, one more for a new room, and those that are retired. */
export function RoomsForm({ rooms, answer }: Props) {
  const { t } = useTranslation("schools");
  const named = useNamed();
  const { intent, room: of } = answer?.refused?.initialValue ?? {};
  const ofForm = intent === "room" ? answer : undefined;
  return (
    <div>
      <AppForm
        answer={intent === "remove-room" ? answer : undefined}
        words="schools"
        className="inline"
      >
        {null}
      </AppForm>
      {rooms
        .filter(({ retired }) => !retired)
        .map((room) => (
          <details key={room.id} className="fold" open={of === String(room.id)}>
            <summary>
              {named(room)} · {t("room.seats", { count: room.seats })}
            </summary>
            <RoomForm
              room={room}
              answer={of === String(room.id) ? ofForm : undefined}
            />
            <RemoveRoom room={room} />
          </details>
        ))}
      <details
        className="fold"
        open={rooms.length === 0 || (ofForm !== undefined && !of)}
      >
        <summary>{t("room.new")}</summary>
        <RoomForm answer={of ? undefined : ofForm} />
      </details>
      <RetiredRooms rooms={rooms.filter(({ retired }) => retired)} />
    </div>
  );
}

function RemoveRoom({ room }: { room: KeptRoom }) {
  const { t } = useTranslation("schools");
  const name = useNamed()(room);
  const what = room.used ? "retire" : "remove";
  return (
    <Confirm
      label={t(`room.${what}`)}
      question={t(`room.${what}.question`, { name })}
      confirm={t(`room.${what}`)}
      fields={{ intent: "remove-room", room: room.id }}
      danger
    />
  );
}

function RetiredRooms({ rooms }: Pick<Props, "rooms">) {
  const { t } = useTranslation("schools");
  const named = useNamed();
  if (rooms.length === 0) return null;
  return (
    <ul className="plain-list">
      {rooms.map((room) => (
        <li key={room.id}>
          <span>
            {named(room)} <small>{t("room.retired")}</small>
          </span>
          <AppForm words="schools" className="inline">
            <input type="hidden" name="intent" value="restore-room" />
            <input type="hidden" name="room" value={room.id} />
            <Submit kind="plain">{t("room.restore")}</Submit>
          </AppForm>
        </li>
      ))}
    </ul>
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
