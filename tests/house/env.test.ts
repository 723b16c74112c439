import { expect, it } from "vitest";
import { readEnv } from "~/platform/env.server";

it("names every wrong variable at once, a media server that is set by half among them", () => {
  const read = () =>
    readEnv({
      PORT: "ninety",
      TIME_ZONE: "Mars/Olympus",
      LIVEKIT_URL: "wss://live.example",
      LIVEKIT_API_SECRET: " ",
    });
  for (const line of [
    /PORT: expected a whole number/,
    /TIME_ZONE: expected a time zone/,
    /LIVEKIT_API_KEY: is missing, but LIVEKIT_URL is set/,
    /LIVEKIT_API_SECRET: is missing, but LIVEKIT_URL is set/,
  ])
    expect(read).toThrow(line);
});

it("takes what is set to nothing as not set", () => {
  const empty = { PORT: "", LIVEKIT_URL: "", LIVEKIT_API_KEY: " " };
  expect(readEnv(empty)).toMatchObject({ port: 3000, livekit: undefined });
});
