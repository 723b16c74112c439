// The district keeps the lists that forms choose from. What was recorded points at their entries for ever, so an entry keeps
// its code and is retired, never deleted; a retired one is offered no more where something new is recorded.

/** The lists by the names of their tables: trades, kinds of honour, kinds of outcome. */
export const lists = ["trade", "honour_kind", "outcome_kind"] as const;
export type List = (typeof lists)[number];

/** Who may hold an honour of a kind. */
export const holders = ["person", "collective"] as const;
export type Holder = (typeof holders)[number];
