/* global self, caches, fetch, Response, setTimeout */
// The judge's tablet without network: pages of one judge's sheets and what they are made of, from this device's store.
// Marks do not pass here; they wait in the outbox (app/contests/ui/outbox.ts).
const pages = "judging-pages-1";
const parts = "judging-parts-1";
const patience = 4000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name !== pages && name !== parts)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

// A page says whose it is and what to keep. Another judge's pages are thrown away first.
self.addEventListener("message", (event) => {
  const { judge, keep, fresh } = event.data ?? {};
  if (!judge) return;
  turn = turn.then(() => keepFor(judge, keep, fresh)).catch(() => undefined);
  event.waitUntil(turn);
});
// One page's wishes after the other's, so that none throws away what the other has just kept.
let turn = Promise.resolve();

async function keepFor(judge, keep, fresh) {
  const store = await caches.open(pages);
  const whose = await (await store.match("/judging-whose"))?.text();
  if (whose !== undefined && whose !== String(judge))
    for (const request of await store.keys()) await store.delete(request);
  await store.put("/judging-whose", new Response(String(judge)));
  for (const path of keep)
    await keepOne(path, fresh.includes(path)).catch(() => undefined);
  for (const client of await self.clients.matchAll())
    client.postMessage({ kept: keep.length });
}

// What is kept is fetched again only where the page says that it must be fresh: a panel of twenty judges would otherwise ask
// for thousands of sheets at each step. What was marked since stands in the outbox.
async function keepOne(path, fresh) {
  const isPart = partOf(new URL(path, self.location.origin));
  const store = await caches.open(isPart ? parts : pages);
  if (!fresh && (await store.match(path, { ignoreVary: true }))) return;
  const answer = await fetch(path, { redirect: "error" });
  if (answer.status === 200) await store.put(path, answer);
}

/** Files that never change under their name. */
function partOf({ pathname }) {
  return pathname.startsWith("/assets/") || pathname.startsWith("/locales/");
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (partOf(url)) return event.respondWith(part(request));
  const isPage = /^\/judging(\/[0-9a-f-]{36})?(\.data)?$/.test(url.pathname);
  if (isPage || url.pathname === "/__manifest" || url.pathname === "/icon.svg")
    event.respondWith(page(request, url));
});

async function part(request) {
  const store = await caches.open(parts);
  const kept = await store.match(request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.status === 200) await store.put(request, answer.clone());
  return answer;
}

/** From the network, if it answers soon; else as it was kept. */
async function page(request, url) {
  const store = await caches.open(pages);
  const data = url.pathname.endsWith(".data");
  const kept = () =>
    store.match(data ? url.pathname : url.pathname + url.search, {
      ignoreSearch: data,
      ignoreVary: true,
    });
  try {
    const answer = await inTime(fetch(request), await kept());
    // Data for one part of a page must not stand for the whole of it.
    if (answer.status === 200 && !(data && url.search))
      await store.put(request, answer.clone());
    return answer.status >= 500 ? ((await kept()) ?? answer) : answer;
  } catch (error) {
    const old = await kept();
    if (old) return old;
    throw error;
  }
}

function inTime(work, old) {
  if (!old) return work;
  return Promise.race([
    work,
    new Promise((_, fail) =>
      setTimeout(() => fail(new Error("late")), patience),
    ),
  ]);
}
