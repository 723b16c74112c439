import type * as LiveKitModule from "livekit-client";
import type { RemoteTrackPublication, Room } from "livekit-client";
import {
  away,
  deviceTrouble,
  readRoom,
  type LostReason,
  type Quality,
  type Snapshot,
} from "./snapshot";

// The page's one connection to the media room, apart from React: React only draws what `snapshot` says. The library is
// loaded here, when the page asks for it, and nowhere else.

type LiveKit = typeof LiveKitModule;
let library: Promise<LiveKit> | undefined;

/** Fetches the library ahead of the click on Join, so that the click itself may start the sound. Fetched anew after a failure. */
export function loadLiveKit(): Promise<LiveKit> {
  library ??= import("livekit-client").catch((error: unknown) => {
    library = undefined;
    throw error;
  });
  return library;
}

export type Device = "microphone" | "camera";
/** The devices that a person chose to speak with; without one the system's usual is taken. */
export type Chosen = Partial<Record<Device, string>>;

/** One person's connection to one lecture's room. */
export class Connection {
  private current: Snapshot = away;
  private readonly listeners = new Set<() => void>();
  private room: Room | undefined;
  private joining: Promise<void> | undefined;
  private kit: LiveKit | undefined;
  /** One's devices that are on, with the chosen device: after a cut they come back on without a press. */
  private readonly mine = new Map<Device, string | undefined>();
  private chosen: Chosen = {};

  constructor(
    private readonly askToken: () => Promise<
      { url: string; token: string } | { code: string }
    >,
  ) {}

  readonly snapshot = (): Snapshot => this.current;
  readonly serverSnapshot = (): Snapshot => away;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /**
   * Comes in, or comes in again with a new token; call it from a click, so that the sound may start. Who is coming in already
   * does not begin anew: of two connections of one person the server would cut one.
   */
  join(): Promise<void> {
    this.joining ??= this.comeIn().finally(() => (this.joining = undefined));
    return this.joining;
  }

  private async comeIn(): Promise<void> {
    await this.drop();
    this.set({ ...away, quality: this.current.quality, state: "joining" });
    const room = await this.prepare().catch(() => undefined);
    if (!room) return this.set({ ...away, state: "lost", lost: "network" });
    const sound = room.startAudio().catch(() => {});
    const answer = await this.askToken().catch(() => ({ code: "network" }));
    if ("code" in answer)
      return this.set({ ...away, state: "lost", refusal: answer.code });
    try {
      await room.connect(answer.url, answer.token);
    } catch {
      return this.set({ ...away, state: "lost", lost: "network" });
    }
    // Left meanwhile: the page is gone, or the room was.
    if (this.room !== room) return void room.disconnect();
    await sound;
    this.set({ state: "joined" });
    this.read();
    void this.showAgain();
  }

  // A screen does not come back by itself: which one is shared is the person's choice each time.
  private async showAgain(): Promise<void> {
    for (const [what, deviceId] of [...this.mine])
      await this.publish(what, true, deviceId);
  }

  /** Leaves the room; the page stays. */
  async leave(): Promise<void> {
    this.mine.clear();
    await this.drop();
  }

  private async drop(): Promise<void> {
    const { room } = this;
    this.room = undefined;
    room?.removeAllListeners();
    await room?.disconnect();
    this.set({ ...away, quality: this.current.quality });
  }

  /** Starts the sound from a tap, where the browser wants one. */
  async startSound(): Promise<void> {
    await this.room?.startAudio().catch(() => {});
    this.read();
  }

  /** Says which devices are to be turned on from now on. */
  prefer(chosen: Chosen): void {
    this.chosen = chosen;
  }

  /** Turns one's own microphone, camera or screen on or off. A refusal is in the snapshot as `device`. */
  async publish(
    what: "microphone" | "camera" | "screen",
    on: boolean,
    deviceId = what === "screen" ? undefined : this.chosen[what],
  ): Promise<void> {
    const me = this.room?.localParticipant;
    if (!me) return;
    this.set({ device: undefined });
    const device = deviceId ? { deviceId } : undefined;
    try {
      if (what === "microphone") await me.setMicrophoneEnabled(on, device);
      else if (what === "camera") await me.setCameraEnabled(on, device);
      else await me.setScreenShareEnabled(on, { audio: true });
      if (what !== "screen") {
        if (on) this.mine.set(what, deviceId);
        else this.mine.delete(what);
      }
    } catch (error) {
      this.set({ device: deviceTrouble(error) });
    }
    this.read();
  }

  /** How much picture is wanted: sharp, light, or none. */
  choose(quality: Quality): void {
    this.set({ quality });
    for (const publication of this.remotePublications())
      this.apply(publication);
    this.read();
  }

  private async prepare(): Promise<Room> {
    this.kit = await loadLiveKit();
    const { Room, RoomEvent, setLogLevel } = this.kit;
    setLogLevel("warn");
    // Both are off by default, and both spare a worker's data plan.
    const room = new Room({ adaptiveStream: true, dynacast: true });
    const read = () => this.read();
    for (const event of [
      RoomEvent.ParticipantConnected,
      RoomEvent.ParticipantDisconnected,
      RoomEvent.TrackUnsubscribed,
      RoomEvent.TrackUnpublished,
      RoomEvent.TrackMuted,
      RoomEvent.TrackUnmuted,
      RoomEvent.LocalTrackPublished,
      RoomEvent.LocalTrackUnpublished,
      RoomEvent.ActiveSpeakersChanged,
      RoomEvent.ParticipantPermissionsChanged,
      RoomEvent.AudioPlaybackStatusChanged,
      RoomEvent.ConnectionQualityChanged,
    ])
      room.on(event, read);
    room
      .on(RoomEvent.TrackSubscribed, (_track, publication) => {
        this.apply(publication);
        read();
      })
      .on(RoomEvent.Reconnecting, () => this.set({ state: "mending" }))
      .on(RoomEvent.Reconnected, () => {
        this.set({ state: "joined" });
        read();
      })
      .on(RoomEvent.Disconnected, (reason) =>
        this.set({ ...away, state: "lost", lost: this.lostBy(reason) }),
      );
    return (this.room = room);
  }

  private lostBy(reason: number | undefined): LostReason {
    const known = this.kit?.DisconnectReason;
    switch (reason) {
      case known?.DUPLICATE_IDENTITY:
        return "elsewhere";
      case known?.PARTICIPANT_REMOVED:
        return "removed";
      case known?.ROOM_DELETED:
      case known?.ROOM_CLOSED:
        return "closed";
      case known?.SERVER_SHUTDOWN:
        return "restarted";
      default:
        return "network";
    }
  }

  private apply(publication: RemoteTrackPublication): void {
    if (publication.kind !== "video" || !this.kit) return;
    const { quality } = this.current;
    publication.setEnabled(quality !== "audio");
    if (quality === "audio") return;
    const { HIGH, LOW } = this.kit.VideoQuality;
    publication.setVideoQuality(quality === "high" ? HIGH : LOW);
  }

  private remotePublications(): RemoteTrackPublication[] {
    return [...(this.room?.remoteParticipants.values() ?? [])].flatMap(
      (person) => [...person.trackPublications.values()],
    );
  }

  /** Reads what the room shows now. */
  private read(): void {
    const { room } = this;
    if (!room || !["joined", "mending"].includes(this.current.state)) return;
    const shown = readRoom(room, this.current.quality);
    // Who was sent back from the stage is not shown again unasked.
    if (!shown.maySpeak) this.mine.clear();
    this.set(shown);
  }

  private set(part: Partial<Snapshot>): void {
    this.current = { ...this.current, ...part };
    for (const listener of this.listeners) listener();
  }
}
