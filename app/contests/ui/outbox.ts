import { alone } from "./one-page";
import {
  isOther,
  OutboxStore,
  type OutboxMark,
  type OutboxRefusal,
  type SavedMark,
  type Theirs,
} from "./outbox-store";
import {
  newDeviceName,
  newId,
  sendMark,
  type Answer,
  type Settled,
} from "./send-mark";

/**
 * The judge's outbox: every mark goes in here first, under an id made on this device, and leaves when the server has
 * answered for it. It outlives a reload and a crash (IndexedDB), is sent in order, and is sent again until there is an
 * answer; the server keeps each id once, so a repetition does no harm. A mark names the entry it was made on top of: where
 * another device was first, nothing is written over, and both values wait for the judge's choice.
 */
export type OutboxState = {
  waiting: readonly OutboxMark[];
  /** Marks that the server did not take, newest per sheet and node; kept until the judge has seen to them. */
  refused: readonly OutboxRefusal[];
  /** What the server said it keeps, by `sheet node`. */
  saved: Readonly<Record<string, SavedMark>>;
  /** True while an attempt to send failed and the next is to come. */
  away: boolean;
  /** The session has ended, or is another person's: sign in again, nothing is lost. */
  signedOut: false | "nobody" | "another";
  /** Marks that are not on this device's disk yet. */
  unwritten: number;
  device: string;
};

const markKey = (sheet: string, node: string) => `${sheet} ${node}`;

const boxes = new Map<number, Outbox>();
const firstWaitMs = 500;
const longestWaitMs = 8000;
/** A mark over which a server that is there failed so often, one time after the other, would keep all behind it waiting for ever. */
const mostFailures = 5;

/** The outbox of a judge on this device; one a page. */
export function outboxOf(judgeId: number): Outbox {
  const known = boxes.get(judgeId);
  if (known) return known;
  const box = new Outbox(judgeId);
  boxes.set(judgeId, box);
  return box;
}

export const emptyOutbox: OutboxState = {
  waiting: [],
  refused: [],
  saved: {},
  away: false,
  signedOut: false,
  unwritten: 0,
  device: "",
};

export class Outbox {
  private state: OutboxState = emptyOutbox;
  private readonly listeners = new Set<() => void>();
  private readonly store: Promise<OutboxStore | undefined>;
  /** Resolves when what an earlier page left is here. */
  readonly ready: Promise<void>;
  private sending = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wait = firstWaitMs;
  private order = 0;
  /** How often the server failed over the first mark, one time after the other. */
  private failures = 0;

  constructor(private readonly judgeId: number) {
    // A device that keeps nothing still has the marks in this page until they are sent.
    this.store = OutboxStore.open(judgeId).catch(() => undefined);
    this.ready = this.read();
    addEventListener("online", () => void this.flush());
    void this.ready.then(() => this.flush());
  }

  readonly get = (): OutboxState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes a mark in, on top of the entry `base` (null: none) unless one of our own waits there, and sends it as soon as it can. */
  readonly put = (
    mark: Pick<OutboxMark, "sheet" | "node" | "value" | "base">,
  ) => {
    const mine = this.state.waiting.findLast(
      ({ sheet, node }) => sheet === mark.sheet && node === mark.node,
    );
    const kept: OutboxMark = {
      sheet: mark.sheet,
      node: mark.node,
      value: mark.value,
      base: mine ? mine.clientId : mark.base,
      clientId: newId(),
      at: (this.order += 1),
    };
    this.set({
      waiting: [...this.state.waiting, kept],
      unwritten: this.state.unwritten + 1,
    });
    void this.store
      .then((store) => store?.put(kept))
      .catch(() => undefined)
      .then(() => this.set({ unwritten: this.state.unwritten - 1 }));
    this.forget(kept);
    void this.ready.then(() => this.flush());
  };

  /** Takes the other device's value where two differ. */
  readonly yield = (refused: OutboxRefusal): void => {
    const { sheet, node, theirs } = refused;
    this.forget(refused);
    if (theirs) this.remember(markKey(sheet, node), theirs);
  };

  /** Puts a refused mark away that the judge has read of. */
  readonly forget = ({ sheet, node }: { sheet: string; node: string }) => {
    const isOf = isOther({ sheet, node });
    const gone = this.state.refused.filter((mark) => !isOf(mark));
    if (gone.length === 0) return;
    this.set({ refused: this.state.refused.filter(isOf) });
    void this.store.then((store) => store?.forget(gone)).catch(() => {});
  };

  private async read(): Promise<void> {
    const store = await this.store;
    if (!store) return this.set({ device: newDeviceName() });
    const kept = await store.read(newDeviceName);
    this.order = Math.max(this.order, ...kept.marks.map(({ at }) => at));
    const here = new Set(this.state.waiting.map(({ clientId }) => clientId));
    const before = kept.marks.filter(({ clientId }) => !here.has(clientId));
    this.set({
      waiting: [...before, ...this.state.waiting],
      saved: Object.fromEntries(kept.saved.map((mark) => [mark.key, mark])),
      refused: [...kept.refused, ...this.state.refused],
      device: kept.device,
    });
  }

  private set(change: Partial<OutboxState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Sends what waits, in order. Of several pages of one device only one sends at a time. */
  private async flush(): Promise<void> {
    if (this.sending) return;
    clearTimeout(this.timer);
    this.sending = true;
    await alone(async () => {
      for (let mark = this.first(); mark; mark = this.first()) {
        const answer = this.patient(
          await sendMark(mark, this.judgeId, this.state.device),
        );
        if (answer.kind === "away" || answer.kind === "signed-out") {
          const signedOut = answer.kind === "signed-out" && answer.as;
          this.set({ away: true, signedOut });
          this.timer = setTimeout(() => void this.flush(), this.wait);
          this.wait = Math.min(this.wait * 2, longestWaitMs);
          break;
        }
        this.wait = firstWaitMs;
        if (this.state.away) this.set({ away: false, signedOut: false });
        await this.settle(mark, answer);
      }
    });
    this.sending = false;
  }

  /** The same answer; a failure is trouble on the way, until there were too many over this mark: then it is not taken. */
  private patient(answer: Answer): Exclude<Answer, { kind: "failed" }> {
    this.failures = answer.kind === "failed" ? this.failures + 1 : 0;
    if (answer.kind !== "failed") return answer;
    if (this.failures < mostFailures) return { kind: "away" };
    this.failures = 0;
    return { kind: "refused", refusal: { code: "server-failed" } };
  }

  private first(): OutboxMark | undefined {
    return this.state.waiting[0];
  }

  private async settle(mark: OutboxMark, answer: Settled): Promise<void> {
    if (answer.kind === "saved") {
      const key = markKey(mark.sheet, mark.node);
      const waiting = this.state.waiting.filter(
        ({ clientId }) => clientId !== mark.clientId,
      );
      const saved = {
        key,
        value: answer.value,
        entry: mark.clientId,
        at: answer.at,
      };
      this.set({ waiting, saved: { ...this.state.saved, [key]: saved } });
      await (await this.store)?.settle(mark.clientId, saved).catch(() => {});
      return;
    }
    await this.setAside(mark, answer);
  }

  private async setAside(
    mark: OutboxMark,
    { refusal, theirs }: Extract<Settled, { kind: "refused" }>,
  ): Promise<void> {
    const kept: OutboxRefusal = { ...mark, refusal, theirs };
    // What was typed later on top of a refused mark stands for it, on top of what that stood upon.
    const moved = this.state.waiting
      .filter(({ base }) => base === mark.clientId)
      .map((each) => ({ ...each, base: mark.base }));
    const movedOr = (each: OutboxMark) =>
      moved.find(({ clientId }) => clientId === each.clientId) ?? each;
    const waiting = this.state.waiting
      .filter(({ clientId }) => clientId !== mark.clientId)
      .map(movedOr);
    this.forget(mark);
    this.set({ waiting, refused: [...this.state.refused, kept] });
    const store = await this.store;
    await store?.refuse(kept).catch(() => {});
    for (const each of moved) await store?.put(each).catch(() => {});
  }

  private remember(key: string, { value, entry, at }: Theirs): void {
    // Newer than the page that was built before it came: a second later than it was given will do.
    const saved = { key, value, entry: entry ?? "", at: Date.parse(at) + 1000 };
    this.set({ saved: { ...this.state.saved, [key]: saved } });
    void this.store.then((store) => store?.settle("", saved)).catch(() => {});
  }
}
