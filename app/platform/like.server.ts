/** A pattern for ILIKE that finds `text` anywhere, with what ILIKE would read as a wildcard taken literally. */
export function contains(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}
