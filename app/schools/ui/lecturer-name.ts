import { useNamed } from "~/i18n/named";

type Taught = { lecturer_name: string | null; lecturer_name_en: string | null };

/** Who teaches it, in the reader's language; "" where nobody is named. */
export function useLecturerName(): (taught: Taught) => string {
  const named = useNamed();
  return ({ lecturer_name, lecturer_name_en }) =>
    named({ name: lecturer_name ?? "", name_en: lecturer_name_en });
}
