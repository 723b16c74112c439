import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import type { RoomView } from "../../room-view.server";
import type { Act } from "./act";
import { Doors, PutOut } from "./doors";

type HandsProps = { view: RoomView; act: Act; inside: boolean };

/** The queue of hands and who stands on the stage; whoever conducts calls and sends back. */
export function HandsPanel({ view, act, inside }: HandsProps) {
  const { t } = useTranslation("lectures");
  const { me, hands, stage } = view;
  return (
    <>
      {me.role === "listener" && view.phase === "live" ? (
        <MyHand view={view} act={act} inside={inside} />
      ) : null}
      <h2>{t("hands.stage")}</h2>
      {stage.length === 0 ? <p className="note">{t("hands.nobody")}</p> : null}
      <ul className="people">
        {stage.map((person) => (
          <PersonInRoom
            key={person.personId}
            {...{ person, view, act }}
            intent="lower"
            word={t("hands.back")}
          />
        ))}
      </ul>
      <h2>{t("hands.queue")}</h2>
      {hands.length === 0 ? <p className="note">{t("hands.none")}</p> : null}
      <ol className="people">
        {hands.map((person) => (
          <PersonInRoom
            key={person.personId}
            {...{ person, view, act }}
            intent="call"
            word={t("hands.call")}
          />
        ))}
      </ol>
      <Doors view={view} act={act} />
    </>
  );
}

type PersonProps = {
  person: RoomView["stage"][number];
  view: RoomView;
  act: Act;
  /** What whoever conducts may do with this person, and its word. */
  intent: "lower" | "call";
  word: string;
};

function PersonInRoom({ person, view, act, intent, word }: PersonProps) {
  const named = useNamed();
  return (
    <li>
      <span>{named(person)}</span>
      {view.me.conducts ? (
        <span className="actions">
          <button
            type="button"
            className="plain"
            onClick={() => void act({ intent, person: person.personId })}
          >
            {word}
          </button>
          <PutOut id={view.id} person={person} act={act} />
        </span>
      ) : null}
    </li>
  );
}

function MyHand({ view, act, inside }: HandsProps) {
  const { t } = useTranslation("lectures");
  const { me } = view;
  if (me.onStage)
    return (
      <div className="my-hand">
        <p>{t("hands.onStage")}</p>
        <button
          type="button"
          className="plain"
          onClick={() => void act({ intent: "lower", person: me.id })}
        >
          {t("hands.stepDown")}
        </button>
      </div>
    );
  return (
    <div className="my-hand">
      <p className="note">
        {me.handPlace > 0
          ? t("hands.place", { place: me.handPlace })
          : t("hands.hint")}
      </p>
      <button
        type="button"
        className={me.handPlace > 0 ? "plain" : "primary"}
        aria-disabled={!inside && me.handPlace === 0}
        onClick={() =>
          void act(
            me.handPlace > 0
              ? { intent: "lower", person: me.id }
              : { intent: "raise" },
          )
        }
      >
        {me.handPlace > 0 ? t("hands.lower") : t("hands.raise")}
      </button>
    </div>
  );
}
