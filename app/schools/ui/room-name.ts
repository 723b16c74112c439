import { useNamed } from "~/i18n/named";

type InRoom = { room_name: string | null; room_name_en: string | null };

/** The room of a class in the reader's language; "" where it has none. */
export function useRoomName(): (at: InRoom) => string {
  const named = useNamed();
  return ({ room_name, room_name_en }) =>
    named({ name: room_name ?? "", name_en: room_name_en });
}
