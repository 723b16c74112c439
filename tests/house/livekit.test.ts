import { TokenVerifier } from "livekit-server-sdk";
import { describe, expect, it } from "vitest";
import {
  createRoom,
  deleteRoom,
  listParticipants,
  removeParticipant,
  updateParticipant,
} from "~/platform/livekit/admin.server";
import { accessToken } from "~/platform/livekit/token.server";
import { readWebhook } from "~/platform/livekit/webhook.server";
import {
  haveLiveKit,
  knock,
  listener,
  opening,
  ready,
  speaker,
  webhookReceiver,
} from "./livekit.fixture";

const start = opening();

describe.skipIf(!haveLiveKit())(
  "a real LiveKit server beside the app",
  { timeout: 30_000 },
  () => {
    it("lets in only with a token, and only into a room that the app made", async () => {
      const server = await ready((await start()).live);
      const token = (room: string) =>
        accessToken(server, {
          identity: "w-1",
          name: "张师傅",
          room,
          grants: listener,
          ttlSeconds: 120,
        });
      expect((await knock(server.url, "no token")).status).toBe(401);
      expect(
        (await knock(server.url, await token("never-made"))).status,
      ).not.toBe(101);
      await createRoom(server, { name: "session-1" });
      const inside = await knock(server.url, await token("session-1"));
      expect(inside.status).toBe(101);
      inside.leave();
    });

    it("lists, changes and removes participants", async () => {
      const server = await ready((await start()).live);
      await createRoom(server, { name: "session-1" });
      expect(await listParticipants(server, "session-1")).toEqual([]);
      const token = await accessToken(server, {
        identity: "w-1",
        name: "张师傅",
        room: "session-1",
        grants: listener,
        ttlSeconds: 120,
      });
      const inside = await knock(server.url, token);
      const present = () => listParticipants(server, "session-1");
      await expect
        .poll(present)
        .toMatchObject([
          { identity: "w-1", name: "张师傅", publishing: false },
        ]);
      await updateParticipant(server, "session-1", "w-1", speaker);
      await expect(
        updateParticipant(server, "session-1", "nobody", speaker),
      ).rejects.toMatchObject({ code: "not-in-room" });
      expect(await removeParticipant(server, "session-1", "w-1")).toBe(true);
      expect(await removeParticipant(server, "session-1", "w-1")).toBe(false);
      await expect.poll(present).toEqual([]);
      inside.leave();
      await deleteRoom(server, "session-1");
      await deleteRoom(server, "session-1");
      expect(await listParticipants(server, "session-1")).toEqual([]);
    });

    it("says everything in a token, and never admin", async () => {
      const server = await ready((await start()).live);
      const token = await accessToken(server, {
        identity: "w",
        name: "w",
        room: "r",
        grants: listener,
        ttlSeconds: 60,
      });
      const claims = await new TokenVerifier(server.key, server.secret).verify(
        token,
      );
      expect(claims.video).toEqual({
        room: "r",
        roomJoin: true,
        roomAdmin: false,
        roomCreate: false,
        canSubscribe: true,
        canPublish: false,
        canPublishSources: [],
        canPublishData: false,
        canUpdateOwnMetadata: false,
        canSubscribeMetrics: false,
        hidden: false,
      });
      expect((claims.exp ?? 0) - (claims.nbf ?? 0)).toBeLessThanOrEqual(61);
    });

    it("signs its webhooks, and a forged or altered one is not believed", async () => {
      const receiver = await webhookReceiver();
      const server = await ready(
        (await start({ webhookUrl: receiver.url })).live,
      );
      await createRoom(server, { name: "session-1" });
      await expect
        .poll(() => receiver.got.length, { timeout: 5000 })
        .toBeGreaterThan(0);
      const { body, authorization } = receiver.got[0] ?? {
        body: "",
        authorization: null,
      };
      const event = await readWebhook(server, body, authorization);
      expect(event).toMatchObject({
        name: "room_started",
        room: { name: "session-1" },
        participant: null,
      });
      expect(event?.id).toMatch(/^EV_/);
      expect(
        await readWebhook(
          server,
          body.replace("session-1", "session-2"),
          authorization,
        ),
      ).toBeNull();
      expect(await readWebhook(server, body, null)).toBeNull();
      expect(
        await readWebhook(
          { ...server, secret: "x".repeat(43) },
          body,
          authorization,
        ),
      ).toBeNull();
      receiver.close();
    });
  },
);
