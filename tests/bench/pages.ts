import type { RunningApp } from "./app";
import { addressesIn, type Address } from "./addresses";
import type { Line } from "./line";
import type { Stage } from "./stage";
import { summary } from "./statistics";
import { visitor, type Visitor } from "./visitor";

const warmUp = 30;
const requests = 200;
const goal = { of: "p95", atMost: 50 };

/** Server time of the pages: one after the other over one kept connection, at each size. */
export async function measurePages(stage: Stage): Promise<Line[]> {
  const lines: Line[] = [];
  for (const size of stage.sizes) {
    const app = await stage.app(size);
    for (const address of await addressesIn(app.databaseUrl))
      lines.push(await measurePage(app, address, size));
  }
  return lines;
}

/** One address as often as all others; what does not answer with this type is not measured. */
export async function measurePage(
  app: RunningApp,
  { what, path, as }: Address,
  size: string,
  type = "text/html",
): Promise<Line> {
  const line = { measure: "pages", what: `${what}, ${size}`, unit: "ms" };
  const reader = visitor(app.address);
  try {
    if (as) await reader.signIn(as);
    for (let nth = 0; nth < warmUp; nth += 1) {
      const wrong = await notAPage(reader, path, type);
      if (wrong) return { ...line, values: {}, goal, note: `${path} ${wrong}` };
    }
    const outside: number[] = [];
    const ids: string[] = [];
    const before = app.processorTime();
    for (let nth = 0; nth < requests; nth += 1) {
      const { milliseconds, requestId } = await reader.get(path);
      outside.push(milliseconds);
      ids.push(requestId);
    }
    const used = (app.processorTime() ?? NaN) - (before ?? NaN);
    // On a busy machine the wall clock measures its neighbours too; the processor's time does not.
    const processor: Record<string, number> = Number.isNaN(used)
      ? {}
      : { processor: used / requests };
    const { n, ...values } = summary(outside);
    const inside = await insideOf(app, ids);
    return { ...line, values: { ...values, ...inside, ...processor }, n, goal };
  } finally {
    reader.leave();
  }
}

// A page that is missing answers fast; it must not pass for a fast page.
async function notAPage(
  reader: Visitor,
  path: string,
  wanted: string,
): Promise<string | undefined> {
  const { status, type } = await reader.get(path);
  if (status !== 200) return `answered ${status}`;
  return type.startsWith(wanted) ? undefined : `answered ${type}`;
}

/** What the app's own log says of these requests; its lines come by a pipe, so they are waited for. */
async function insideOf(
  app: RunningApp,
  ids: string[],
): Promise<Record<string, number>> {
  for (let tries = 0; tries < 50; tries += 1) {
    const times = ids.flatMap((id) => app.inside.get(id) ?? []);
    if (times.length === ids.length)
      return { "inside p95": summary(times).p95 };
    await new Promise((done) => setTimeout(done, 20));
  }
  return {};
}
