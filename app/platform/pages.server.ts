import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";

type LoadContext = Parameters<typeof createRequestHandler>[0]["getLoadContext"];

/**
 * Answers pages, data and forms from Remix's build. Remix compiles and ranks every route of the table at each request,
 * several times over (a third of the time a mark took); so each first word of an address (`contests`, `judging`) has a handler
 * that knows only the routes which begin with it. What begins with none of them goes to one that knows them all.
 */
export function answerPages(
  build: ServerBuild,
  getLoadContext: LoadContext,
): RequestHandler {
  const handlerOf = (routes: ServerBuild["routes"]) =>
    createRequestHandler({ build: partOf(build, routes), getLoadContext });
  const whole = handlerOf(build.routes);
  const byWord = new Map(
    [...routesByWord(build.routes)].map(([word, routes]) => [
      word,
      handlerOf(routes),
    ]),
  );
  return (request, response, next) => {
    const handler = byWord.get(firstWord(request.path)) ?? whole;
    return handler(request, response, next);
  };
}

/** The build with these routes alone, in what the server runs and in what it tells the browser of; the rest is asked for as it is met. */
function partOf(
  build: ServerBuild,
  routes: ServerBuild["routes"],
): ServerBuild {
  const known = Object.entries(build.assets.routes);
  const own = Object.fromEntries(known.filter(([id]) => id in routes));
  return { ...build, routes, assets: { ...build.assets, routes: own } };
}

/** The routes by the first word of their addresses, each with the layouts above it; "" is the front page. */
function routesByWord(
  all: ServerBuild["routes"],
): Map<string, ServerBuild["routes"]> {
  const words = new Map<string, ServerBuild["routes"]>();
  for (const route of Object.values(all)) {
    if (!route || (route.path === undefined && !route.index)) continue;
    if (!route.parentId || route.path === "*") continue;
    const word = firstWord(`/${route.path ?? ""}`);
    const held = words.get(word) ?? {};
    for (
      let each: typeof route | undefined = route;
      each;
      each = each.parentId ? all[each.parentId] : undefined
    )
      held[each.id] = each;
    words.set(word, held);
  }
  // A page that does not exist is answered by the table's last line, under whatever word.
  const rest = Object.values(all).filter((route) => route?.path === "*");
  for (const held of words.values())
    for (const route of rest) if (route) held[route.id] = route;
  return words;
}

function firstWord(path: string): string {
  const [, word = ""] = path.split("/", 2);
  return word === "_root.data" ? "" : word.replace(/\.data$/, "");
}
