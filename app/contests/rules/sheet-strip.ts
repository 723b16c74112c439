/** A judge's sheet, as far as it matters for which comes next. */
export type StripSheet = {
  id: string;
  state: string;
  /** false where nothing can be marked on it now: judging is not open, or the entrant is out */
  open: boolean;
};

/** Which of a judge's sheets comes next: the first that is open and not handed in, after the one just left, else from the start. */
export function nextSheet<S extends StripSheet>(
  sheets: readonly S[],
  after?: string,
): S | undefined {
  const from = sheets.findIndex(({ id }) => id === after) + 1;
  const turned = [...sheets.slice(from), ...sheets.slice(0, from)];
  return turned.find(
    ({ id, state, open }) => state === "draft" && open && id !== after,
  );
}

/** The sheets that are still to be marked and can be: what a tablet keeps for the time without network. */
export function openIds(sheets: readonly StripSheet[]): string[] {
  return sheets
    .filter(({ state, open }) => state === "draft" && open)
    .map(({ id }) => id);
}
