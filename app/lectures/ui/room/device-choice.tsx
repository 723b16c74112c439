import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Chosen, Device } from "./connection";

const kinds: Record<Device, MediaDeviceKind> = {
  microphone: "audioinput",
  camera: "videoinput",
};

type ChoiceProps = {
  /** What plays now: browsers name the devices only once one of them was allowed. */
  stream: MediaStream;
  chosen: Chosen;
  onChoose: (what: Device, deviceId: string) => void;
};

/** Which microphone and which camera to speak with. */
export function DeviceChoice({ stream, chosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation("lectures");
  const [devices, setDevices] = useState<MediaDeviceInfo[]>([]);
  useEffect(() => {
    const look = () =>
      void navigator.mediaDevices.enumerateDevices().then(setDevices);
    look();
    navigator.mediaDevices.addEventListener("devicechange", look);
    return () =>
      navigator.mediaDevices.removeEventListener("devicechange", look);
  }, [stream]);
  return (
    <>
      {(["microphone", "camera"] as const).map((what) => (
        <label key={what} className="field">
          {t(`device.${what}`)}
          <select
            value={chosen[what] ?? ""}
            onChange={(event) => onChoose(what, event.target.value)}
          >
            <option value="">{t("device.usual")}</option>
            {devices
              .filter(({ kind }) => kind === kinds[what])
              .map(({ deviceId, label }) => (
                <option key={deviceId} value={deviceId}>
                  {label}
                </option>
              ))}
          </select>
        </label>
      ))}
    </>
  );
}
