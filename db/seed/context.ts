import type { Book } from "./book";
import type { Day } from "./days";

export type Size = "demo" | "district" | "empty";

/** What every part of the seed is told: where rows go, the present moment, the size, and where progress is said. */
export type Context = {
  book: Book;
  size: Size;
  now: Date;
  /** The day of `now` in China. */
  today: Day;
};
