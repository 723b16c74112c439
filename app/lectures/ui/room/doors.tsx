import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNamed, type Named } from "~/i18n/named";
import { Confirm } from "~/ui/confirm";
import type { RoomView } from "../../room-view.server";
import type { Act } from "./act";

type DoorsProps = { view: RoomView; act: Act };
type Person = Named & { personId: number };

/** So many are listed at once; among more one looks by name. */
const listed = 30;

/** For whoever conducts: who is in the room, each to be put out with a reason, and who was, to be let in again. */
export function Doors({ view, act }: DoorsProps) {
  const { t } = useTranslation("lectures");
  const named = useNamed();
  const [words, setWords] = useState("");
  if (!view.doors) return null;
  const { people, out } = view.doors;
  const found = people.filter(({ name, name_en }) =>
    `${name} ${name_en ?? ""}`.toLowerCase().includes(words.toLowerCase()),
  );
  return (
    <>
      <h2>{t("doors.people", { count: people.length })}</h2>
      {people.length > listed ? (
        <label className="field">
          {t("doors.words")}
          <input
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
      ) : null}
      <ul className="people">
        {found.slice(0, listed).map((person) => (
          <li key={person.personId}>
            <span>{named(person)}</span>
            <PutOut id={view.id} person={person} act={act} />
          </li>
        ))}
      </ul>
      {out.length > 0 ? <h2>{t("doors.out")}</h2> : null}
      <ul className="people">
        {out.map((person) => (
          <li key={person.personId}>
            <span>
              {named(person)} <span className="note">{person.reason}</span>
            </span>
            <button
              type="button"
              className="plain"
              onClick={() =>
                void act({ intent: "let-in", person: person.personId })
              }
            >
              {t("doors.letIn")}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

type PutOutProps = { id: number; person: Person; act: Act };

/** Puts one person out of the room, with the reason that is kept. */
export function PutOut({ id, person, act }: PutOutProps) {
  const { t } = useTranslation("lectures");
  const named = useNamed();
  const fields = { intent: "put-out", person: person.personId };
  return (
    <Confirm
      label={t("hands.putOut")}
      question={t("hands.putOut.question", { name: named(person) })}
      confirm={t("hands.putOut")}
      action={`/lectures/${id}/room/act`}
      fields={fields}
      onConfirm={(form) => {
        const reason = form.get("reason");
        if (typeof reason === "string") void act({ ...fields, reason });
      }}
      danger
    >
      <label className="field">
        {t("hands.putOut.reason")}
        <input name="reason" required maxLength={200} />
      </label>
    </Confirm>
  );
}
