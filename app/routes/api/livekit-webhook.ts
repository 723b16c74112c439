import type { ActionFunctionArgs } from "@remix-run/node";
import { receiveMediaEvent } from "~/lectures/commands/attendance.server";
import { readWebhook } from "~/platform/livekit/webhook.server";
import { mediaServer } from "~/platform/media.server";

/** Opens only to the media server: 401 for what it did not sign with the key that we know. */
export async function action({ request }: ActionFunctionArgs) {
  const server = mediaServer();
  if (!server) return new Response(null, { status: 401 });
  const event = await readWebhook(
    server,
    await request.text(),
    request.headers.get("authorization"),
  );
  if (!event) return new Response(null, { status: 401 });
  await receiveMediaEvent(event);
  return new Response(null, { status: 204 });
}
