import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { listensOnly } from "../../rules/devices";
import type { Chosen, Device } from "./connection";
import { DeviceChoice } from "./device-choice";
import { NetworkCheck } from "./network-check";

type Trouble = "refused" | "missing" | "insecure";

type CheckProps = {
  id: number;
  speaks: boolean;
  onChosen: (chosen: Chosen) => void;
};

/** Tries the devices before the lecture: listeners hear a tone and try their network; whoever speaks chooses and sees the camera and the microphone's level. */
export function DeviceCheck({ id, speaks, onChosen }: CheckProps) {
  const { t } = useTranslation("lectures");
  const [stream, setStream] = useState<MediaStream>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [heard, setHeard] = useState(false);
  const [chosen, setChosen] = useState<Chosen>({});
  useEffect(() => () => stopTracks(stream), [stream]);
  const check = async ({ microphone, camera }: Chosen) => {
    setTrouble(undefined);
    // Browsers give camera and microphone only on HTTPS or localhost.
    if (!navigator.mediaDevices) return setTrouble("insecure");
    try {
      setStream(
        await navigator.mediaDevices.getUserMedia({
          audio: microphone ? { deviceId: microphone } : true,
          video: camera ? { deviceId: camera } : true,
        }),
      );
    } catch (error) {
      const name = error instanceof Error ? error.name : "";
      setTrouble(name === "NotAllowedError" ? "refused" : "missing");
    }
  };
  const choose = (what: Device, deviceId: string) => {
    const next = { ...chosen, [what]: deviceId || undefined };
    setChosen(next);
    onChosen(next);
    void check(next);
  };
  return (
    <section className="device-check" aria-label={t("device.title")}>
      <h2>{t("device.title")}</h2>
      <div className="actions">
        <button
          type="button"
          className="plain"
          onClick={() => {
            playTone();
            setHeard(true);
          }}
        >
          {t("device.sound")}
        </button>
        {speaks ? (
          <button
            type="button"
            className="plain"
            onClick={() => void check(chosen)}
          >
            {t("device.check")}
          </button>
        ) : null}
        {stream ? (
          <button
            type="button"
            className="plain"
            onClick={() => setStream(undefined)}
          >
            {t("device.stop")}
          </button>
        ) : null}
        <NetworkCheck id={id} />
      </div>
      <ListensOnly />
      {heard ? <p className="note">{t("device.heard")}</p> : null}
      {trouble ? (
        <p className="refusal" role="alert">
          {t(`device.${trouble}`)}
        </p>
      ) : null}
      {stream ? (
        <>
          <DeviceChoice stream={stream} chosen={chosen} onChoose={choose} />
          <Preview stream={stream} />
        </>
      ) : null}
    </section>
  );
}

/** Said where the browser gives no microphone to anybody, whoever is to speak. */
function ListensOnly() {
  const { t } = useTranslation("lectures");
  const [only, setOnly] = useState(false);
  useEffect(() => setOnly(listensOnly(navigator.userAgent)), []);
  return only ? <p className="note">{t("device.listensOnly")}</p> : null;
}

function Preview({ stream }: { stream: MediaStream }) {
  const { t } = useTranslation("lectures");
  const video = useRef<HTMLVideoElement>(null);
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
    return watchLevel(stream, setLevel);
  }, [stream]);
  return (
    <div className="preview">
      {/* One's own picture says nothing. */}
      <video ref={video} autoPlay playsInline muted className="mirror" />
      <label>
        {t("device.level")}
        <meter min={0} max={100} value={level} />
      </label>
    </div>
  );
}

function stopTracks(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

/** Says ten times a second how loud it is, 0 to 100; returns the end. */
function watchLevel(
  stream: MediaStream,
  tell: (level: number) => void,
): () => void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Uint8Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getByteTimeDomainData(samples);
    const peak = Math.max(...samples.map((sample) => Math.abs(sample - 128)));
    tell(Math.round((peak / 128) * 100));
  }, 100);
  return () => {
    clearInterval(timer);
    void context.close();
  };
}

function playTone(): void {
  const context = new AudioContext();
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = 440;
  volume.gain.value = 0.15;
  tone.connect(volume).connect(context.destination);
  tone.start();
  tone.stop(context.currentTime + 0.6);
  tone.onended = () => void context.close();
}
