import type { OutboxMark, Refusal, Theirs } from "./outbox-store";

export type Settled =
  | { kind: "saved"; value: string; at: number }
  | { kind: "refused"; refusal: Refusal; theirs?: Theirs };
export type Answer =
  | Settled
  | { kind: "away" }
  /** the server failed over it; the mark itself may be what it fails over */
  | { kind: "failed" }
  /** nobody is signed in any more, or somebody else is */
  | { kind: "signed-out"; as: "nobody" | "another" };

/**
 * Sends one mark and says what became of it. Trouble on the way, or a server that is busy or away, is "away": the mark
 * waits; a server that is there and failed is "failed". It says whose it is, so that another person who signed in on this
 * device meanwhile sends none of it: "signed-out", the mark waits too.
 */
export async function sendMark(
  { sheet, clientId, node, value, base }: OutboxMark,
  judge: number,
  device: string,
): Promise<Answer> {
  try {
    const answer = await fetch(`/judging/${sheet}/marks`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ clientId, judge, node, value, base, device }),
      signal: AbortSignal.timeout(10_000),
    });
    if (answer.status === 401) {
      const { refused } = (await answer.json()) as { refused?: Refusal };
      const other = refused?.code === "another-person";
      return { kind: "signed-out", as: other ? "another" : "nobody" };
    }
    if (answer.status === 500) return { kind: "failed" };
    // The server, or its database, is in trouble or being restarted: the mark waits.
    if (answer.status >= 500 || answer.status === 429) return { kind: "away" };
    const body = (await answer.json()) as {
      saved?: string;
      at?: string;
      refused?: Refusal;
      theirs?: Theirs;
    };
    if (answer.ok && body.saved !== undefined)
      return {
        kind: "saved",
        value: body.saved,
        at: Date.parse(body.at ?? ""),
      };
    return {
      kind: "refused",
      refusal: body.refused ?? { code: "wrong-form" },
      theirs: body.theirs,
    };
  } catch {
    return { kind: "away" };
  }
}

/** A random UUID; crypto.randomUUID is missing where a hall's network has no HTTPS. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0"));
  const part = (from: number, to: number) => hex.slice(from, to).join("");
  return [part(0, 4), part(4, 6), part(6, 8), part(8, 10), part(10, 16)].join(
    "-",
  );
}

/** A short name for this device, that people can read to one another: K7P2. */
export function newDeviceName(): string {
  const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  const bytes = crypto.getRandomValues(new Uint8Array(4));
  return [...bytes].map((byte) => letters[byte % letters.length]).join("");
}
