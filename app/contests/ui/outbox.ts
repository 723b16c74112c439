/**
 * The judge's outbox: every mark goes in here first, under an id made on this device, and leaves when the server has
 * answered for it. It outlives a reload (localStorage), is sent in order, and is sent again until there is an answer; the
 * server keeps each id once, so a repetition does no harm.
 */
type OutboxMark = {
  clientId: string;
  sheet: string;
  node: string;
  value: string;
};
type OutboxRefusal = OutboxMark & {
  refusal: { code: string; params?: Record<string, string | number> };
};
export type OutboxState = {
  waiting: readonly OutboxMark[];
  /** Marks that the server did not take, newest per sheet and node. */
  refused: readonly OutboxRefusal[];
  /** What the server said it keeps, by `sheet node`. */
  saved: Readonly<Record<string, string>>;
  /** True while an attempt to send failed and the next is to come. */
  away: boolean;
  /** The session has ended: sign in again, nothing is lost. */
  signedOut: boolean;
};

const markKey = (sheet: string, node: string) => `${sheet} ${node}`;

const boxes = new Map<number, Outbox>();
const firstWaitMs = 500;
const longestWaitMs = 8000;

/** The outbox of a judge on this device; one a page. */
export function outboxOf(judgeId: number): Outbox {
  const known = boxes.get(judgeId);
  if (known) return known;
  const box = new Outbox(`jiangtang-outbox-${judgeId}`);
  boxes.set(judgeId, box);
  return box;
}

export const emptyOutbox: OutboxState = {
  waiting: [],
  refused: [],
  saved: {},
  away: false,
  signedOut: false,
};

export class Outbox {
  private state: OutboxState;
  private readonly listeners = new Set<() => void>();
  private sending = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wait = firstWaitMs;

  constructor(private readonly storageKey: string) {
    this.state = { ...emptyOutbox, waiting: stored(storageKey) };
    addEventListener("online", () => void this.flush());
    void this.flush();
  }

  readonly get = (): OutboxState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes a mark in and sends it as soon as it can. */
  readonly put = (mark: Omit<OutboxMark, "clientId">): void => {
    const sent = { ...mark, clientId: newId() };
    this.set({ waiting: [...this.state.waiting, sent] });
    void this.flush();
  };

  private set(change: Partial<OutboxState>): void {
    this.state = { ...this.state, ...change };
    if (change.waiting) keep(this.storageKey, change.waiting);
    for (const listener of this.listeners) listener();
  }

  private async flush(): Promise<void> {
    if (this.sending) return;
    clearTimeout(this.timer);
    this.sending = true;
    for (let mark = this.first(); mark; mark = this.first()) {
      const answer = await send(mark);
      if (answer.kind === "away" || answer.kind === "signed-out") {
        this.set({ away: true, signedOut: answer.kind === "signed-out" });
        this.timer = setTimeout(() => void this.flush(), this.wait);
        this.wait = Math.min(this.wait * 2, longestWaitMs);
        break;
      }
      this.wait = firstWaitMs;
      if (this.state.away) this.set({ away: false, signedOut: false });
      this.settle(mark, answer);
    }
    this.sending = false;
  }

  private first(): OutboxMark | undefined {
    return this.state.waiting[0];
  }

  private settle(mark: OutboxMark, answer: Settled): void {
    const { waiting, refused, saved } = this.state;
    const left = waiting.filter(({ clientId }) => clientId !== mark.clientId);
    const others = refused.filter(
      ({ sheet, node }) => sheet !== mark.sheet || node !== mark.node,
    );
    const key = markKey(mark.sheet, mark.node);
    this.set(
      answer.kind === "saved"
        ? {
            waiting: left,
            refused: others,
            saved: { ...saved, [key]: answer.value },
          }
        : {
            waiting: left,
            refused: [...others, { ...mark, refusal: answer.refusal }],
          },
    );
  }
}

function keep(storageKey: string, waiting: readonly OutboxMark[]): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(waiting));
  } catch {
    // A device that keeps nothing still has the marks in this page until they are sent.
  }
}

/** A random UUID; crypto.randomUUID is missing where a hall's network has no HTTPS. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0"));
  const part = (from: number, to: number) => hex.slice(from, to).join("");
  return [part(0, 4), part(4, 6), part(6, 8), part(8, 10), part(10, 16)].join(
    "-",
  );
}

function stored(storageKey: string): OutboxMark[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(found) ? (found as OutboxMark[]) : [];
  } catch {
    return [];
  }
}

type Settled =
  | { kind: "saved"; value: string }
  | { kind: "refused"; refusal: OutboxRefusal["refusal"] };
type Answer = Settled | { kind: "away" } | { kind: "signed-out" };

async function send({ sheet, ...mark }: OutboxMark): Promise<Answer> {
  try {
    const answer = await fetch(`/judging/${sheet}/marks`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(mark),
      signal: AbortSignal.timeout(10_000),
    });
    if (answer.status === 401) return { kind: "signed-out" };
    // The server itself is in trouble or being restarted: the mark waits.
    if (answer.status >= 500 || answer.status === 429) return { kind: "away" };
    const body = (await answer.json()) as {
      saved?: string;
      refused?: OutboxRefusal["refusal"];
    };
    if (answer.ok && body.saved !== undefined)
      return { kind: "saved", value: body.saved };
    return {
      kind: "refused",
      refusal: body.refused ?? { code: "wrong-form" },
    };
  } catch {
    return { kind: "away" };
  }
}
