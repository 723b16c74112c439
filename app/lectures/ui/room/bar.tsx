import IconDoorExit from "@tabler/icons-react/dist/esm/icons/IconDoorExit.mjs";
import IconHandStop from "@tabler/icons-react/dist/esm/icons/IconHandStop.mjs";
import IconMessageQuestion from "@tabler/icons-react/dist/esm/icons/IconMessageQuestion.mjs";
import IconMicrophone from "@tabler/icons-react/dist/esm/icons/IconMicrophone.mjs";
import IconMicrophoneOff from "@tabler/icons-react/dist/esm/icons/IconMicrophoneOff.mjs";
import IconPaperclip from "@tabler/icons-react/dist/esm/icons/IconPaperclip.mjs";
import IconScreenShare from "@tabler/icons-react/dist/esm/icons/IconScreenShare.mjs";
import IconScreenShareOff from "@tabler/icons-react/dist/esm/icons/IconScreenShareOff.mjs";
import IconVideo from "@tabler/icons-react/dist/esm/icons/IconVideo.mjs";
import IconVideoOff from "@tabler/icons-react/dist/esm/icons/IconVideoOff.mjs";
import { useTranslation } from "react-i18next";
import { Confirm } from "~/ui/confirm";
import type { RoomView } from "../../room-view.server";
import type { Connection } from "./connection";
import type { Quality, Snapshot } from "./snapshot";
import type { PanelName } from "./panel";
import type { Act } from "./act";

type BarProps = {
  view: RoomView;
  live: Snapshot;
  connection: Connection;
  act: Act;
  panel: PanelName | null;
  onPanel: (name: PanelName | null) => void;
};

/** Under the stage: one's own devices, the hand, how much picture, the panel (phone), and the way out. */
export function Bar(props: BarProps) {
  const { t } = useTranslation("lectures");
  const { view, live, connection, act, panel, onPanel } = props;
  const inside = live.state === "joined" || live.state === "mending";
  const toggle = (name: PanelName) => onPanel(panel === name ? null : name);
  return (
    <footer className="room-bar">
      {inside ? <MyDevices live={live} connection={connection} /> : null}
      {inside ? <HandButton {...props} /> : null}
      <BarButton
        phone
        pressed={panel === "questions"}
        label={t("panel.questions")}
        icon={<IconMessageQuestion size={22} aria-hidden />}
        onClick={() => toggle("questions")}
      />
      <BarButton
        phone
        pressed={panel === "materials"}
        label={t("panel.materials")}
        icon={<IconPaperclip size={22} aria-hidden />}
        onClick={() => toggle("materials")}
      />
      {inside ? <QualityChoice live={live} connection={connection} /> : null}
      {inside ? (
        <span className="bar-people">
          {t("room.people", { count: live.people })}
          {live.network === "poor" || live.network === "lost"
            ? ` · ${t("room.weak")}`
            : ""}
        </span>
      ) : null}
      {inside ? (
        <BarButton
          label={t("room.leave")}
          icon={<IconDoorExit size={22} aria-hidden />}
          onClick={() => void connection.leave()}
        />
      ) : null}
      {view.me.conducts && view.phase === "live" ? (
        <Confirm
          label={t("room.close")}
          question={t("room.close.question")}
          confirm={t("room.close")}
          action={`/lectures/${view.id}/room/act`}
          fields={{ intent: "close" }}
          onConfirm={() => void act({ intent: "close" })}
          danger
        />
      ) : null}
      {live.device ? (
        <p className="refusal bar-trouble" role="alert">
          {t(`device.${live.device}`)}
        </p>
      ) : null}
    </footer>
  );
}

function HandButton({ view, act, panel, onPanel }: BarProps) {
  const { t } = useTranslation("lectures");
  const { me } = view;
  const up = me.handPlace > 0;
  if (me.role !== "listener")
    return (
      <BarButton
        phone
        pressed={panel === "hands"}
        label={t("panel.hands")}
        icon={<IconHandStop size={22} aria-hidden />}
        onClick={() => onPanel(panel === "hands" ? null : "hands")}
      />
    );
  return (
    <BarButton
      pressed={up || me.onStage}
      label={
        me.onStage
          ? t("hands.stepDown")
          : up
            ? t("hands.waiting", { place: me.handPlace })
            : t("hands.raise")
      }
      icon={<IconHandStop size={22} aria-hidden />}
      onClick={() =>
        void act(
          up || me.onStage
            ? { intent: "lower", person: me.id }
            : { intent: "raise" },
        )
      }
    />
  );
}

function MyDevices({
  live,
  connection,
}: Pick<BarProps, "live" | "connection">) {
  const { t } = useTranslation("lectures");
  if (!live.maySpeak) return null;
  const on = (word: "microphone" | "camera" | "screen", is: boolean) =>
    t(is ? `device.${word}.off` : `device.${word}.on`);
  const flip = (what: "microphone" | "camera" | "screen") => () =>
    void connection.publish(what, !live[what]);
  const Microphone = live.microphone ? IconMicrophone : IconMicrophoneOff;
  const Camera = live.camera ? IconVideo : IconVideoOff;
  const Screen = live.screen ? IconScreenShareOff : IconScreenShare;
  return (
    <>
      <BarButton
        pressed={live.microphone}
        label={on("microphone", live.microphone)}
        icon={<Microphone size={22} aria-hidden />}
        onClick={flip("microphone")}
      />
      <BarButton
        pressed={live.camera}
        label={on("camera", live.camera)}
        icon={<Camera size={22} aria-hidden />}
        onClick={flip("camera")}
      />
      {live.mayShare ? (
        <BarButton
          pressed={live.screen}
          label={on("screen", live.screen)}
          icon={<Screen size={22} aria-hidden />}
          onClick={flip("screen")}
        />
      ) : null}
    </>
  );
}

function QualityChoice({
  live,
  connection,
}: Pick<BarProps, "live" | "connection">) {
  const { t } = useTranslation("lectures");
  return (
    <label className="bar-quality">
      <span className="unseen">{t("quality.title")}</span>
      <select
        value={live.quality}
        onChange={(event) => connection.choose(event.target.value as Quality)}
      >
        <option value="high">{t("quality.high")}</option>
        <option value="smooth">{t("quality.smooth")}</option>
        <option value="audio">{t("quality.audio")}</option>
      </select>
    </label>
  );
}

type BarButtonProps = {
  label: string;
  icon: React.ReactNode;
  onClick: () => void;
  pressed?: boolean;
  /** Only where the panel slides over the stage. */
  phone?: boolean;
};

function BarButton({ label, icon, onClick, pressed, phone }: BarButtonProps) {
  return (
    <button
      type="button"
      className={phone ? "bar-button phone-bar" : "bar-button"}
      aria-pressed={pressed}
      onClick={onClick}
    >
      {icon}
      <span>{label}</span>
    </button>
  );
}
