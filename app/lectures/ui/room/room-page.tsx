import { refusalIn, type Act, type RoomAnswer } from "./act";
import { Link, useFetcher } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import { useRefusals } from "~/ui/refusals";
import type { RoomView } from "../../room-view.server";
import { MediaBanner } from "../media-banner";
import { PhaseWord } from "../phase-word";
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
  const [connection, live] = useConnection(view.id);
  const [act, refusal] = useAct();
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
            onOpen={() => {
              setOpening(true);
              act({ intent: "open" });
            }}
          />
        )}
      </div>
      <Panel
        view={view}
        act={act}
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

function useAct(): [Act, string | undefined] {
  const fetcher = useFetcher<RoomAnswer>();
  return [
    (fields) => fetcher.submit(fields, { method: "post" }),
    refusalIn(fetcher.data),
  ];
}
