// Days that somebody typed, in a form or in a spreadsheet. Both ways in ask the same: a slip of the finger in a year
// (0206, 20026) is no day of anybody's life or of a union's history.

/** Whether a day, YYYY-MM-DD, lies within the years that are meant in earnest: 1900 to 2100, as the database has it too. */
export function isLikely(day: string): boolean {
  return day >= "1900-01-01" && day < "2100-01-01";
}

/** Why a person cannot have been born on `bornOn`, as a refusal code; or undefined. `joined` is the day of their first membership, if any. */
export function refuseBirth(
  bornOn: string | undefined,
  joined: string | undefined,
  today: string,
): string | undefined {
  if (!bornOn) return undefined;
  if (bornOn >= today) return "in-the-future";
  return joined && joined <= bornOn
    ? `born-after-joining?day=${joined}`
    : undefined;
}
