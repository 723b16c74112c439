import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { createRoom, listParticipants } from "~/platform/livekit/admin.server";
import type { MediaServer } from "~/platform/livekit/media-server";
import {
  browserUrl,
  proxyRequest,
  proxyUpgrade,
} from "~/platform/livekit/proxy.server";
import { accessToken } from "~/platform/livekit/token.server";
import {
  haveLiveKit,
  knock,
  listener,
  opening,
  ready,
} from "./livekit.fixture";

const start = opening();

/** An app's HTTP server that passes the media server's signalling on. */
async function app(server: MediaServer | null) {
  const http = createServer((incoming, answer) => {
    if (!proxyRequest(server, incoming, answer)) answer.writeHead(404).end();
  });
  http.on("upgrade", (incoming, socket, head) => {
    if (!proxyUpgrade(server, incoming, socket, head)) socket.destroy();
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return { url, close: () => http.close() };
}

describe.skipIf(!haveLiveKit())(
  "the media server through the app's own address",
  { timeout: 30_000 },
  () => {
    it("carries a signalling connection until one end goes", async () => {
      const server = await ready((await start()).live);
      const house = await app(server);
      await createRoom(server, { name: "r" });
      const token = await accessToken(server, {
        identity: "w",
        name: "w",
        room: "r",
        grants: listener,
        ttlSeconds: 60,
      });
      const address = browserUrl(server, `${house.url}/lectures/1`);
      expect(address).toBe(`${house.url.replace("http", "ws")}/livekit`);
      const inside = await knock(address, token);
      expect(inside.status).toBe(101);
      const present = async () =>
        (await listParticipants(server, "r")).map(
          (participant) => participant.identity,
        );
      await expect.poll(present).toEqual(["w"]);
      inside.leave();
      expect((await knock(address, "no token")).status).toBe(401);
      const why = await fetch(
        `${house.url}/livekit/rtc/validate?access_token=${token}`,
      );
      expect([why.status, await why.text()]).toEqual([200, "success"]);
      house.close();
    });

    it("never carries the admin API", async () => {
      const server = await ready((await start()).live);
      const house = await app(server);
      for (const path of [
        "/livekit/twirp/livekit.RoomService/ListRooms",
        "/livekit/rtc/../twirp/x",
        "/livekit/",
        "/livekitrtc",
      ]) {
        expect([path, (await fetch(`${house.url}${path}`)).status]).toEqual([
          path,
          404,
        ]);
      }
      house.close();
    });
  },
);

describe("without a media server of ours", () => {
  it("answers 503 and points to a configured one", async () => {
    const house = await app(null);
    expect((await knock(`${house.url}/livekit`, "token")).status).toBe(503);
    expect((await fetch(`${house.url}/livekit/rtc/validate`)).status).toBe(503);
    const cloud = {
      url: "wss://live.example",
      apiUrl: "https://live.example",
      key: "k",
      secret: "s",
    };
    expect(browserUrl(cloud, "https://jiangtang.example/x")).toBe(
      "wss://live.example",
    );
    expect(
      browserUrl(
        { ...cloud, apiUrl: "http://127.0.0.1:7880" },
        "https://jiangtang.example/x",
      ),
    ).toBe("wss://jiangtang.example/livekit");
    house.close();
  });
});
