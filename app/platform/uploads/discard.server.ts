/** How much of an unwanted body is still read before the connection is given up. */
export interface Patience {
  readonly bytes: number;
  readonly milliseconds: number;
}

/** For answers that a person should see: browsers look at the answer only when they have sent everything. */
export const UNTIL_SENT: Patience = {
  bytes: 2.1 * 1024 ** 3,
  milliseconds: 600_000,
};
/** For refusals of what no page of ours sends. */
export const BRIEFLY: Patience = { bytes: 1024 ** 2, milliseconds: 5_000 };

/**
 * Reads a body and throws it away, so that the sender gets to hear our answer; beyond the patience the connection is cut.
 * (Cancelling at once would close the socket before the answer has left.)
 */
export async function discardBody(
  request: Request,
  patience: Patience,
): Promise<void> {
  if (!request.body || request.body.locked) return; // locked: it is being read already
  const reader = request.body.getReader();
  const timer = setTimeout(
    () => void reader.cancel().catch(() => undefined),
    patience.milliseconds,
  );
  try {
    for (let left = patience.bytes; left > 0;) {
      const { done, value } = await reader.read();
      if (done) return;
      left -= value.length;
    }
    await reader.cancel();
  } catch {
    // the sender went away
  } finally {
    clearTimeout(timer);
  }
}
