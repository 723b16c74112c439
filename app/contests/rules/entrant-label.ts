/** An entrant as officers read one before the judging and once results are announced: number and name, in either language. */
export function numberedName(entrant: {
  number: string;
  name: string;
  name_en: string | null;
}): { name: string; name_en: string | null } {
  const { number, name, name_en } = entrant;
  return {
    name: `${number} ${name}`,
    name_en: name_en && `${number} ${name_en}`,
  };
}
