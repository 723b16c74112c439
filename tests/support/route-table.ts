import { routes } from "../../remix.config.js";

/** A line of remix.config.js: its full path pattern without the leading slash ("" is the front page), and its file below app/. */
export type RouteLine = { path: string; file: string };

type Options = { index?: boolean; id?: string };
type Route = (
  path: string | undefined,
  file: string,
  optionsOrChildren?: Options | (() => void),
  children?: () => void,
) => void;

/** The table of URLs as remix.config.js declares it, read by recording what it declares. */
export function routeTable(): RouteLine[] {
  const lines: RouteLine[] = [];
  let above: string[] = [];
  const route: Route = (path, file, optionsOrChildren, children) => {
    const below =
      typeof optionsOrChildren === "function" ? optionsOrChildren : children;
    const own = (path ?? "").replace(/^\/+|\/+$/g, "");
    const whole = [...above, own].filter(Boolean);
    lines.push({ path: whole.join("/"), file });
    const before = above;
    above = whole;
    below?.();
    above = before;
  };
  routes(((declare: (route: Route) => void) => {
    declare(route);
    return {};
  }) as unknown as Parameters<typeof routes>[0]);
  return lines;
}
