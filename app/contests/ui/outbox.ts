/**
 * The judge's outbox: every mark goes in here first, under an id made on this device, and leaves when the server has
 * answered for it. It outlives a reload (localStorage), is sent in order, and is sent again until there is an answer; the
 * server keeps each id once, so a repetition does no harm.
 */
export type OutboxMark = {
  clientId: string;
  sheet: string;
  node: string;
  value: string;
};
export type OutboxRefusal = OutboxMark & {
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

export type Outbox = {
  get: () => OutboxState;
  subscribe: (listener: () => void) => () => void;
  put: (mark: Omit<OutboxMark, "clientId">) => void;
  /** Sends what waits now, and goes on trying. */
  flush: () => void;
};

export const markKey = (sheet: string, node: string) => `${sheet} ${node}`;

const boxes = new Map<number, Outbox>();

/** The outbox of a judge on this device; one a page. */
export function outboxOf(judgeId: number): Outbox {
  const known = boxes.get(judgeId);
  if (known) return known;
  const box = openOutbox(`jiangtang-outbox-${judgeId}`);
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

function openOutbox(storageKey: string): Outbox {
  let state: OutboxState = { ...emptyOutbox, waiting: stored(storageKey) };
  const listeners = new Set<() => void>();
  let sending = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = 500;

  const set = (change: Partial<OutboxState>) => {
    state = { ...state, ...change };
    if (change.waiting)
      localStorage.setItem(storageKey, JSON.stringify(state.waiting));
    for (const listener of listeners) listener();
  };

  const settle = (mark: OutboxMark, answer: Answer) => {
    const waiting = state.waiting.filter(
      ({ clientId }) => clientId !== mark.clientId,
    );
    const refused = state.refused.filter(
      ({ sheet, node }) => sheet !== mark.sheet || node !== mark.node,
    );
    const key = markKey(mark.sheet, mark.node);
    if (answer.kind === "saved")
      set({
        waiting,
        refused,
        saved: { ...state.saved, [key]: answer.value },
      });
    else if (answer.kind === "refused")
      set({
        waiting,
        refused: [...refused, { ...mark, refusal: answer.refusal }],
      });
  };

  const flush = async () => {
    if (sending) return;
    clearTimeout(timer);
    sending = true;
    for (let mark = state.waiting[0]; mark; mark = state.waiting[0]) {
      const answer = await send(mark);
      if (answer.kind === "away" || answer.kind === "signed-out") {
        set({ away: true, signedOut: answer.kind === "signed-out" });
        timer = setTimeout(() => void flush(), wait);
        wait = Math.min(wait * 2, 8000);
        sending = false;
        return;
      }
      wait = 500;
      if (state.away) set({ away: false, signedOut: false });
      settle(mark, answer);
    }
    sending = false;
  };

  addEventListener("online", () => void flush());
  void flush();
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put: (mark) => {
      set({
        waiting: [...state.waiting, { ...mark, clientId: newId() }],
      });
      void flush();
    },
    flush: () => void flush(),
  };
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

type Answer =
  | { kind: "saved"; value: string }
  | { kind: "refused"; refusal: OutboxRefusal["refusal"] }
  | { kind: "away" }
  | { kind: "signed-out" };

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
