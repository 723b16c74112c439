import { Link } from "@remix-run/react";
import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { useRefusals } from "~/ui/refusals";
import type { RoomView } from "../../room-view.server";
import { MediaBanner } from "../media-banner";
import { PhaseWord } from "../phase-word";
import { sendAct, type Act } from "./act";
import { Bar } from "./bar";
import { Lobby } from "./lobby";
import { Panel, type PanelName } from "./panel";
import { Stage } from "./stage";
import { useConnection, useRoomView } from "./use-room";

/** The live room: before it the lobby, in it the stage, beside it questions, hands and materials, under it the bar. */
export function RoomPage({ first }: { first: RoomView }) {
  const { t } = useTranslation("lectures");
  const named = useNamed();
  const view = useRoomView(first);
  const { id } = first;
  const [connection, live] = useConnection(id);
  const send = useCallback<Act>((fields) => sendAct(id, fields), [id]);
  const [act, refusal] = useSaid(send);
  const [opening, setOpening] = useState(false);
  const [panel, setPanel] = useState<PanelName | null>(null);
  const refused = useRefusals("lectures");
  const inside = live.state === "joined" || live.state === "mending";
  const { phase } = view;
  useEffect(() => {
    // Whoever opened the room came to speak: in, with microphone and camera.
    if (!opening || phase !== "live") return;
    setOpening(false);
    void connection
      .join()
      .then(() => connection.publish("microphone", true))
      .then(() => connection.publish("camera", true));
  }, [opening, phase, connection]);
  useEffect(() => {
    // On a phone the panel lies over the stage: out of the room, the way back in must not be under it.
    if (live.state === "lost") setPanel(null);
  }, [live.state]);
  return (
    <div className="room" data-state={live.state} data-phase={phase}>
      <header className="room-head">
        <Link to={`/lectures/${view.id}`}>{t("room.back")}</Link>
        <h1>
          {named(view.topic) || t("topic.none")} <PhaseWord phase={phase} />
        </h1>
        <p className="note">
          {named(view.series)} {t("number", { number: view.number })}
          {view.lecturer ? ` · ${named(view.lecturer)}` : ""}
        </p>
      </header>
      <MediaBanner media={view.media} />
      {refusal ? (
        <p className="room-refusal" role="alert">
          {refused(refusal)}
        </p>
      ) : null}
      <div className="room-stage">
        {inside ? (
          <Stage
            view={view}
            live={live}
            onTap={() => connection.startSound()}
          />
        ) : (
          <Lobby
            view={view}
            live={live}
            onJoin={() => void connection.join()}
            onChosen={(chosen) => connection.prefer(chosen)}
            onOpen={() => {
              setOpening(true);
              void act({ intent: "open" }).then((code) => {
                if (code) setOpening(false);
              });
            }}
          />
        )}
      </div>
      <Panel
        view={view}
        act={act}
        send={send}
        open={panel}
        onOpen={setPanel}
        inside={inside}
      />
      <Bar
        view={view}
        live={live}
        connection={connection}
        act={act}
        panel={panel}
        onPanel={setPanel}
      />
    </div>
  );
}

/** Acts whose refusal is said above the stage, until the next one. */
function useSaid(send: Act): [Act, string | undefined] {
  const [refusal, setRefusal] = useState<string>();
  const act: Act = async (fields) => {
    const code = await send(fields);
    setRefusal(code);
    return code;
  };
  return [act, refusal];
}
