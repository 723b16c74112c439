/** Server-sent events as an answer: opened by a browser, spoken into by whoever listens, cut when the app stops. */

/** Writes a piece of the stream, ready made; one Uint8Array may go to any number of screens. */
export type Say = (piece: Uint8Array) => void;

// Ends of the open streams, so that a stop need not wait for screens that never leave. On globalThis, so that a reload of
// this module during development still knows them.
const held = globalThis as { jiangtangStreams?: Set<() => void> };
const streams = () => (held.jiangtangStreams ??= new Set());

const beat = 20_000;
const encoder = new TextEncoder();
const stillHere = encoder.encode(": still here\n\n");

/** A piece of an event stream: `event:`, its id if it has one, and its data, which must be one line. */
export function eventPiece(
  event: string,
  data: string,
  id?: string,
): Uint8Array {
  return encoder.encode(
    `${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${data}\n\n`,
  );
}

/**
 * Answers with an event stream. `open` is told how to speak into it and gives back what ends its listening; a comment goes
 * out every 20 s so that proxies keep the connection. The stream ends when the request does, when the app stops, or when
 * its screen reads nothing any more: it must not fill the memory, and comes back by itself.
 */
export function streamTo(
  request: Request,
  open: (say: Say) => () => void,
): Response {
  let end = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let ended = false;
      const say: Say = (piece) => {
        if (ended) return;
        if ((controller.desiredSize ?? 0) < -1000) return end();
        controller.enqueue(piece);
      };
      say(encoder.encode("retry: 2000\n\n"));
      const stop = open(say);
      const timer = setInterval(() => say(stillHere), beat);
      end = () => {
        if (ended) return;
        ended = true;
        clearInterval(timer);
        streams().delete(end);
        stop();
        try {
          controller.close();
        } catch {
          // Already closed from the other side.
        }
      };
      streams().add(end);
      request.signal.addEventListener("abort", () => end());
    },
    cancel: () => end(),
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream",
      "Cache-Control": "no-store",
      "X-Accel-Buffering": "no",
    },
  });
}

/** Ends every open stream of this process. */
export function endStreams(): void {
  for (const end of streams()) end();
}
