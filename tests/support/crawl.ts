import { demoPassword } from "~/members/demo";

/** What somebody finds at an address: the status and the text, of whatever kind it is. */
export type Found = { address: string; status: number; text: string };

/** Signs in through the sign-in form as a browser does, and gives back the cookies. */
export async function cookiesOf(
  address: string,
  username: string,
): Promise<string> {
  const answer = await fetch(`${address}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: address },
    body: new URLSearchParams({ username, password: demoPassword }),
  });
  const cookies = answer.headers.getSetCookie();
  if (cookies.length === 0) throw new Error(`${username} cannot sign in.`);
  return cookies.map((line) => line.split(";")[0]).join("; ");
}

type Walk = {
  address: string;
  cookie: string;
  from: readonly string[];
  /** which links are followed, and from where */
  follows: (path: string, from: string) => boolean;
  most: number;
};

/**
 * Fetches addresses and, from each page, the links on it, as pages and as the data of single fetch; of a stream the first
 * pieces. Nothing is fetched twice.
 */
export async function crawl(walk: Walk): Promise<Found[]> {
  const waiting = [...walk.from];
  const seen = new Set(waiting);
  const found: Found[] = [];
  while (waiting.length > 0 && seen.size <= walk.most) {
    const batch = waiting.splice(0, 8);
    const pages = await Promise.all(batch.map((path) => look(walk, path)));
    for (const page of pages.flat()) {
      found.push(page);
      for (const path of linksOf(page.text))
        if (!seen.has(path) && walk.follows(path, page.address)) {
          seen.add(path);
          waiting.push(path);
        }
    }
  }
  return found;
}

async function look(walk: Walk, path: string): Promise<Found[]> {
  const [way = "", query] = path.split("?");
  const isPage = !/\.[a-z]+$/.test(way) && !/\/(events|state)$/.test(way);
  const data = `${way === "/" ? "/_root" : way}.data${query ? `?${query}` : ""}`;
  const asked = isPage ? [path, data] : [path];
  return Promise.all(asked.map((each) => fetched(walk, each)));
}

async function fetched(
  { address, cookie }: Walk,
  path: string,
): Promise<Found> {
  const end = new AbortController();
  const answer = await fetch(address + path, {
    headers: { cookie },
    redirect: "manual",
    signal: end.signal,
  });
  const type = answer.headers.get("content-type") ?? "";
  const text = type.startsWith("text/event-stream")
    ? await firstPieces(answer)
    : Buffer.from(await answer.arrayBuffer()).toString();
  end.abort();
  const to = answer.headers.get("location") ?? "";
  return { address: path, status: answer.status, text: `${to}\n${text}` };
}

/** What a stream says in its first quarter of a second. */
async function firstPieces(answer: Response): Promise<string> {
  const reader = answer.body?.getReader();
  let text = "";
  const over = new Promise<undefined>((done) => setTimeout(done, 250));
  for (;;) {
    const piece = await Promise.race([reader?.read(), over]);
    if (!piece || piece.done) return text;
    text += Buffer.from(piece.value).toString();
  }
}

function linksOf(text: string): string[] {
  return [...text.matchAll(/(?:href|src|action)="(\/[^"#]*)/g)].map(
    ([, path = ""]) => path.replaceAll("&amp;", "&"),
  );
}
