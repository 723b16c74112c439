import { WebhookReceiver, type WebhookEventNames } from "livekit-server-sdk";
import type { MediaServer } from "./media-server";

/** What a media server told us, verified. It may come twice, late, out of order, or never: attendance must not rest on it alone. */
export interface MediaEvent {
  /** the same when an event is sent again */
  readonly id: string;
  readonly name: WebhookEventNames;
  readonly at: Date;
  readonly room: { readonly name: string; readonly sid: string } | null;
  readonly participant: {
    readonly sid: string;
    readonly identity: string;
    readonly joinedAt: Date;
  } | null;
}

/**
 * Reads a webhook: `body` exactly as it came, and its Authorization header. Null when it was not signed with our key, was
 * altered, or its signature is over.
 */
export async function readWebhook(
  server: MediaServer,
  body: string,
  authorization: string | null,
): Promise<MediaEvent | null> {
  const receiver = new WebhookReceiver(server.key, server.secret);
  // the clocks of a configured server and ours may differ a little
  const event = await receiver
    .receive(body, authorization ?? undefined, false, "10 seconds")
    .catch(() => null);
  if (!event) return null;
  const { room, participant } = event;
  return {
    id: event.id,
    name: event.event,
    at: new Date(Number(event.createdAt) * 1000),
    room: room ? { name: room.name, sid: room.sid } : null,
    participant: participant
      ? {
          sid: participant.sid,
          identity: participant.identity,
          joinedAt: new Date(
            Number(participant.joinedAtMs) ||
              Number(participant.joinedAt) * 1000,
          ),
        }
      : null,
  };
}
