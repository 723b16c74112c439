import { Agent, request } from "node:http";
import { demoPassword } from "~/members/demo";

/** An answer with the time from the request's first byte to the answer's last one, on this side of the wire. */
export type Answer = {
  status: number;
  milliseconds: number;
  bytes: number;
  requestId: string;
  type: string;
  location: string | undefined;
};

/** Somebody with a browser's connections and cookies: they are kept open, and answers are asked for compressed. */
export type Visitor = {
  get: (path: string) => Promise<Answer>;
  /** the same uncompressed, with what it says */
  read: (path: string) => Promise<Answer & { text: string }>;
  send: (path: string, type: string, body: string) => Promise<Answer>;
  /** signs in through the form; refuses (Error) what is not accepted */
  signIn: (username: string, password?: string) => Promise<void>;
  headers: () => Record<string, string>;
  leave: () => void;
};

const browser =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36";

/** Opens a visitor of the app at `address`, with at most `connections` at once. */
export function visitor(address: string, connections = 1): Visitor {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let cookie = "";
  const headers = () => ({
    "user-agent": browser,
    "accept-language": "zh-CN",
    origin: address,
    ...(cookie ? { cookie } : {}),
  });
  const ask = async (path: string, extra: Extra) => {
    const answer = await exchange(address, path, agent, headers(), extra);
    for (const set of answer.cookies) cookie = withCookie(cookie, set);
    return answer;
  };
  const send = (path: string, type: string, body: string) =>
    ask(path, { method: "POST", type, body });
  return {
    get: (path) => ask(path, { encoding: "gzip" }),
    read: (path) => ask(path, { keep: true }),
    send,
    signIn: async (username, password = demoPassword) => {
      const form = new URLSearchParams({ username, password }).toString();
      const type = "application/x-www-form-urlencoded";
      const { status } = await send("/sign-in", type, form);
      if (status !== 302)
        throw new Error(`Signing in as ${username} answered ${status}.`);
    },
    headers,
    leave: () => agent.destroy(),
  };
}

type Extra = {
  method?: string;
  type?: string;
  body?: string;
  encoding?: string;
  keep?: boolean;
};

let asked = 0;

function exchange(
  address: string,
  path: string,
  agent: Agent,
  headers: Record<string, string>,
  { method = "GET", type, body, encoding, keep = false }: Extra,
): Promise<Answer & { text: string; cookies: string[] }> {
  const requestId = `bench-${process.pid}-${(asked += 1)}`;
  const started = performance.now();
  return new Promise((done, fail) => {
    const sent = request(
      new URL(path, address),
      {
        method,
        agent,
        headers: {
          ...headers,
          "x-request-id": requestId,
          ...(type ? { "content-type": type } : {}),
          ...(encoding ? { "accept-encoding": encoding } : {}),
        },
      },
      (response) => {
        let bytes = 0;
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => {
          bytes += chunk.length;
          if (keep) chunks.push(chunk);
        });
        response.on("error", fail);
        response.on("end", () => {
          const milliseconds = performance.now() - started;
          const { statusCode: status = 0, headers: got } = response;
          done({
            status,
            milliseconds,
            bytes,
            requestId,
            text: Buffer.concat(chunks).toString(),
            type: got["content-type"] ?? "",
            location: got.location,
            cookies: got["set-cookie"] ?? [],
          });
        });
      },
    );
    sent.on("error", fail);
    sent.end(body);
  });
}

function withCookie(held: string, set: string): string {
  const [pair = ""] = set.split(";");
  const name = pair.slice(0, pair.indexOf("=") + 1);
  const others = held
    .split("; ")
    .filter((each) => each && !each.startsWith(name));
  return [...others, pair].join("; ");
}
