import type { Role } from "~/members/rules/actor";

/** Who gets through: everyone, every signed-in person, nobody, or the demo accounts that hold one of these roles ("worker": the one without any). */
export type Who =
  "everyone" | "members" | "nobody" | readonly (Role | "worker")[];

/**
 * What a route promises. `path` is a real address in the demo district (a function where it needs a look into the database).
 * An action asks who it is before it reads the form, so an empty form answers 4xx other than 401, 403, 404 to whom it lets
 * in, 403 (or 404) to whom it refuses, and sends a visitor to the sign-in page.
 */
export type Access = {
  path: string | (() => Promise<string>);
  get: Who;
  /** The action's; left out where the route has none. One entry for each intent that answers to different people. */
  post?: { who: Who; fields?: Record<string, string> }[];
  /** The act ends the session, so each person signs in anew for it. */
  endsSession?: boolean;
};

/** By the route's full path pattern as remix.config.js writes it, without the leading slash; "" is the front page. */
export type AccessTable = Record<string, Access>;
