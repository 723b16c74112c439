import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Line } from "./line";
import type { Stage } from "./stage";
import { visitor } from "./visitor";

// Names that the media client's code keeps when it is minified.
const mediaClient = /livekit_client|livekit\.(?:SignalRequest|DataPacket)/;

/**
 * What a worker's first page sends to the browser, as the server sends it with gzip: the scripts that the page names and
 * all that those import at once, the words, the style sheets. What is imported later (on a click, in the room) is not counted.
 */
export async function measureJavaScript(stage: Stage): Promise<Line[]> {
  const app = await stage.app("demo");
  const worker = visitor(app.address);
  try {
    await worker.signIn("worker");
    const { text: html, status } = await worker.read("/");
    if (status !== 200) throw new Error(`The first page answered ${status}.`);
    const scripts = await loadedScripts(html, worker.read);
    const sent = async (paths: string[]) => {
      const answers = await Promise.all(paths.map((path) => worker.get(path)));
      return answers.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
    };
    const withMedia = [...scripts].filter(([, code]) => mediaClient.test(code));
    const styles = matches(
      html,
      /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g,
    );
    const words = matches(html, /<link[^>]+href="(\/locales\/[^"]+)"/g);
    return [
      {
        measure: "javascript",
        what: "scripts of a worker's first page, gzipped",
        values: { kB: await sent([...scripts.keys()]) },
        unit: "kB",
        n: scripts.size,
        goal: { of: "kB", atMost: 150 },
      },
      plain("words of one language, gzipped", await sent(words), words.length),
      plain("style sheets, gzipped", await sent(styles), styles.length),
      {
        measure: "javascript",
        what: "of those scripts, with the media client in them",
        values: { files: withMedia.length },
        unit: "files",
        goal: { of: "files", atMost: 0 },
        note: mediaNote(await stage.copy()),
      },
    ];
  } finally {
    worker.leave();
  }
}

function plain(what: string, kB: number, n: number): Line {
  return { measure: "javascript", what, values: { kB }, unit: "kB", n };
}

/** The scripts a page loads at once, by path: preloaded, imported by its inline module, and imported by those. */
async function loadedScripts(
  html: string,
  read: (path: string) => Promise<{ text: string }>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const waiting = [
    ...matches(html, /<link[^>]+rel="modulepreload"[^>]+href="([^"]+)"/g),
    ...matches(html, /<script[^>]+src="([^"]+)"/g),
    ...matches(html, /\bimport(?:\s[^"';]*?from)?\s*"([^"]+\.js)"/g),
  ];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    const { text } = await read(path);
    found.set(path, text);
    for (const other of matches(text, /(?:\bfrom|\bimport)\s*"(\.[^"]+\.js)"/g))
      waiting.push(new URL(other, `http://app${path}`).pathname);
  }
  return found;
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);
}

/** Where the media client is instead; says so plainly if this build has none, for then the count above proves nothing. */
function mediaNote(copy: string): string {
  const folder = join(copy, "build/client/assets");
  const files = readdirSync(folder).filter(
    (name) =>
      name.endsWith(".js") &&
      mediaClient.test(readFileSync(join(folder, name), "utf8")),
  );
  return files.length > 0
    ? `it is in ${files.map((name) => name.replace(/-[^-]+\.js$/, "")).join(", ")}, loaded by the room`
    : "no script of this build holds it";
}
