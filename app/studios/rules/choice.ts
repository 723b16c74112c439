// What is chosen from a list is one of the list: forms come back after the list has changed, and not all come from our pages.

/** What was chosen in a field, null or undefined where it was left open, and what its list offered. */
export type Choice = {
  chosen: string | number | null | undefined;
  offered: readonly (string | number)[];
};

/** The fields that chose what was not offered, with the refusal beside each: not-a-choice. Undefined when all were. */
export function notOffered(
  choices: Readonly<Record<string, Choice>>,
): Record<string, ["not-a-choice"]> | undefined {
  const wrong = Object.entries(choices).filter(
    ([, { chosen, offered }]) => chosen != null && !offered.includes(chosen),
  );
  if (wrong.length === 0) return undefined;
  return Object.fromEntries(wrong.map(([name]) => [name, ["not-a-choice"]]));
}
