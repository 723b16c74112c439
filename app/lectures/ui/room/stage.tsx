import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useNamed } from "~/i18n/named";
import type { RoomView } from "../../room-view.server";
import type { Snapshot, Tile } from "./snapshot";

type StageProps = { view: RoomView; live: Snapshot; onTap: () => void };

/** The stage: the screen, else the lecturer, large; everybody else who is seen in a strip; who speaks, by name. */
export function Stage({ view, live, onTap }: StageProps) {
  const { t } = useTranslation("lectures");
  const named = useNamed();
  const main =
    live.tiles.find(({ source }) => source === "screen") ??
    live.tiles.find(({ identity }) => identity === view.lecturerIdentity) ??
    live.tiles[0];
  const rest = live.tiles.filter((tile) => tile !== main);
  return (
    <div className="stage">
      {live.state === "mending" ? (
        <p className="stage-note" role="status">
          {t("room.mending")}
        </p>
      ) : null}
      {main ? (
        <Picture key={main.key} tile={main} main />
      ) : (
        <div className="stage-empty">
          <p>
            {live.quality === "audio" ? t("stage.audio") : t("stage.nobody")}
          </p>
          <ul>
            {live.speakers.map((speaker) => (
              <li
                key={speaker.identity}
                className={speaker.speaking ? "speaking" : undefined}
              >
                {named(speaker.who)}
                {speaker.microphone ? "" : ` (${t("stage.muted")})`}
              </li>
            ))}
          </ul>
        </div>
      )}
      {rest.length > 0 ? (
        <div className="stage-strip">
          {rest.map((tile) => (
            <Picture key={tile.key} tile={tile} />
          ))}
        </div>
      ) : null}
      {live.needsTap ? (
        <button type="button" className="primary stage-tap" onClick={onTap}>
          {t("stage.tap")}
        </button>
      ) : null}
    </div>
  );
}

function Picture({ tile, main }: { tile: Tile; main?: boolean }) {
  const { t } = useTranslation("lectures");
  const named = useNamed();
  const video = useRef<HTMLVideoElement>(null);
  const { track } = tile;
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    track.attach(element);
    return () => void track.detach(element);
  }, [track]);
  return (
    <figure
      className={main ? "picture main" : "picture"}
      data-identity={tile.identity}
      data-source={tile.source}
    >
      {/* What is said has no captions while it is being said. */}
      {/* eslint-disable-next-line jsx-a11y/media-has-caption */}
      <video
        ref={video}
        playsInline
        autoPlay
        muted={tile.local}
        className={tile.local && tile.source === "camera" ? "mirror" : ""}
      />
      <figcaption>
        {named(tile.who)}
        {tile.source === "screen" ? ` · ${t("stage.screen")}` : ""}
      </figcaption>
    </figure>
  );
}
