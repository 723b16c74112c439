import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Moment } from "~/ui/moment";
import type { RoomView } from "../../room-view.server";
import { isLive } from "../media-banner";
import type { Snapshot } from "./snapshot";
import type { Chosen } from "./connection";
import { DeviceCheck } from "./device-check";
import { useNow } from "./use-room";

type LobbyProps = {
  view: RoomView;
  live: Snapshot;
  onJoin: () => void;
  onOpen: () => void;
  onChosen: (chosen: Chosen) => void;
};

/** Before the room, and after it: what one waits for, the one next step, and the device check. */
export function Lobby(props: LobbyProps) {
  const { view, live } = props;
  const waits = ["announced", "lobby", "live"].includes(view.phase);
  return (
    <div className="lobby">
      {live.state === "lost" && view.phase === "live" ? (
        <Lost {...props} />
      ) : (
        <Waiting {...props} />
      )}
      {waits && !view.me.banned ? (
        <DeviceCheck
          id={view.id}
          speaks={view.me.role !== "listener"}
          onChosen={props.onChosen}
        />
      ) : null}
    </div>
  );
}

function Waiting({ view, live, onJoin, onOpen }: LobbyProps) {
  const { t } = useTranslation("lectures");
  if (view.me.banned) return <p className="lobby-word">{t("room.banned")}</p>;
  switch (view.phase) {
    case "live":
      return (
        <>
          <p className="lobby-word">{t("lobby.live")}</p>
          <button
            type="button"
            className={`${isLive(view.media.state) ? "primary" : "plain"} large`}
            aria-disabled={live.state === "joining"}
            onClick={onJoin}
          >
            {live.state === "joining" ? t("lobby.joining") : t("lobby.join")}
          </button>
          {isLive(view.media.state) ? null : (
            <p className="note">{t("lobby.noMedia")}</p>
          )}
          {view.me.role === "listener" ? (
            <p className="note">{t("lobby.listen")}</p>
          ) : null}
        </>
      );
    case "announced":
    case "lobby":
      return <Countdown view={view} onOpen={onOpen} />;
    default:
      return (
        <>
          <p className="lobby-word">{t(`lobby.${view.phase}`)}</p>
          <p>
            <Link
              className="plain"
              to={`/lectures/${view.id}${view.hasReplay ? "/replay" : ""}`}
            >
              {view.hasReplay ? t("replay.watch") : t("room.back")}
            </Link>
          </p>
        </>
      );
  }
}

function Countdown({ view, onOpen }: Pick<LobbyProps, "view" | "onOpen">) {
  const { t } = useTranslation("lectures");
  const now = useNow();
  const left = Math.max(
    0,
    Math.ceil((view.startsAt.getTime() - now.getTime()) / 1000),
  );
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(left / 3600);
  const clock = `${hours > 0 ? `${hours}:` : ""}${two(Math.floor(left / 60) % 60)}:${two(left % 60)}`;
  const mayOpen = view.me.conducts && now >= view.doorsAt;
  return (
    <>
      <p className="lobby-word">{t("lobby.waiting")}</p>
      {left > 0 && left < 36 * 3600 ? (
        <p className="countdown" role="timer" suppressHydrationWarning>
          {clock}
        </p>
      ) : null}
      <p className="note">
        {left > 0 ? <Moment at={view.startsAt} relative /> : t("lobby.soon")}
      </p>
      {view.me.conducts ? (
        <button
          type="button"
          className="primary large"
          aria-disabled={!mayOpen}
          onClick={mayOpen ? onOpen : undefined}
        >
          {t("lobby.open")}
        </button>
      ) : null}
      {view.me.conducts && !mayOpen ? (
        <p className="note">
          {t("lobby.doors")} <Moment at={view.doorsAt} />
        </p>
      ) : null}
    </>
  );
}

function Lost({ live, onJoin }: LobbyProps) {
  const { t } = useTranslation("lectures");
  return (
    <div role="alert">
      <p className="lobby-word">
        {t(live.refusal ? "lost.notIn" : "lost.title")}
      </p>
      <p>
        {live.refusal
          ? t([`refusal.${live.refusal}`, "refusal.network"] as never)
          : t(`lost.${live.lost ?? "network"}`)}
      </p>
      <button type="button" className="primary large" onClick={onJoin}>
        {t("lost.rejoin")}
      </button>
    </div>
  );
}
