import type { Line } from "./lines";

/** One session of this week on the front page. */
export type WeekEntry = {
  id: string;
  from: Date;
  to: Date;
  /** The tier whose school holds it. */
  tier: "district" | "subdistrict" | "community" | "enterprise";
  title: string;
  /** The school, and the room if there is one. */
  place: string;
  /** In a room, on the net, or both; told apart by shape. */
  mode: "physical" | "online" | "both";
  link: string;
};

/**
 * What a feature shows on the visitor's front page (`frontOf(request)` in its front.server.ts); each part left out where
 * it has none. Texts are in the reader's language already.
 */
export type Front = {
  /** What is live now, and what comes next; `urgent` on what is live. At most five. */
  live?: Line[];
  /** This week's sessions, Monday to Sunday. */
  week?: WeekEntry[];
  /** Results and notices of the last seven days; `at` is when it was published. At most eight. */
  news?: Line[];
  /** The newest named methods. At most five. */
  methods?: Line[];
};
