import { startLiveKit } from "~/platform/livekit/start.server";

// An app that starts its media server in the folder given and then dies without a chance to tidy up.
const logger = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
const live = startLiveKit({
  dataFolder: process.argv[2] ?? "",
  webhookUrl: "http://127.0.0.1:9/webhook",
  logger,
});
live.onStatus((status) => {
  if (status.state === "ready") process.kill(process.pid, "SIGKILL");
});
