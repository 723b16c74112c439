import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Outbox } from "~/contests/ui/outbox";

// A judge's outbox without a browser: the marks live in the page alone, and the server's answers are those given here.

type Sent = { node: string; value: string; base: string | null };

let sent: Sent[];
let answerTo: (mark: Sent) => Response;
const saved = ({ value }: Sent) =>
  Response.json({ saved: value, at: "2026-05-01T08:00:00Z" });
const trouble = (status: number) => new Response(null, { status });

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  vi.stubGlobal("addEventListener", () => {});
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("fetch", async (_: string, { body }: { body: string }) => {
    const mark = JSON.parse(body) as Sent;
    sent.push(mark);
    return answerTo(mark);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const put = (box: Outbox, node: string, value: string) =>
  box.put({ sheet: "s", node, value, base: null });
const minute = () => vi.advanceTimersByTimeAsync(60_000);

describe("a mark over which the server fails", () => {
  it("is set aside as not taken after several times, and the rest goes on", async () => {
    answerTo = (mark) => (mark.node === "bad" ? trouble(500) : saved(mark));
    const box = new Outbox(1);
    put(box, "bad", "-2");
    put(box, "good", "7");
    await minute();
    expect(box.get()).toMatchObject({ waiting: [], away: false });
    expect(box.get().refused).toMatchObject([
      { node: "bad", value: "-2", refusal: { code: "server-failed" } },
    ]);
    expect(box.get().saved["s good"]?.value).toBe("7");
    expect(sent.filter(({ node }) => node === "bad")).toHaveLength(5);
  });

  it("does not drag along what was typed on top of it", async () => {
    answerTo = (mark) => (mark.value === "-2" ? trouble(500) : saved(mark));
    const box = new Outbox(2);
    put(box, "a", "-2");
    put(box, "a", "2");
    await minute();
    expect(box.get().waiting).toEqual([]);
    expect(sent.at(-1)).toMatchObject({ value: "2", base: null });
    expect(box.get().saved["s a"]?.value).toBe("2");
  });

  it("waits as long as it takes while the server is away", async () => {
    let away = true;
    answerTo = (mark) => (away ? trouble(503) : saved(mark));
    const box = new Outbox(3);
    put(box, "a", "5");
    await minute();
    expect(box.get()).toMatchObject({ refused: [], away: true });
    away = false;
    await minute();
    expect(box.get()).toMatchObject({ waiting: [], refused: [] });
  });
});
