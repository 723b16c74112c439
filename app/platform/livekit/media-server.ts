/** A media server that can be spoken to: ours beside the app, or the configured one. */
export interface MediaServer {
  /** what a browser connects to, ws: or wss: */
  readonly url: string;
  /** what the app calls, http: or https: */
  readonly apiUrl: string;
  readonly key: string;
  readonly secret: string;
}

/**
 * How it stands with the media server. `configured`: one was named in the configuration, its health is not ours to watch.
 * `missing`: there is none and none could be fetched. `down`: ours died and is about to be started again.
 */
export type MediaStatus =
  | { readonly state: "configured" | "starting" | "ready" }
  | {
      readonly state: "installing";
      readonly percent: number;
      readonly text: string;
    }
  | { readonly state: "missing"; readonly reason: MissingReason }
  | { readonly state: "down"; readonly reason: string };

/** Why there is no media server: switched off, no Go to build it with, the build failed, or the app is stopping. */
export type MissingReason =
  "switched-off" | "go-missing" | "go-install-failed" | "stopped";

/** The little that this needs of pino. */
export interface MediaLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** A call that did not succeed; `code` is what pages and commands branch on. */
export class MediaServerError extends Error {
  constructor(
    readonly code:
      "media-server-unreachable" | "media-server-refused" | "not-in-room",
    cause: unknown,
  ) {
    super(code, { cause });
    this.name = "MediaServerError";
  }
}
